/** Who somebody is, or what an organisation is, and their part: everything about one entity, who-is first. */
import type { ShownFact } from '../answer.ts';
import type { Command } from '../command.ts';
import { directoryOf } from '../directory.ts';
import type { Entity, EntityKind, Fact } from '../model.ts';
import { missed, showFact, shown } from './answers.ts';
import { missOf } from './facts.ts';
import { choiceNamed } from './named.ts';
import { tagsOf } from './select.ts';
import type { ShowFunction, ShowInput } from './show.ts';

export const showEntity: ShowFunction = (input) => {
  const directory = directoryOf(input.base.knowledge);
  const [option] = input.command.options;
  if (option === undefined) return shown(input, 'unknown', {}, {});
  const typed = input.options[option.name] ?? '';
  const entity = typed === '' ? undefined : named(input, typed, option.kinds);
  const facts = entity ? factsOn(input, entity, directory.facts) : [];
  if (entity === undefined || facts.length === 0) return missed(input, missOf(input, option, typed, directory.facts));
  return shown(input, 'answer', { facts, notes: [{ kind: 'entity', entity }] }, { [option.name]: entity.id });
};

function named(input: ShowInput, typed: string, kinds: readonly EntityKind[]): Entity | undefined {
  const { knowledge, lookup } = input.base;
  const directory = directoryOf(knowledge);
  const chosen = input.command.options[0] && choiceNamed(input.command.options[0], typed)?.select[0];
  return directory.entity(chosen ?? typed) ?? lookup.entities(typed, kinds)[0] ?? lookup.entities(typed)[0];
}

function factsOn(input: ShowInput, entity: Entity, facts: readonly Fact[]): ShownFact[] {
  const ranked = facts.map((fact) => ({ fact, rank: rankOf(fact, entity.id, input.command) })).filter(({ rank }) => rank < Number.POSITIVE_INFINITY);
  ranked.sort((a, b) => a.rank - b.rank);
  return ranked.map(({ fact }) => {
    const spoken = fact.statements.filter((statement) => statement.speaker.includes(entity.id));
    return showFact(input.base.knowledge, fact, fact.about.includes(entity.id) ? fact.statements : spoken);
  });
}

/** Who-is first, then what is mainly about it, then what mentions it, then what it says. Infinity: nothing to do with it. */
function rankOf(fact: Fact, id: string, { select }: Command): number {
  const at = fact.about.indexOf(id);
  const first = tagsOf(select);
  const tagged = fact.tags.some((tag) => first.includes(tag));
  if (at < 0) return fact.statements.some((statement) => statement.speaker.includes(id)) ? 100 : Number.POSITIVE_INFINITY;
  if (at > 0) return 10 + at - Number(tagged) / 2;
  if (!tagged) return 3;
  return fact.asks === 'who' || fact.asks === 'what' ? 1 : 2;
}
