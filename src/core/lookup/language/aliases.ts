/** Names in a text: which entities or sources are named, by any of their aliases, the longest alias first. */
import { spellOut } from './clean.ts';
import { searchWords } from './words.ts';

/** One way to say a name. */
export interface Alias {
  readonly id: string;
  /** Words of the alias without stop words; at least one. */
  readonly words: readonly string[];
}

/** Aliases, and the same by their first and second word ('' where there is none), longest first. */
export interface AliasBook {
  readonly aliases: readonly Alias[];
  readonly byFirst: ReadonlyMap<string, ReadonlyMap<string, readonly Alias[]>>;
}

/** A name found: words [from, to) of the text. `ids`: everything so called, best first, with the similarity 0..1 of its least certain word. */
export interface Span {
  readonly ids: readonly { readonly id: string; readonly similarity: number }[];
  readonly from: number;
  readonly to: number;
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
  const found = new Map<string, Alias>();
  const add = (id: string, name: string): void => {
    const all = searchWords(spellOut(name));
    const telling = all.filter((word) => !skip(word));
    const words = telling.length > 0 ? telling : all;
    const key = `${id}\n${words.join(' ')}`;
    if (!found.has(key) && !words.every(vague)) found.set(key, { id, words });
  };
  for (const { id, names } of named) for (const name of names) add(id, name);
  return openAliasBook([...found.values()]);
}

/** A book of aliases that were prepared before. */
export function openAliasBook(aliases: readonly Alias[]): AliasBook {
  const byFirst = new Map<string, Map<string, Alias[]>>();
  for (const alias of aliases) {
    const [first = '', second = ''] = alias.words;
    const bySecond = byFirst.get(first) ?? new Map<string, Alias[]>();
    byFirst.set(first, bySecond);
    const row = bySecond.get(second);
    if (row) row.push(alias);
    else bySecond.set(second, [alias]);
  }
  for (const bySecond of byFirst.values()) for (const row of bySecond.values()) row.sort((a, b) => b.words.length - a.words.length);
  return { aliases, byFirst };
}

/** Every word of a name, so that a vocabulary can hold them. */
export function aliasWords(book: AliasBook): Set<string> {
  const words = new Set<string>();
  for (const bySecond of book.byFirst.values()) for (const row of bySecond.values()) for (const alias of row) for (const word of alias.words) words.add(word);
  return words;
}

/** Names in `count` words (stop words already taken out), left to right, longest first, none overlapping. `begins`: whether a name can begin at a position. */
export function findNames(book: AliasBook, count: number, variants: Variants, begins: (at: number) => boolean = () => true): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < count; ) {
    const span = begins(at) ? longestAt(book, at, count, variants) : undefined;
    if (span) spans.push(span);
    at = span ? span.to : at + 1;
  }
  return spans;
}

function longestAt(book: AliasBook, at: number, count: number, variants: Variants): Span | undefined {
  const best = new Map<string, number>();
  let longest = 0;
  for (const [alias, similarity] of matchesAt(book, at, count, variants)) {
    const { length } = alias.words;
    if (similarity <= 0 || length < longest) continue;
    if (length > longest) best.clear();
    longest = length;
    best.set(alias.id, Math.max(similarity, best.get(alias.id) ?? 0));
  }
  if (longest === 0) return undefined;
  const ids = [...best].map(([id, similarity]) => ({ id, similarity })).sort((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1));
  return { ids, from: at, to: at + longest };
}

/** Every alias that may begin at a position, with the similarity of its least certain word. */
function* matchesAt(book: AliasBook, at: number, count: number, variants: Variants): Generator<readonly [Alias, number]> {
  for (const first of variants(at)) {
    const bySecond = book.byFirst.get(first.word);
    for (const alias of bySecond?.get('') ?? []) yield [alias, first.similarity];
    if (bySecond && at + 1 < count) yield* longerMatches(bySecond, first.similarity, at, count, variants);
  }
}

function* longerMatches(bySecond: ReadonlyMap<string, readonly Alias[]>, first: number, at: number, count: number, variants: Variants): Generator<readonly [Alias, number]> {
  for (const second of variants(at + 1)) {
    const fitting = (bySecond.get(second.word) ?? []).filter((alias) => at + alias.words.length <= count);
    for (const alias of fitting) yield [alias, matchRest(alias, at, Math.min(first, second.similarity), variants)];
  }
}

/** Similarity of the least certain word, the third and later ones included; 0 when one does not match. */
function matchRest(alias: Alias, at: number, known: number, variants: Variants): number {
  let least = known;
  for (let i = 2; i < alias.words.length; i++) {
    const match = variants(at + i).find((variant) => variant.word === alias.words[i]);
    if (!match) return 0;
    least = Math.min(least, match.similarity);
  }
  return least;
}

/** Names in a text of the base, where nothing is misspelt. */
export function findExactNames(book: AliasBook, words: readonly string[]): Span[] {
  // Most words begin no name, and a base has millions.
  const begins = (at: number): boolean => book.byFirst.has(words[at] ?? '');
  return findNames(book, words.length, (position) => [{ word: words[position] ?? '', similarity: 1 }], begins);
}
