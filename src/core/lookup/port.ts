/** What the rest of the core needs of the lookup. `lookup.ts` implements it. */
import type { Answer } from '../answer.ts';
import type { Entity, EntityKind, Fact } from '../model.ts';

export interface LookupOptions {
  /** Only these facts may answer. */
  readonly within?: (fact: Fact) => boolean;
}

export interface Lookup {
  /** Free text in, closed answer out. Never throws for any text. */
  ask(query: string, options?: LookupOptions): Answer;
  /** How the answer came about, as lines of text for an operator. */
  explain(query: string): string;
  /** Entities that `typed` names as a whole, in any spelling, best first; of these kinds only, where given. */
  entities(typed: string, kinds?: readonly EntityKind[]): readonly Entity[];
}
