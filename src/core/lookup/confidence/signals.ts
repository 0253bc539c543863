/**
 * What speaks for a fact as the answer to a question, and what against it: named numbers, each on a scale of about one, from
 * which `confidence.ts` reckons how likely the fact answers. Only facts with enough phrasings have them.
 */
import { stem } from '../../text/stem.ts';
import type { Tally } from '../phrasing/votes.ts';
import { COVERED, type Question, type Reader, type Term, wordMeant } from '../question/question.ts';
import type { Ranked } from '../ranking/rank.ts';

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** What is known of a ranked fact beside its words. */
export interface Standing {
  /** Every rule of `fits.ts` holds. */
  readonly strict: boolean;
  readonly tally: Tally;
  /** Best score of votes among the other candidates. */
  readonly next: number;
  /** Nearness of the nearest untold question of any candidate. */
  readonly nearestUntold: number;
}

export type Signals = ReturnType<typeof signalsOf>;

/** Nearness from which a phrasing is nearly the question itself. */
const NEAR_PHRASE = 0.6;
/** Votes per root of features that leave no doubt. */
const VOTES_ENOUGH = 6;

export function signalsOf(question: Question, ranked: Ranked, standing: Standing, reader: Reader) {
  const { strict, tally } = standing;
  const size = Math.sqrt(Math.max(1, tally.features));
  const asked = tally.asked(ranked.doc) ?? 0;
  const votes = asked / size;
  const overUntold = clamp(asked - tally.bestUntold, -8, 8) / 4;
  const { terms, ...missing } = missingOf(question, ranked.doc, reader);
  return {
    votes,
    overNext: clamp(asked - standing.next, -4, 6) / 4,
    overUntold,
    behindUntold: Math.max(0, -overUntold),
    leaning: clamp(tally.leaning, -6, 6) / size,
    phrase: ranked.phrase,
    nearPhrase: Math.max(0, ranked.phrase - NEAR_PHRASE) / (1 - NEAR_PHRASE),
    samePhrase: ranked.samePhrase,
    plainPhrase: ranked.plainPhrase,
    recall: ranked.recall,
    untoldPhrase: ranked.untold,
    nearestUntold: standing.nearestUntold,
    fuse: ranked.fuse,
    kind: ranked.kind,
    strict: strict ? 1 : 0,
    ...missing,
    ...saidOf(terms, ranked.doc, tally, reader),
    votesCovered: (Math.min(votes, VOTES_ENOUGH) / VOTES_ENOUGH) * (1 - missing.missingShare),
    asked: question.asks === undefined ? 0 : 1,
    asksNumber: question.asks === 'number' ? 1 : 0,
    asksName: question.name === undefined ? 0 : 1,
    joined: question.joined ? 1 : 0,
  };
}

/** What of the question's information the fact holds, and what it lacks. */
function missingOf(question: Question, doc: number, reader: Reader) {
  const informative = question.terms.filter((term) => !term.soft);
  const covers = informative.map((term) => ({ term, ...coverAt(term, doc, reader) }));
  const missing = covers.filter(({ similarity, weight }) => similarity < COVERED || weight === 0);
  const total = covers.reduce((all, { term }) => all + term.idf, 0);
  return {
    terms: missing.map(({ term }) => term),
    missing: Math.min(3, missing.length),
    missingShare: total > 0 ? missing.reduce((all, { term }) => all + term.idf, 0) / total : 0,
    missingUnknown: Math.min(2, missing.filter(({ term }) => (term.readings[0]?.similarity ?? 0) < COVERED).length),
    missingName: missing.some(({ term }) => term.kind === 'name') ? 1 : 0,
    least: covers.reduce((least, { similarity, weight }) => Math.min(least, similarity * weight), covers.length > 0 ? 1 : 0),
    informative: Math.min(6, informative.length),
    information: Math.min(25, total) / 10,
  };
}

/** How people use what is missing: the word that speaks most against the fact counts. Zero where nothing is missing. */
function saidOf(missing: readonly Term[], doc: number, tally: Tally, reader: Reader) {
  const said = missing.map((term) => tally.said(featureOf(term, reader), doc));
  const most = (values: readonly number[]): number => (values.length === 0 ? 0 : Math.max(...values));
  const least = (values: readonly number[]): number => (values.length === 0 ? 0 : Math.min(...values));
  return {
    missingLeaning: clamp(most(said.map(({ leaning }) => leaning)), -6, 6) / 4,
    missingFacts: least(said.map(({ facts }) => Math.log1p(facts))) / 4,
    missingAskedHere: least(said.map(({ askedHere }) => askedHere)) / 4,
    missingUntoldHere: most(said.map(({ untoldHere }) => untoldHere)) / 4,
  };
}

/** A term as it votes: the entity it names, or the stem of the word it is or is misspelt for. */
function featureOf({ entities = [], kind, readings, typed }: Term, reader: Reader): string {
  return kind === 'name' && entities[0] !== undefined ? `@${entities[0]}` : stem(wordMeant(readings, reader) ?? typed);
}

/** Best reading of a term in a document: its similarity, and the word's weight there, 0..1. */
function coverAt({ readings }: Term, doc: number, { index }: Reader): { similarity: number; weight: number } {
  let best = { similarity: 0, weight: 0 };
  const worth = (similarity: number, weight: number): number => similarity * Math.min(1, weight * 1.5);
  for (const { word, similarity } of readings) {
    const weight = index.weight(word, doc);
    if (worth(similarity, weight) > worth(best.similarity, best.weight)) best = { similarity, weight };
  }
  return best;
}
