/** The words of a fact, place by place: each way of asking for it with its information, what is untold, each statement. */
import type { Asks, Fact } from '../model.ts';
import { type PhrasingRows, rowsOf, textsOf } from './phrasing-rows.ts';
import { type ReadText, readText } from './phrasing-text.ts';
import type { Reader } from './question.ts';
import { searchWords } from './words.ts';

/** One way of asking for a fact. */
export interface Phrasing {
  /** Information of all its words, in nats. */
  readonly total: number;
  /** The kind of question it asks; of the fact's own question the kind the fact is said to ask. */
  readonly asks: Asks | undefined;
}

/** Several ways of asking, and where each word stands in them. */
export interface Ways {
  readonly phrasings: readonly Phrasing[];
  /** Word of the index → positions of the phrasings it stands in, each followed by the word's information there. */
  readonly places: ReadonlyMap<number, readonly number[]>;
}

export interface FactWords {
  /** The question, its aliases, then what else people type. */
  readonly ways: Ways;
  /** What is asked near it that no document tells. */
  readonly untold: Ways;
  /** Words of the question and aliases and of what the fact is about. */
  readonly asked: ReadonlySet<number>;
  /** Kinds of question its phrasings ask. */
  readonly kinds: ReadonlySet<Asks>;
  /** Words of each statement, its speakers included. */
  readonly statements: readonly ReadonlySet<number>[];
  /** All phrasings as plain words with a space at either end, for "how old" as such. */
  readonly said: string;
}
export type PhraseBook = (doc: number, fact: Fact) => FactWords;

/** Facts whose words are kept in memory; beyond it the oldest go, so that a million facts do not all stay. */
const FACTS_MAX = 512;

/** Reads the words of facts when they are first needed. `rows`: those that were read before. */
export function createPhraseBook(reader: Reader, rows: PhrasingRows): PhraseBook {
  const known = new Map<number, FactWords>();
  return (doc, fact) => {
    const found = known.get(doc);
    if (found) return found;
    const words = factWords(fact, rowsOf(rows, doc) ?? textsOf(fact).map((text) => readText(text, reader)), reader);
    if (known.size >= FACTS_MAX) known.delete(known.keys().next().value as number);
    known.set(doc, words);
    return words;
  };
}

function factWords(fact: Fact, read: readonly ReadText[], reader: Reader): FactWords {
  const own = 1 + fact.aliases.length;
  const told = own + fact.phrasings.length;
  const ways = waysOf(read.slice(0, told).map((text, at) => (at === 0 ? { ...text, asks: fact.asks } : text)));
  const asked = new Set(read.slice(0, own).flatMap(({ words }) => [...words.keys()]));
  for (const id of [...fact.about.map((each) => `@${each}`), ...fact.tags.map((tag) => `#${tag}`)]) addId(asked, id, reader);
  // Most candidates are ruled out before these are needed.
  let statements: FactWords['statements'] | undefined;
  let said: string | undefined;
  return {
    ways,
    untold: waysOf(read.slice(told)),
    asked,
    kinds: new Set(ways.phrasings.flatMap(({ asks }) => asks ?? [])),
    get statements() {
      statements ??= statementWords(fact, reader);
      return statements;
    },
    get said() {
      said ??= ` ${[fact.question, ...fact.aliases, ...fact.phrasings].map((text) => searchWords(text).join(' ')).join(' ')} `;
      return said;
    },
  };
}

function waysOf(read: readonly ReadText[]): Ways {
  const places = new Map<number, number[]>();
  const phrasings = read.map(({ words, asks }, at) => {
    let total = 0;
    for (const [word, weight] of words) {
      total += weight;
      const row = places.get(word);
      if (row) row.push(at, weight);
      else places.set(word, [at, weight]);
    }
    return { total, asks };
  });
  return { phrasings, places };
}

function statementWords(fact: Fact, reader: Reader): ReadonlySet<number>[] {
  return fact.statements.map((statement) => {
    const words = new Set(readText(`${statement.text} ${statement.as ?? ''}`, reader).words.keys());
    for (const speaker of statement.speaker) addId(words, `@${speaker}`, reader);
    return words;
  });
}

function addId(words: Set<number>, word: string, reader: Reader): void {
  const id = reader.index.wordId(word);
  if (id !== undefined) words.add(id);
}
