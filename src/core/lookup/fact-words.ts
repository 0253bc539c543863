/** The words of a fact, place by place: each way of asking for it with its information, each statement. */
import type { Asks, Fact } from '../model.ts';
import { wordsAndNames } from './documents.ts';
import { SOFT } from './english-lexicon.ts';
import { askedFor } from './kind.ts';
import { type Reader, SOFT_SHARE } from './question.ts';
import { searchWords } from './words.ts';

/** One way of asking for a fact. */
export interface Phrasing {
  /** Information of all its words, in nats. */
  readonly total: number;
  /** The kind of question it asks; of the fact's own question the kind the fact is said to ask. */
  readonly asks: Asks | undefined;
}

/** A word in a phrasing: which one, and the word's information there. */
interface Place {
  readonly at: number;
  readonly weight: number;
}

export interface FactWords {
  /** The question, its aliases, then what else people type. */
  readonly phrasings: readonly Phrasing[];
  /** Word of the index → the phrasings it stands in. */
  readonly places: ReadonlyMap<number, readonly Place[]>;
  /** Words of the question and aliases and of what the fact is about. */
  readonly asked: ReadonlySet<number>;
  /** Words of each statement, its speakers included. */
  readonly statements: readonly ReadonlySet<number>[];
  /** Kinds of question its phrasings ask. */
  readonly kinds: ReadonlySet<Asks>;
  /** All phrasings as plain words with a space at either end, for "how old" as such. */
  readonly said: string;
}
export type PhraseBook = (doc: number, fact: Fact) => FactWords;

/** Facts whose words are kept in memory; beyond it the oldest go, so that a million facts do not all stay. */
const FACTS_MAX = 512;

/** Reads the words of facts when they are first needed. */
export function createPhraseBook(reader: Reader): PhraseBook {
  const known = new Map<number, FactWords>();
  return (doc, fact) => {
    const found = known.get(doc);
    if (found) return found;
    const words = factWords(fact, reader);
    if (known.size >= FACTS_MAX) known.delete(known.keys().next().value as number);
    known.set(doc, words);
    return words;
  };
}

function factWords(fact: Fact, reader: Reader): FactWords {
  const own = [fact.question, ...fact.aliases];
  const texts = [...own, ...fact.phrasings];
  const read = texts.map((text) => readPhrasing(text, reader));
  const phrasings = read.map(({ total, asks }, at) => ({ total, asks: at === 0 ? fact.asks : asks }));
  const places = new Map<number, Place[]>();
  for (const [at, { words }] of read.entries()) {
    for (const [word, weight] of words) {
      const row = places.get(word);
      if (row) row.push({ at, weight });
      else places.set(word, [{ at, weight }]);
    }
  }
  const asked = new Set(read.slice(0, own.length).flatMap(({ words }) => [...words.keys()]));
  for (const id of [...fact.about.map((each) => `@${each}`), ...fact.tags.map((tag) => `#${tag}`)]) addId(asked, id, reader);
  const statements = fact.statements.map((statement) => {
    const words = new Set(readPhrasing(`${statement.text} ${statement.as ?? ''}`, reader).words.keys());
    for (const speaker of statement.speaker) addId(words, `@${speaker}`, reader);
    return words;
  });
  const kinds = new Set(phrasings.flatMap(({ asks }) => asks ?? []));
  return { phrasings, places, asked, statements, kinds, said: ` ${texts.map((text) => searchWords(text).join(' ')).join(' ')} ` };
}

function addId(words: Set<number>, word: string, reader: Reader): void {
  const id = reader.index.wordId(word);
  if (id !== undefined) words.add(id);
}

interface ReadPhrasing extends Phrasing {
  readonly words: ReadonlyMap<number, number>;
}

function readPhrasing(text: string, reader: Reader): ReadPhrasing {
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
