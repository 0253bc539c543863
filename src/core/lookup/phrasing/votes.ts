/**
 * Each word, pair, group and name of a question votes for the facts it is said for more often than for others. Naive Bayes with a
 * Bernoulli background (Maron 1961, https://doi.org/10.1145/321075.321084).
 */
import { hash32 } from '../../search/hash-lists.ts';
import { shareOf } from '../question/vote-features.ts';
import { lowerBound, type VoteTable } from './vote-table.ts';

/** What the votes of a question come to. Scores are log odds against the background, in nats; 0 is undecided. */
export interface Tally {
  /** Score of a document as what is asked; undefined for one with too few phrasings. */
  asked(doc: number): number | undefined;
  /** Score of what is untold near the document. */
  untold(doc: number): number | undefined;
  readonly bestAsked: number;
  readonly bestUntold: number;
  /** How much more often all of it is said of untold things than of told ones. */
  readonly leaning: number;
  /** Features of the question. */
  readonly features: number;
  /** Documents asked for, best first. */
  top(count: number): number[];
  /** How often people say one feature, and how often near a document. */
  said(feature: string, doc: number): Said;
}

/** How people use one feature. */
export interface Said {
  /** How much more often of untold things than of told ones, in nats. */
  readonly leaning: number;
  /** Facts that some ask for with it. */
  readonly facts: number;
  /** How much more often than by chance it is said when the document is asked for, and when something untold near it is, in nats. */
  readonly askedHere: number;
  readonly untoldHere: number;
}

/** How many texts of the background stand beside those of a class: a word missing from a class of few texts says little. Measured: 3 to 30 differ by half a point. */
const BACKGROUND = 10;

/** What a lexical score of 1 is worth in votes, per root of the number of features. */
const LEXICAL_WORTH = 3;

/** Counts the votes of a question's features; undefined where no fact has enough phrasings. */
export function createVotes(table: VoteTable): (features: ReadonlySet<string>) => Tally | undefined {
  const { docs, texts } = table;
  if (docs.length === 0) return () => undefined;
  // Log odds of a feature that a class does not hold.
  const absent = Float64Array.from(texts, (count) => Math.log(BACKGROUND / (count + BACKGROUND)));
  const total = { asked: sum(texts, 0), untold: sum(texts, 1) };
  const slotOf = (doc: number): number | undefined => {
    const at = lowerBound(docs, doc);
    return docs[at] === doc ? at : undefined;
  };
  return (features) => {
    const scores = new Float64Array(texts.length);
    const counted = { shares: 0, leaning: 0 };
    for (const feature of features) addVotes(table, total, feature, scores, counted);
    for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] as number) + counted.shares * (absent[i] as number);
    const scoreOf = (doc: number, kind: 0 | 1): number | undefined => {
      const slot = slotOf(doc);
      return slot === undefined ? undefined : scores[slot * 2 + kind];
    };
    return {
      asked: (doc) => scoreOf(doc, 0),
      untold: (doc) => scoreOf(doc, 1),
      bestAsked: best(scores, 0),
      bestUntold: best(scores, 1),
      leaning: counted.leaning,
      features: features.size,
      top: (count) => topSlots(scores, count).map((slot) => docs[slot] as number),
      said: (feature, doc) => saidOf(table, total, countsOf(table, feature), slotOf(doc)),
    };
  };
}

/** Texts that hold a feature. */
interface Counts {
  /** Positions in the counts of the table; empty for one that the base never heard. */
  readonly from: number;
  readonly to: number;
  readonly asked: number;
  readonly untold: number;
}

function countsOf({ features, start, classes, counts }: VoteTable, feature: string): Counts {
  const hash = hash32(feature);
  const at = lowerBound(features, hash);
  if (features[at] !== hash) return { from: 0, to: 0, asked: 0, untold: 0 };
  const [from, to] = [start[at] as number, start[at + 1] as number];
  let [asked, untold] = [0, 0];
  for (let i = from; i < to; i++) {
    if ((classes[i] as number) % 2 === 0) asked += counts[i] as number;
    else untold += counts[i] as number;
  }
  return { from, to, asked, untold };
}

type Totals = Readonly<Record<'asked' | 'untold', number>>;

const leaningOf = ({ asked, untold }: Counts, total: Totals): number => Math.log((untold + 1) / (total.untold + 2) / ((asked + 1) / (total.asked + 2)));

/** Adds the votes of one feature; one that the base never heard says nothing. */
function addVotes(table: VoteTable, total: Totals, feature: string, scores: Float64Array, counted: { shares: number; leaning: number }): void {
  const { classes, counts } = table;
  const found = countsOf(table, feature);
  if (found.to === found.from) return;
  const share = shareOf(feature);
  const background = BACKGROUND * ((found.asked + found.untold + 0.5) / (total.asked + total.untold + 1));
  for (let i = found.from; i < found.to; i++) {
    const into = classes[i] as number;
    scores[into] = (scores[into] as number) + share * Math.log(((counts[i] as number) + background) / background);
  }
  counted.shares += share;
  counted.leaning += share * leaningOf(found, total);
}

/** Stands beside counts, so that one chance text more or less says little. */
const SMOOTHING = 0.3;

function saidOf({ texts, classes, counts }: VoteTable, total: Totals, found: Counts, slot: number | undefined): Said {
  const here = [0, 0];
  let facts = 0;
  for (let i = found.from; i < found.to; i++) {
    const into = classes[i] as number;
    if (into % 2 === 0) facts++;
    if (into >> 1 === slot) here[into % 2] = counts[i] as number;
  }
  const lift = (kind: 0 | 1, all: number, of: number): number => {
    const byChance = slot === undefined || of === 0 ? 0 : (all * (texts[slot * 2 + kind] as number)) / of;
    return Math.log(((here[kind] as number) + SMOOTHING) / (byChance + SMOOTHING));
  };
  return { leaning: leaningOf(found, total), facts, askedHere: lift(0, found.asked, total.asked), untoldHere: lift(1, found.untold, total.untold) };
}

/** What votes and words together promise of a document, on one scale; `lexical` 0..1. */
export function prospectOf(tally: Tally, doc: number, lexical: number): number {
  return (tally.asked(doc) ?? 0) / Math.sqrt(Math.max(1, tally.features)) + LEXICAL_WORTH * lexical;
}

/** Slots asked for, best first. */
function topSlots(scores: Float64Array, count: number): number[] {
  const asked = (slot: number): number => scores[slot * 2] as number;
  const best: number[] = [];
  for (let slot = 0; slot * 2 < scores.length; slot++) {
    if (best.length === count && asked(slot) <= asked(best[count - 1] as number)) continue;
    let at = best.length;
    while (at > 0 && asked(best[at - 1] as number) < asked(slot)) at--;
    best.splice(at, 0, slot);
    if (best.length > count) best.pop();
  }
  return best;
}

function sum(texts: Uint32Array, kind: 0 | 1): number {
  return texts.reduce((all, count, i) => (i % 2 === kind ? all + count : all), 0);
}

function best(scores: Float64Array, kind: 0 | 1): number {
  return scores.reduce((most, score, i) => (i % 2 === kind && score > most ? score : most), Number.NEGATIVE_INFINITY);
}
