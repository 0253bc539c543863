/** Problems on standard error, one a line, with their number at the end. */
import { formatProblem, type Problem } from '../knowledge/problem.ts';
import type { Io } from './io.ts';

export function printProblems(io: Pick<Io, 'err'>, problems: readonly Problem[]): void {
  for (const problem of problems) io.err(`${formatProblem(problem)}\n`);
  io.err(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}\n`);
}
