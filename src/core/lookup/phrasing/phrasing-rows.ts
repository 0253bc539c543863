/**
 * Every way of asking for the facts that have phrasings of their own, read once and kept as flat rows: reading a hundred texts
 * when a fact is first met would cost more than the lookup.
 */
import { ASKS, type Asks, type Fact } from '../../model.ts';
import { arraysFile } from '../../search/flat-arrays.ts';
import { linesOfBlock } from '../../text/lines.ts';
import { readText } from './phrasing-text.ts';
import type { Reader } from '../question/question.ts';

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
  /** Information of each row, in thousandths of a nat. */
  readonly totals: Uint32Array;
  /** Kind of question each row asks: its position in ASKS plus one, 0 for none. */
  readonly asks: Uint8Array;
}

const MILLI = 1000;

/** All texts of a fact in the order of its rows. */
const textsOf = ({ question, aliases, phrasings, untold }: Fact): readonly string[] => [question, ...aliases, ...linesOfBlock(phrasings), ...linesOfBlock(untold)];

const hasRows = ({ phrasings, untold }: Fact): boolean => phrasings !== '' || untold !== '';

/** Rows of all facts that have phrasings. */
export function buildPhrasingRows(facts: readonly Fact[], reader: Reader): PhrasingRows {
  return buildRows(facts, hasRows, reader);
}

/** `chosen`: whether a fact gets rows. */
function buildRows(facts: readonly Fact[], chosen: (fact: Fact) => boolean, reader: Reader): PhrasingRows {
  const first = new Uint32Array(facts.length + 1);
  const growing: Growing = { start: [0], words: [], weights: [], totals: [], asks: [] };
  for (let doc = 0; doc < facts.length; doc++) {
    const fact = facts[doc] as Fact;
    if (chosen(fact)) addRows(growing, fact, reader);
    first[doc + 1] = growing.asks.length;
  }
  const { start, words, weights, totals, asks } = growing;
  return { first, start: Uint32Array.from(start), words: Uint32Array.from(words), weights: Uint16Array.from(weights), totals: Uint32Array.from(totals), asks: Uint8Array.from(asks) };
}

type Growing = Record<Exclude<keyof PhrasingRows, 'first'>, number[]>;

function addRows({ start, words, weights, totals, asks }: Growing, fact: Fact, reader: Reader): void {
  for (const [at, text] of textsOf(fact).entries()) {
    const read = readText(text, reader);
    let total = 0;
    for (const [word, weight] of read.words) {
      const milli = Math.round(weight * MILLI);
      words.push(word);
      weights.push(milli);
      total += milli;
    }
    start.push(words.length);
    totals.push(total);
    // Of the fact's own question it is known what it asks.
    const own = at === 0 ? fact.asks : read.asks;
    asks.push(own === undefined ? 0 : ASKS.indexOf(own) + 1);
  }
}

/** Some ways of asking: rows `from` to before `to`. */
export interface Ways {
  readonly rows: PhrasingRows;
  readonly from: number;
  readonly to: number;
}

/** The rows of a fact; read now where the fact has none. `told`: how many of them are answered. */
export function waysOf(rows: PhrasingRows, doc: number, fact: Fact, reader: Reader): { ways: Ways; untold: Ways } {
  const kept = hasRows(fact);
  const own = kept ? rows : buildRows([fact], () => true, reader);
  const at = kept ? doc : 0;
  const [from, to] = [own.first[at] as number, own.first[at + 1] as number];
  const told = from + 1 + fact.aliases.length + linesOfBlock(fact.phrasings).length;
  return { ways: { rows: own, from, to: told }, untold: { rows: own, from: told, to } };
}

/** Information of a word in its row, in nats. */
export const weightAt = ({ weights }: PhrasingRows, i: number): number => (weights[i] as number) / MILLI;

/** Information of a row, in nats. */
export const totalAt = ({ totals }: PhrasingRows, row: number): number => (totals[row] as number) / MILLI;

/** Kind of question a row asks. */
export const asksAt = ({ asks }: PhrasingRows, row: number): Asks | undefined => ASKS[(asks[row] as number) - 1];

/** Words of all rows, and of those that ask one kind of question. */
export function wordsOfWays({ rows, from, to }: Ways, asks?: Asks): Set<number> {
  const words = new Set<number>();
  for (let row = from; row < to; row++) {
    if (asks !== undefined && asksAt(rows, row) !== asks) continue;
    for (let i = rows.start[row] as number; i < (rows.start[row + 1] as number); i++) words.add(rows.words[i] as number);
  }
  return words;
}

export const PHRASINGS_FILE = arraysFile<PhrasingRows>('phrasings', 4, ['first', 'start', 'words', 'weights', 'totals', 'asks']);
