/** Where the documents differ: every disputed fact with each side, by topic. A withdrawn account stands before what replaced it. */
import { agreementOf } from '../agreement.ts';
import type { ShownFact } from '../answer.ts';
import type { Command } from '../command.ts';
import { directoryOf } from '../directory.ts';
import type { Fact, Statement } from '../model.ts';
import { headingOf, shown } from './answers.ts';
import { filterFacts } from './facts.ts';
import { isSelected, tagRank, tagsOf } from './select.ts';
import type { ShowFunction, ShowInput } from './show.ts';

export const showDisagreements: ShowFunction = (input) => {
  const directory = directoryOf(input.base.knowledge);
  const disputed = directory.facts.filter((fact) => agreementOf(fact).disputed && isSelected(directory, fact, input.command.select));
  const filtered = filterFacts(input, disputed);
  if (!filtered.ok) return filtered.shown;
  return shown(input, 'answer', { facts: grouped(input, filtered.facts) }, filtered.options);
};

/** In the order of the commands, so that what belongs together stands together. */
function grouped(input: ShowInput, facts: readonly ShownFact[]): ShownFact[] {
  const { commands } = input.base;
  const topics = facts.map((each) => ({ each, at: topicOf(input, each.fact) }));
  topics.sort((a, b) => a.at - b.at);
  return topics.map(({ each, at }) => {
    const command = commands[at];
    const statements = newestLast(each.statements);
    return command ? { ...each, statements, group: headingOf(command, input.lang) } : { ...each, statements };
  });
}

/** Position of the command the fact belongs to: the one whose tag stands first among the fact's own. */
function topicOf(input: ShowInput, fact: Fact): number {
  const directory = directoryOf(input.base.knowledge);
  const fits = (command: Command): boolean => command.show === 'facts' && isSelected(directory, fact, command.select);
  const ranks = input.base.commands.map((command, at) => ({ at, fits: fits(command), rank: tagRank(fact, tagsOf(command.select)) }));
  const [best] = ranks.filter((each) => each.fits).sort((a, b) => a.rank - b.rank);
  return best?.at ?? input.base.commands.length;
}

/** A statement that was superseded or refuted comes before the others; otherwise the order of the fact. */
function newestLast(statements: readonly Statement[]): Statement[] {
  const withdrawn = (statement: Statement): number => Number(statement.status.kind === 'current');
  return [...statements].sort((a, b) => withdrawn(a) - withdrawn(b));
}
