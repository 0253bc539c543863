/** An entity as a topic: facts about it first, then facts in which it speaks. */
import { directoryOf } from '../directory.ts';
import type { FactTest } from './fact-test.ts';
import type { ShowInput } from './show.ts';

export interface EntityTopic {
  readonly id: string;
  readonly test: FactTest;
}

/** Undefined when no entity is called that. */
export function aboutTopic(input: Pick<ShowInput, 'base'>, typed: string): EntityTopic | undefined {
  const directory = directoryOf(input.base.knowledge);
  const id = (directory.entity(typed) ?? input.base.lookup.entities(typed)[0])?.id;
  if (id === undefined) return undefined;
  const members = directory.members(id);
  const test: FactTest = (fact) => {
    const at = fact.about.findIndex((each) => members.has(each));
    if (at >= 0) return { rank: 1 + at };
    const speaks = fact.statements.some((statement) => statement.speaker.some((each) => members.has(each)));
    return speaks ? { rank: 1 + fact.about.length } : undefined;
  };
  return { id, test };
}
