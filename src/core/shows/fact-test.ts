/** Tests of one fact: does it fit, how well, and which of its statements are meant. */
import type { Directory } from '../directory.ts';
import type { Fact, Statement } from '../model.ts';

/** How well a fact fits. `rank` 0 best; `statements` are the ones meant where not the whole fact is. */
export interface Hit {
  readonly rank: number;
  readonly statements?: readonly Statement[];
}

export type FactTest = (fact: Fact) => Hit | undefined;

/** Place in the list of the first id that fits, as rank. */
export function position(list: readonly string[], fits: (id: string) => boolean): Hit | undefined {
  const rank = list.findIndex(fits);
  return rank < 0 ? undefined : { rank };
}

/** The statements that fit; rank 0 when all do, nearly 1 when few do. */
export function narrowed(fact: Fact, fits: (statement: Statement) => boolean): Hit | undefined {
  const statements = fact.statements.filter(fits);
  return statements.length === 0 ? undefined : { rank: 1 - statements.length / fact.statements.length, statements };
}

/** About the entity or a part of it. A fact on it alone comes before one on many, and the entity before its parts. */
export function aboutTest(directory: Directory, id: string): FactTest {
  const members = directory.members(id);
  return (fact) => {
    const hit = position(fact.about, (each) => each === id) ?? partHit(position(fact.about, (each) => members.has(each)));
    return hit && { rank: hit.rank + fact.about.length / 100 };
  };
}

function partHit(hit: Hit | undefined): Hit | undefined {
  return hit && { rank: hit.rank + 0.5 };
}

/**
 * The entity or a part of it speaks ("United States" finds Biden). A fact that is about it and its parts alone stays whole, as
 * does one first about it in which it does not speak: there the document's own words about it count. Otherwise only its own
 * statements stand open.
 */
export function speakerTest(directory: Directory, id: string): FactTest {
  const members = directory.members(id);
  return (fact) => {
    const isFirst = fact.about[0] === id;
    if (isFirst && fact.about.every((each) => members.has(each))) return { rank: 0 };
    const spoken = narrowed(fact, (statement) => statement.speaker.some((each) => members.has(each)));
    if (isFirst) return spoken ?? { rank: 1 };
    return spoken && { ...spoken, rank: spoken.rank + (members.has(fact.about[0] ?? '') ? 1 : 2) };
  };
}
