/** Names in a text: which entities or sources are named, by any of their aliases, the longest alias first. */
import { searchWords } from './words.ts';

/** One way to say a name. */
interface Alias {
  readonly id: string;
  /** Words of the alias without stop words; at least one. */
  readonly words: readonly string[];
}

/** Aliases by their first word, longest first. */
export interface AliasBook {
  readonly byFirst: ReadonlyMap<string, readonly Alias[]>;
}

/** A name found: words [from, to) of the text. `similarity` 0..1 of the least certain word. */
export interface Span {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly similarity: number;
}

export interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

/** What a word of the text may stand for: words of the base with their similarity. The word itself must be among them. */
export type Variants = (position: number) => readonly { readonly word: string; readonly similarity: number }[];

/**
 * `skip` tells words that do not count inside a name ("al", "the"); a name made of such words alone keeps them.
 * `vague` tells words that name nothing by themselves ("the group"): a name of these alone is left out.
 */
export function buildAliasBook(named: readonly Named[], skip: (word: string) => boolean, vague: (word: string) => boolean): AliasBook {
  const byFirst = new Map<string, Alias[]>();
  for (const { id, names } of named) {
    for (const name of names) {
      const all = searchWords(name);
      const telling = all.filter((word) => !skip(word));
      const words = telling.length > 0 ? telling : all;
      const first = words[0];
      if (first === undefined || words.every(vague)) continue;
      const row = byFirst.get(first) ?? [];
      if (!row.some((alias) => alias.id === id && alias.words.join(' ') === words.join(' '))) row.push({ id, words });
      byFirst.set(first, row);
    }
  }
  for (const row of byFirst.values()) row.sort((a, b) => b.words.length - a.words.length);
  return { byFirst };
}

/** Every first word, so that a vocabulary can hold them. */
export function aliasWords(book: AliasBook): Set<string> {
  return new Set([...book.byFirst.values()].flatMap((row) => row.flatMap((alias) => alias.words)));
}

/** Names in `words` (stop words already taken out), left to right, longest first, none overlapping. */
export function findNames(book: AliasBook, count: number, variants: Variants): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < count; ) {
    const span = longestAt(book, at, count, variants);
    if (span) spans.push(span);
    at = span ? span.to : at + 1;
  }
  return spans;
}

function longestAt(book: AliasBook, at: number, count: number, variants: Variants): Span | undefined {
  let best: Span | undefined;
  for (const first of variants(at)) {
    for (const alias of book.byFirst.get(first.word) ?? []) {
      const length = alias.words.length;
      if (at + length > count || (best && length < best.to - best.from)) continue;
      const similarity = matchRest(alias, at, first.similarity, variants);
      const span = { id: alias.id, from: at, to: at + length, similarity };
      if (similarity > 0 && (!best || length > best.to - best.from || similarity > best.similarity)) best = span;
    }
  }
  return best;
}

/** Similarity of the least certain word; 0 when one does not match. */
function matchRest(alias: Alias, at: number, first: number, variants: Variants): number {
  let least = first;
  for (let i = 1; i < alias.words.length; i++) {
    const match = variants(at + i).find((variant) => variant.word === alias.words[i]);
    if (!match) return 0;
    least = Math.min(least, match.similarity);
  }
  return least;
}

/** Names in a text of the base, where nothing is misspelt. */
export function findExactNames(book: AliasBook, words: readonly string[]): Span[] {
  return findNames(book, words.length, (position) => [{ word: words[position] ?? '', similarity: 1 }]);
}
