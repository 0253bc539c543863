/** How near a question is to a fact's own phrasings. */
import type { Asks } from '../model.ts';
import { COVERED, informationOf } from './cover.ts';
import { asksAt, totalAt, type Ways, weightAt } from './phrasing-rows.ts';
import { type Question, SOFT_SHARE } from './question.ts';

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

/** Slots of the table below, a power of two: a question has a hundred readings, so that nearly all words of a phrasing meet an empty slot. */
const SLOTS = 4096;
const NONE = -1;

/** Compares one question with ways of asking: the harmonic mean of the share of the question found in the phrasing and of the phrasing found in the question. */
export function createNearness(question: Question): (ways: Ways) => Nearness {
  const { asks, terms } = question;
  const asked = informationOf(terms, (term) => (term.soft ? SOFT_SHARE : 1));
  if (asked === 0) return () => NOTHING;
  const information = Float64Array.from(terms, (term) => term.idf * (term.soft ? SOFT_SHARE : 1));
  // An open-addressed table: looking every word of a phrasing up in a Map would cost half the time of a lookup.
  const keys = new Int32Array(SLOTS).fill(NONE);
  const meant: Meant[][] = [];
  const slotOf = (word: number): number => {
    let slot = word & (SLOTS - 1);
    while (keys[slot] !== NONE && keys[slot] !== word) slot = (slot + 1) & (SLOTS - 1);
    return slot;
  };
  for (const [term, { readings }] of terms.entries()) {
    for (const { word, similarity } of readings) {
      const slot = slotOf(word);
      keys[slot] = word;
      meant[slot] = [...(meant[slot] ?? []), { term, similarity }];
    }
  }
  const best = new Float64Array(terms.length);
  return ({ rows, from, to }) => {
    const { start, words } = rows;
    let [at, phrase, same, plain, most] = [0, 0, 0, 0, 0];
    for (let row = from; row < to; row++) {
      let [back, held] = [0, 0];
      const end = start[row + 1] as number;
      for (let i = start[row] as number; i < end; i++) {
        const slot = slotOf(words[i] as number);
        if (keys[slot] === NONE) continue;
        let covers = false;
        for (const { term, similarity } of meant[slot] as Meant[]) {
          if (similarity >= COVERED) covers = true;
          if (similarity <= (best[term] as number)) continue;
          held += (similarity - (best[term] as number)) * (information[term] as number);
          best[term] = similarity;
        }
        if (covers) back += weightAt(rows, i);
      }
      if (held === 0) continue;
      best.fill(0);
      const total = totalAt(rows, row);
      const near = harmonic(held / asked, total > 0 ? back / total : 0);
      if (near > phrase) {
        phrase = near;
        at = row - from;
      }
      const own: Asks | undefined = asksAt(rows, row);
      if (own === asks && near > same) same = near;
      if (own === undefined && near > plain) plain = near;
      if (held > most) most = held;
    }
    return { at, phrase, samePhrase: asks === undefined ? 0 : same, plainPhrase: asks === undefined ? 0 : plain, recall: most / asked };
  };
}

const harmonic = (a: number, b: number): number => (a + b > 0 ? (2 * a * b) / (a + b) : 0);
