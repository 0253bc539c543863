/** How near a question is to a fact's own phrasings. */
import type { Asks } from '../../model.ts';
import { asksAt, type PhrasingRows, totalAt, type Ways, weightAt } from './phrasing-rows.ts';
import { COVERED, informationOf, type Question, SOFT_SHARE, type Term } from '../question/question.ts';

/** Nearness 0..1 to phrasings of a fact, 1 the same words. */
export interface Nearness {
  /** The nearest phrasing: 0 is the fact's own question, then its aliases, then the others. */
  readonly at: number;
  readonly phrase: number;
  /** The nearest that asks the same kind of question. */
  readonly samePhrase: number;
  /** The nearest without a question word. */
  readonly plainPhrase: number;
  /** Largest share of the question's information that stands in one phrasing. */
  readonly recall: number;
}

const NOTHING: Nearness = { at: 0, phrase: 0, samePhrase: 0, plainPhrase: 0, recall: 0 };

/** A term that a word may stand for. */
interface Meant {
  readonly term: number;
  readonly similarity: number;
}

/** What each word of the base may stand for in a question. A byte for each word says at once that it stands for nothing, as nearly all words of phrasings do. */
class Meanings {
  readonly #marks: Uint8Array;
  readonly #meant = new Map<number, Meant[]>();

  constructor(terms: readonly Term[]) {
    for (const [term, { readings }] of terms.entries()) {
      for (const { word, similarity } of readings) this.#meant.set(word, [...(this.#meant.get(word) ?? []), { term, similarity }]);
    }
    this.#marks = new Uint8Array(Math.max(0, ...this.#meant.keys()) + 1);
    for (const word of this.#meant.keys()) this.#marks[word] = 1;
  }

  /** Undefined for a word that the question does not hold in any reading. */
  of(word: number): readonly Meant[] | undefined {
    return word < this.#marks.length && this.#marks[word] === 1 ? this.#meant.get(word) : undefined;
  }
}

/** What one row and a question hold of each other, in nats. */
class Row {
  readonly #meanings: Meanings;
  readonly #information: Float64Array;
  readonly #best: Float64Array;
  /** Of the question, found in the row. */
  held = 0;
  /** Of the row, asked for. */
  back = 0;

  constructor(terms: readonly Term[]) {
    this.#meanings = new Meanings(terms);
    this.#information = Float64Array.from(terms, informationIn);
    this.#best = new Float64Array(terms.length);
  }

  read(rows: PhrasingRows, row: number): void {
    this.held = 0;
    this.back = 0;
    const end = rows.start[row + 1] as number;
    for (let i = rows.start[row] as number; i < end; i++) {
      const meant = this.#meanings.of(rows.words[i] as number);
      if (meant !== undefined && this.#meet(meant)) this.back += weightAt(rows, i);
    }
    if (this.held > 0) this.#best.fill(0);
  }

  /** True when the word covers a term. */
  #meet(meant: readonly Meant[]): boolean {
    let covers = false;
    for (const { term, similarity } of meant) {
      if (similarity >= COVERED) covers = true;
      const more = similarity - (this.#best[term] as number);
      if (more <= 0) continue;
      this.held += more * (this.#information[term] as number);
      this.#best[term] = similarity;
    }
    return covers;
  }
}

const informationIn = ({ idf, soft }: Term): number => idf * (soft ? SOFT_SHARE : 1);
const harmonic = (a: number, b: number): number => (a + b > 0 ? (2 * a * b) / (a + b) : 0);

/** Compares one question with ways of asking: the harmonic mean of the share of the question found in the phrasing and of the phrasing found in the question. */
export function createNearness({ asks, terms }: Question): (ways: Ways) => Nearness {
  const asked = informationOf(terms, (term) => (term.soft ? SOFT_SHARE : 1));
  if (asked === 0) return () => NOTHING;
  const reading = new Row(terms);
  const nearOf = (rows: PhrasingRows, row: number): number => {
    const total = totalAt(rows, row);
    return harmonic(reading.held / asked, total > 0 ? reading.back / total : 0);
  };
  return ({ rows, from, to }) => {
    const nearest: Writable<Nearness> = { ...NOTHING };
    for (let row = from; row < to; row++) {
      reading.read(rows, row);
      if (reading.held > 0) keepNearest(nearest, { at: row - from, near: nearOf(rows, row), share: reading.held / asked, asks: asksAt(rows, row) }, asks);
    }
    return nearest;
  };
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

interface Compared {
  readonly at: number;
  readonly near: number;
  readonly share: number;
  readonly asks: Asks | undefined;
}

function keepNearest(nearest: Writable<Nearness>, { at, near, share, asks }: Compared, wanted: Asks | undefined): void {
  if (near > nearest.phrase) {
    nearest.phrase = near;
    nearest.at = at;
  }
  nearest.recall = Math.max(nearest.recall, share);
  if (wanted === undefined) return;
  if (asks === wanted) nearest.samePhrase = Math.max(nearest.samePhrase, near);
  else if (asks === undefined) nearest.plainPhrase = Math.max(nearest.plainPhrase, near);
}
