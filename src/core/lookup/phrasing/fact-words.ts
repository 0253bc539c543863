/** The words of a fact, place by place: each way of asking for it with its information, what is untold, each statement. */
import type { Asks, Fact } from '../../model.ts';
import { linesOfBlock } from '../../text/lines.ts';
import { asksAt, type PhrasingRows, type Ways, waysOf, wordsOfWays } from './phrasing-rows.ts';
import { readText } from './phrasing-text.ts';
import type { Reader } from '../question/question.ts';
import { searchWords } from '../language/words.ts';

export interface FactWords {
  /** The question, its aliases, then what else people type. */
  readonly ways: Ways;
  /** What is asked near it that no document tells. */
  readonly untold: Ways;
  /** Words of the question and aliases and of what the fact is about. */
  readonly asked: ReadonlySet<number>;
  /** Kinds of question its phrasings ask. */
  readonly kinds: ReadonlySet<Asks>;
  /** The texts of `ways`. */
  readonly texts: () => readonly string[];
  /** Words of all phrasings. */
  readonly phrased: () => ReadonlySet<number>;
  /** Words of those that ask for a number. */
  readonly counted: () => ReadonlySet<number>;
  /** Words of each statement, its speakers included. */
  readonly statements: () => readonly ReadonlySet<number>[];
  /** All phrasings as plain words with a space at either end, for "how old" as such. */
  readonly said: () => string;
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
    const words = factWords(doc, fact, reader, rows);
    if (known.size >= FACTS_MAX) known.delete(known.keys().next().value as number);
    known.set(doc, words);
    return words;
  };
}

function factWords(doc: number, fact: Fact, reader: Reader, rows: PhrasingRows): FactWords {
  const { ways, untold } = waysOf(rows, doc, fact, reader);
  const asked = wordsOfWays({ ...ways, to: ways.from + 1 + fact.aliases.length });
  for (const id of [...fact.about.map((each) => `@${each}`), ...fact.tags.map((tag) => `#${tag}`)]) addId(asked, id, reader);
  const kinds = new Set<Asks>();
  for (let row = ways.from; row < ways.to; row++) {
    const asks = asksAt(ways.rows, row);
    if (asks !== undefined) kinds.add(asks);
  }
  // Most candidates are ruled out before the rest is needed.
  const texts = once(() => [fact.question, ...fact.aliases, ...linesOfBlock(fact.phrasings)]);
  return {
    ways,
    untold,
    asked,
    kinds,
    texts,
    phrased: once(() => wordsOfWays(ways)),
    counted: once(() => wordsOfWays(ways, 'number')),
    statements: once(() => statementWords(fact, reader)),
    said: once(() => ` ${searchWords(texts().join('\n')).join(' ')} `),
  };
}

/** Worked out when first asked for. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
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
