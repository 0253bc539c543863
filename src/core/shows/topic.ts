/** A topic in free words: by tag, event and entity, and only when none has that name by the lookup, within the command's facts. */
import type { Option } from '../command.ts';
import type { Fact } from '../model.ts';
import { aboutTopic } from './about-topic.ts';
import type { FactTest } from './fact-test.ts';
import type { Filter } from './filter.ts';
import { isEventNamed, tagsNamed } from './named.ts';
import type { ShowInput } from './show.ts';

/** Undefined when nothing among `facts` is about it. */
export function topicFilter(input: ShowInput, _option: Option, typed: string, facts: readonly Fact[]): Omit<Filter, 'option'> | undefined {
  const named = namedTest(input, typed);
  if (named && facts.some((fact) => named.test(fact))) return { id: named.id, test: named.test };
  return foundTest(input, typed, facts);
}

/** The id of the only tag, event or entity of that name. Undefined where there are several, or where the id names something else too. */
export function topicId(input: Pick<ShowInput, 'base'>, typed: string): string | undefined {
  const named = namedTest(input, typed);
  return named?.only && namedTest(input, named.id)?.only === named.only ? named.id : undefined;
}

interface NamedTopic {
  readonly id: string;
  /** `tag drones`: what it is when it is one thing alone. */
  readonly only?: string;
  readonly test: FactTest;
}

/** Facts under a tag of that name, of an event of that name, or about an entity of that name. */
function namedTest(input: Pick<ShowInput, 'base'>, typed: string): NamedTopic | undefined {
  const { knowledge } = input.base;
  const { subjects } = knowledge;
  const tags = new Set(tagsNamed(knowledge, typed));
  const events = new Set(subjects.flatMap((subject) => subject.events.filter((event) => isEventNamed(event, typed) || event.id === typed)).map((event) => event.id));
  const entity = aboutTopic(input, typed);
  const found = [...[...events].map((id) => ['event', id]), ...[...tags].map((id) => ['tag', id]), ...(entity ? [['entity', entity.id]] : [])];
  const id = found[0]?.[1];
  if (id === undefined) return undefined;
  const test: FactTest = (fact) => {
    if (fact.tags.some((tag) => tags.has(tag)) || events.has(fact.event)) return { rank: 0 };
    return entity?.test(fact);
  };
  return { id, test, ...(found.length === 1 ? { only: found[0]?.join(' ') ?? '' } : {}) };
}

/** What the lookup finds for the words, best first. Several facts within its margin all belong to the topic. */
function foundTest(input: ShowInput, typed: string, facts: readonly Fact[]): Omit<Filter, 'option'> | undefined {
  const own = new Set(facts);
  const answer = input.base.lookup.ask(typed, { within: (fact) => own.has(fact) });
  if (answer.outcome !== 'answer' && answer.outcome !== 'choices') return undefined;
  const found = answer.facts.map(({ fact }) => fact);
  const test: FactTest = (fact) => {
    const rank = found.indexOf(fact);
    return rank < 0 ? undefined : { rank };
  };
  return { test };
}
