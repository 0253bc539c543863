/** `onrecord check [--sources DIR]`: every Problem of knowledge and commands; with the source texts also every quote and checksum. */
import { loadCommands } from '../commands/load.ts';
import { renderCoverage } from '../knowledge/coverage.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { checkSources } from '../knowledge/sources.ts';
import { FAILED, type Io, OK, USAGE } from './io.ts';
import { printProblems } from './problems.ts';

export async function check(io: Io): Promise<number> {
  const { args, folders } = io;
  const [flag, dir, ...rest] = args;
  if ((flag !== undefined && flag !== '--sources') || (flag === '--sources' && !dir) || rest.length > 0) {
    io.err('onrecord check: write check, or check --sources DIR with the folder of the source texts\n');
    return USAGE;
  }
  const loaded = loadKnowledge(folders.knowledge);
  const knowledge = loaded.ok ? loaded.knowledge : undefined;
  const commands = loadCommands(folders.commands, knowledge);
  const problems = [...(loaded.ok ? [] : loaded.problems), ...(commands.ok ? [] : commands.problems)];
  if (loaded.ok && dir !== undefined) {
    const { problems: found, coverage } = checkSources(loaded.knowledge, dir, loaded.places);
    problems.push(...found);
    await io.out(`${renderCoverage(coverage)}\n`);
  }
  if (problems.length > 0 || !loaded.ok || !commands.ok) {
    printProblems(io, problems);
    return FAILED;
  }
  const { subjects, version } = loaded.knowledge;
  const count = (of: (subject: (typeof subjects)[number]) => number): number => subjects.reduce((sum, subject) => sum + of(subject), 0);
  const statements = count((subject) => subject.facts.reduce((sum, fact) => sum + fact.statements.length, 0));
  await io.out(
    `${subjects.length} subjects, ${count((each) => each.sources.length)} documents, ${count((each) => each.facts.length)} facts, ${statements} statements, ${count((each) => each.entities.length)} entities, ${commands.commands.length} commands; base ${version}\n`,
  );
  return OK;
}
