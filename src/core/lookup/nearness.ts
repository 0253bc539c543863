/** How near a question is to a fact's own phrasings. */
import { COVERED, informationOf } from './cover.ts';
import type { Phrasing, Ways } from './fact-words.ts';
import { type Question, SOFT_SHARE, type Term } from './question.ts';

/** Nearness 0..1 to phrasings of a fact, 1 the same words. */
export interface Nearness {
  /** The nearest phrasing: 0 is the fact's own question, then its aliases, then the others. */
  readonly at: number;
  readonly phrase: number;
  /** Mean of the nearest three: one phrasing may be near by chance. */
  readonly phrases: number;
  /** The nearest that asks the same kind of question. */
  readonly samePhrase: number;
  /** The nearest without a question word. */
  readonly plainPhrase: number;
  /** Largest share of the question's information that stands in one phrasing. */
  readonly recall: number;
}

const NOTHING: Nearness = { at: 0, phrase: 0, phrases: 0, samePhrase: 0, plainPhrase: 0, recall: 0 };
const MEAN_OF = 3;

/** Work arrays, grown with the number of phrasings: what of the question each phrasing holds, and what of the phrasing was asked. */
let found = new Float64Array(64);
let back = new Float64Array(64);
let best = new Float64Array(64);

/** Nearness is the harmonic mean of the share of the question found in the phrasing and of the phrasing found in the question. */
export function nearnessOf(question: Question, ways: Ways): Nearness {
  const asked = informationOf(question.terms, (term) => (term.soft ? SOFT_SHARE : 1));
  const { phrasings } = ways;
  if (asked === 0 || phrasings.length === 0) return NOTHING;
  if (found.length < phrasings.length) [found, back, best] = [0, 1, 2].map(() => new Float64Array(phrasings.length * 2)) as [typeof found, typeof back, typeof best];
  found.fill(0, 0, phrasings.length);
  back.fill(0, 0, phrasings.length);
  const met = new Set<number>();
  for (const term of question.terms) meet(term, ways, met);
  return summary(question, ways, asked);
}

/** Adds to each phrasing the term's best similarity there, and the information of the words it meets there for the first time. */
function meet(term: Term, { places, phrasings }: Ways, met: Set<number>): void {
  best.fill(0, 0, phrasings.length);
  for (const { word, similarity } of term.readings) {
    const row = places.get(word);
    if (row === undefined) continue;
    const first = similarity >= COVERED && !met.has(word);
    if (first) met.add(word);
    for (let i = 0; i < row.length; i += 2) {
      const at = row[i] as number;
      if (similarity > (best[at] as number)) best[at] = similarity;
      if (first) back[at] = (back[at] as number) + (row[i + 1] as number);
    }
  }
  const information = term.idf * (term.soft ? SOFT_SHARE : 1);
  for (let at = 0; at < phrasings.length; at++) found[at] = (found[at] as number) + (best[at] as number) * information;
}

function summary({ asks }: Question, { phrasings }: Ways, asked: number): Nearness {
  const near = phrasings.map(({ total }, at) => harmonic((found[at] as number) / asked, total > 0 ? Math.min(1, (back[at] as number) / total) : 0));
  const nearest = (test: (phrasing: Phrasing) => boolean): number => near.reduce((most, each, at) => (each > most && test(phrasings[at] as Phrasing) ? each : most), 0);
  const top = new Float64Array(MEAN_OF);
  for (const each of near) insert(top, each);
  return {
    at: near.indexOf(top[0] as number),
    phrase: top[0] as number,
    phrases: (top[0] as number + (top[1] as number) + (top[2] as number)) / MEAN_OF,
    samePhrase: asks === undefined ? 0 : nearest((phrasing) => phrasing.asks === asks),
    plainPhrase: asks === undefined ? 0 : nearest((phrasing) => phrasing.asks === undefined),
    recall: found.subarray(0, phrasings.length).reduce((most, each) => Math.max(most, each), 0) / asked,
  };
}

const harmonic = (a: number, b: number): number => (a + b > 0 ? (2 * a * b) / (a + b) : 0);

/** Keeps the largest numbers, largest first. */
function insert(top: Float64Array, value: number): void {
  for (let i = 0; i < top.length; i++) {
    if (value <= (top[i] as number)) continue;
    top.copyWithin(i + 1, i, top.length - 1);
    top[i] = value;
    return;
  }
}
