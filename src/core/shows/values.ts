/** The values an option can take in this base, most used first: for completion and for the honest no. */
import type { Completion, Option } from '../command.ts';
import { directoryOf } from '../directory.ts';
import type { Fact } from '../model.ts';
import { datesOf } from './filter.ts';
import type { ShowInput } from './show.ts';

/** `facts` are the command's own. A closed option has its choices only; every other adds what the base holds. */
export function knownValues(input: Pick<ShowInput, 'base'>, option: Option, facts: readonly Fact[]): Completion[] {
  const choices = option.choices.map(({ value, label }) => ({ value, label }));
  if (option.closed) return choices;
  const values = [...choices, ...baseValues(input, option, facts)];
  return values.filter(({ label }, at) => values.findIndex((other) => other.label === label) === at);
}

function baseValues({ base }: Pick<ShowInput, 'base'>, option: Option, facts: readonly Fact[]): Completion[] {
  const { subjects } = base.knowledge;
  switch (option.selects) {
    case 'speaker':
      return entities(base, option, facts, (fact) => fact.statements.flatMap((statement) => statement.speaker));
    case 'about':
      return entities(base, option, facts, (fact) => fact.about);
    case 'source':
      return subjects.flatMap((subject) => subject.sources).map(({ key, publisher }) => ({ value: key, label: key === publisher ? key : `${key} (${publisher})` }));
    case 'when':
    case 'from':
    case 'to':
      return counted(facts.flatMap((fact) => datesOf(fact).filter((days) => days.start === days.end).map((days) => days.start)))
        .sort()
        .map((date) => ({ value: date, label: date }));
    case 'text':
      return topics(base, facts);
    default:
      return [];
  }
}

function entities({ knowledge }: ShowInput['base'], option: Option, facts: readonly Fact[], idsOf: (fact: Fact) => readonly string[]): Completion[] {
  const directory = directoryOf(knowledge);
  return counted(facts.flatMap((fact) => [...new Set(idsOf(fact))])).flatMap((id) => {
    const entity = directory.entity(id);
    const fits = entity && (option.kinds.length === 0 || option.kinds.includes(entity.kind));
    return fits ? [{ value: id, label: entity.name }] : [];
  });
}

/** Events other than the main one, then what the facts are about. */
function topics({ knowledge }: ShowInput['base'], facts: readonly Fact[]): Completion[] {
  const used = new Set(facts.map((fact) => fact.event));
  const events = knowledge.subjects.flatMap((subject) => subject.events.slice(1)).filter((event) => used.has(event.id));
  const directory = directoryOf(knowledge);
  const about = counted(facts.flatMap((fact) => fact.about)).flatMap((id) => {
    const entity = directory.entity(id);
    return entity ? [{ value: id, label: entity.name }] : [];
  });
  return [...events.map(({ id, title }) => ({ value: id, label: title })), ...about];
}

/** Distinct ids, most frequent first. */
function counted(ids: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id);
}
