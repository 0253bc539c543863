/**
 * Every way of asking for the facts that have phrasings of their own, read once and kept as flat rows: reading a hundred texts
 * when a fact is first met would cost more than the lookup.
 */
import { ASKS, type Asks, type Fact } from '../model.ts';
import { type Bytes, packArrays, unpackArrays } from '../search/flat-arrays.ts';
import { readText, type ReadText } from './phrasing-text.ts';
import type { Reader } from './question.ts';

const KIND = 'phrasings';
const VERSION = 1;

/** Rows of a document: its question, its aliases, its phrasings, then what is untold. */
export interface PhrasingRows {
  /** First row of each document; one longer than there are documents. A fact without phrasings has no rows. */
  readonly first: Uint32Array;
  /** First word of each row; one longer than there are rows. */
  readonly start: Uint32Array;
  /** Words of the index. */
  readonly words: Uint32Array;
  /** Information of each word in its row, in thousandths of a nat. */
  readonly weights: Uint16Array;
  /** Kind of question each row asks: its position in ASKS plus one, 0 for none. */
  readonly asks: Uint8Array;
}

const MILLI = 1000;

/** All texts of a fact in the order of its rows. */
export const textsOf = ({ question, aliases, phrasings, untold }: Fact): readonly string[] => [question, ...aliases, ...phrasings, ...untold];

const hasRows = ({ phrasings, untold }: Fact): boolean => phrasings.length + untold.length > 0;

export function buildPhrasingRows(facts: readonly Fact[], reader: Reader): PhrasingRows {
  const [first, start, words, weights, asks] = [[0], [0], [], [], []] as [number[], number[], number[], number[], number[]];
  for (const fact of facts) {
    for (const text of hasRows(fact) ? textsOf(fact) : []) {
      const read = readText(text, reader);
      for (const [word, weight] of read.words) {
        words.push(word);
        weights.push(Math.round(weight * MILLI));
      }
      start.push(words.length);
      asks.push(read.asks === undefined ? 0 : ASKS.indexOf(read.asks) + 1);
    }
    first.push(asks.length);
  }
  return { first: Uint32Array.from(first), start: Uint32Array.from(start), words: Uint32Array.from(words), weights: Uint16Array.from(weights), asks: Uint8Array.from(asks) };
}

/** The texts of a document as read; undefined when it has no rows. */
export function rowsOf({ first, start, words, weights, asks }: PhrasingRows, doc: number): ReadText[] | undefined {
  const [from, to] = [first[doc] as number, first[doc + 1] as number];
  if (from === to) return undefined;
  return Array.from({ length: to - from }, (_, i) => {
    const row = new Map<number, number>();
    for (let at = start[from + i] as number; at < (start[from + i + 1] as number); at++) row.set(words[at] as number, (weights[at] as number) / MILLI);
    return { words: row, asks: ASKS[(asks[from + i] as number) - 1] as Asks | undefined };
  });
}

const ARRAYS = ['first', 'start', 'words', 'weights', 'asks'] as const;

/** As bytes, in pieces to be written one after the other. */
export function saveRows(rows: PhrasingRows): Uint8Array[] {
  return packArrays({ kind: KIND, version: VERSION, size: rows.first.length - 1, arrays: ARRAYS.map((name) => [name, rows[name]] as const) });
}

/** The rows of a saved buffer; undefined when it holds none, of another version, or is cut off. */
export function loadRows(bytes: Bytes): PhrasingRows | undefined {
  const found = unpackArrays(KIND, VERSION, bytes)?.arrays;
  if (found === undefined || ARRAYS.some((name) => !found.has(name))) return undefined;
  return Object.fromEntries(ARRAYS.map((name) => [name, found.get(name)])) as unknown as PhrasingRows;
}
