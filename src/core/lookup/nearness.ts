/** How near a question is to a fact's own phrasings. */
import type { Fact } from '../model.ts';
import { COVERED, informationOf } from './cover.ts';
import type { Phrasing } from './fact-words.ts';
import { type Question, SOFT_SHARE, type Term } from './question.ts';
import type { Ranked } from './rank.ts';

/** Which phrasing of a fact is nearest to the question (0 its own question, then the aliases), and how near, 0..1. */
interface Nearness {
  readonly at: number;
  readonly score: number;
}

/** Nearness is the harmonic mean of the share of the question found in the phrasing and of the phrasing found in the question. */
export function nearestPhrasing(question: Question, phrasings: readonly Phrasing[]): Nearness {
  const asked = informationOf(question.terms, (term) => (term.soft ? SOFT_SHARE : 1));
  let best: Nearness = { at: 0, score: 0 };
  for (const [at, phrasing] of phrasings.entries()) {
    const score = asked === 0 ? 0 : nearness(question, phrasing, asked);
    if (score > best.score) best = { at, score };
  }
  return best;
}

export function kindNearness(question: Question, fact: Fact, phrasings: readonly Phrasing[]): Pick<Ranked, 'samePhrase' | 'plainPhrase'> {
  const { asks } = question;
  if (asks === undefined) return { samePhrase: 0, plainPhrase: 0 };
  const same = phrasings.filter((phrasing, at) => phrasing.asks === asks || (at === 0 && fact.asks === asks));
  const plain = phrasings.filter((phrasing) => phrasing.asks === undefined);
  return { samePhrase: nearestPhrasing(question, same).score, plainPhrase: nearestPhrasing(question, plain).score };
}

function nearness(question: Question, { words, total }: Phrasing, asked: number): number {
  let found = 0;
  let back = 0;
  const met = new Set<number>();
  for (const term of question.terms) {
    const best = meet(term, words, met);
    found += best.similarity * term.idf * (term.soft ? SOFT_SHARE : 1);
    back += best.weight;
  }
  const [recall, precision] = [found / asked, total > 0 ? Math.min(1, back / total) : 0];
  return recall + precision > 0 ? (2 * recall * precision) / (recall + precision) : 0;
}

/** The term's best similarity in a phrasing, and the information of the words it meets there for the first time. */
function meet(term: Term, words: ReadonlyMap<number, number>, met: Set<number>): { similarity: number; weight: number } {
  let similarity = 0;
  let weight = 0;
  for (const reading of term.readings) {
    const information = words.get(reading.word);
    if (information === undefined) continue;
    similarity = Math.max(similarity, reading.similarity);
    if (reading.similarity < COVERED || met.has(reading.word)) continue;
    met.add(reading.word);
    weight += information;
  }
  return { similarity, weight };
}
