/** The words of a fact, place by place: each phrasing with its information, each statement, what stands beside. */
import type { Asks, Fact } from '../model.ts';
import { wordsAndNames } from './documents.ts';
import { SOFT } from './english-lexicon.ts';
import { askedFor } from './kind.ts';
import { type Reader, SOFT_SHARE } from './question.ts';
import { searchWords } from './words.ts';

/** Aliases compared phrase by phrase. */
const PHRASES_MAX = 24;

/** The words of each phrasing of a fact (its question and aliases) as ids with their information. */
export interface Phrasing {
  readonly words: ReadonlyMap<number, number>;
  readonly total: number;
  /** The kind of question it asks. */
  readonly asks: Asks | undefined;
}
/** The words of a fact, place by place. */
export interface FactWords {
  readonly phrasings: readonly Phrasing[];
  /** Words of the question and aliases and of what the fact is about. */
  readonly asked: ReadonlySet<number>;
  /** Words people use for it besides. */
  readonly beside: ReadonlySet<number>;
  /** Words of each statement, its speakers included. */
  readonly statements: readonly ReadonlySet<number>[];
  /** Kinds of question its phrasings ask. */
  readonly kinds: ReadonlySet<Asks>;
  /** All phrasings as plain words with a space at either end, for "how old" as such. */
  readonly said: string;
}
export type PhraseBook = (doc: number, fact: Fact) => FactWords;

/** Phrasings kept in memory; beyond it the oldest go, so that a million facts do not all stay. */
const PHRASINGS_MAX = 512;

/** Reads the words of facts when they are first needed. */
export function createPhraseBook(reader: Reader): PhraseBook {
  const known = new Map<number, FactWords>();
  return (doc, fact) => {
    const found = known.get(doc);
    if (found) return found;
    const words = factWords(fact, reader);
    if (known.size >= PHRASINGS_MAX) known.delete(known.keys().next().value as number);
    known.set(doc, words);
    return words;
  };
}

function factWords(fact: Fact, reader: Reader): FactWords {
  const phrasings = [fact.question, ...fact.aliases.slice(0, PHRASES_MAX)].map((text) => phrasing(text, reader));
  const asked = new Set(phrasings.flatMap(({ words }) => [...words.keys()]));
  const beside = new Set<number>();
  for (const word of fact.words) for (const part of searchWords(word)) addId(beside, part, reader);
  for (const id of [...fact.about.map((each) => `@${each}`), ...fact.tags.map((tag) => `#${tag}`)]) addId(asked, id, reader);
  const statements = fact.statements.map((statement) => {
    const words = new Set(phrasing(`${statement.text} ${statement.as ?? ''}`, reader).words.keys());
    for (const speaker of statement.speaker) addId(words, `@${speaker}`, reader);
    return words;
  });
  const plain = [fact.question, ...fact.aliases.slice(0, PHRASES_MAX)].map(searchWords);
  const kinds = new Set([fact.asks, ...phrasings.map(({ asks }) => asks).filter((kind) => kind !== undefined)]);
  return { phrasings, asked, beside, statements, kinds, said: ` ${plain.map((words) => words.join(' ')).join(' ')} ` };
}

function addId(words: Set<number>, word: string, reader: Reader): void {
  const id = reader.index.wordId(word);
  if (id !== undefined) words.add(id);
}

function phrasing(text: string, reader: Reader): Phrasing {
  const words = new Map<number, number>();
  const information = (word: string): number => {
    const id = reader.index.wordId(word);
    return id === undefined ? 0 : reader.index.idf([{ word: id, similarity: 1, via: 'exact' }]) * (SOFT.has(word) ? SOFT_SHARE : 1);
  };
  wordsAndNames(text, reader, (word, name, of) => {
    const id = reader.index.wordId(word);
    // The words of a name weigh through the name (`@id`), whichever way it is spelt; a synonym group beside its words weighs nothing.
    const weight = name || word.startsWith('~') ? 0 : of ? of.reduce((sum, each) => sum + information(each), 0) : information(word);
    if (id !== undefined) words.set(id, Math.max(weight, words.get(id) ?? 0));
  });
  let total = 0;
  for (const weight of words.values()) total += weight;
  return { words, total, asks: askedFor(searchWords(text), reader.thesaurus.questions) };
}
