/** `onrecord eval`: the test questions of every subject, as a table or as JSON; fails on a regression against `eval-baseline.json`. */
import { join } from 'node:path';
import type { Base } from '../core/base.ts';
import { type Comparison, compare, readBaseline, writeBaseline } from '../eval/baseline.ts';
import { type Row, runQuestions, type Score, scoreOf, scoresByKind } from '../eval/run.ts';
import { renderFailure, renderTable } from '../eval/table.ts';
import { openBase } from '../open-base.ts';
import { FAILED, type Io, OK, USAGE } from './io.ts';
import { printProblems } from './problems.ts';

const FLAGS = ['--json', '--update'];

interface SubjectResult extends Comparison {
  readonly id: string;
  readonly rows: readonly Row[];
  readonly overall: Score;
  readonly kinds: ReadonlyMap<string, Score>;
}

export async function evaluate(io: Io): Promise<number> {
  const unknown = io.args.find((arg) => !FLAGS.includes(arg));
  if (unknown !== undefined) {
    io.err(`onrecord eval: unknown argument ${unknown}; there are ${FLAGS.join(' and ')}\n`);
    return USAGE;
  }
  const opened = await openBase(io.folders);
  if (!opened.ok) {
    printProblems(io, opened.problems);
    return FAILED;
  }
  const results = opened.base.knowledge.subjects.map(({ id }) => resultOf(opened.base, id, join(io.folders.knowledge, id)));
  if (io.args.includes('--update')) for (const { id, rows } of results) writeBaseline(join(io.folders.knowledge, id), rows);
  await io.out(io.args.includes('--json') ? `${JSON.stringify(results.map(jsonOf), null, 2)}\n` : results.map(textOf).join('\n'));
  const regressed = results.some(({ regressions }) => regressions.length > 0);
  return regressed && !io.args.includes('--update') ? FAILED : OK;
}

function resultOf(base: Base, id: string, folder: string): SubjectResult {
  const subject = base.knowledge.subjects.find((each) => each.id === id);
  const rows = subject ? runQuestions(base, subject) : [];
  return { id, rows, overall: scoreOf(rows), kinds: scoresByKind(rows), ...compare(rows, readBaseline(folder)) };
}

function jsonOf({ id, overall, kinds, rows, regressions, repaired }: SubjectResult) {
  const queries = (list: readonly Row[]): string[] => list.map((row) => row.question.query);
  const failing = rows.filter((row) => !row.full).map(({ question, outcome, given }) => ({ query: question.query, outcome, given, wanted: question.facts, why: question.why }));
  return { subject: id, overall, kinds: Object.fromEntries(kinds), failing, regressions: queries(regressions), repaired: queries(repaired) };
}

function textOf({ id, overall, kinds, rows, regressions, repaired }: SubjectResult): string {
  const failing = rows.filter((row) => !row.full);
  const parts = [
    `${id}: ${rows.length} questions`,
    renderTable(kinds, overall),
    ...(failing.length > 0 ? [`${failing.length} not full:`, ...failing.map((row) => `${regressions.includes(row) ? 'NEW ' : ''}${renderFailure(row)}`)] : []),
    ...(repaired.length > 0 ? [`${repaired.length} known failures are right now; eval --update takes them off the list`] : []),
  ];
  return `${parts.join('\n')}\n`;
}
