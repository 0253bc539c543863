/**
 * How often people say what when they ask for each fact, and when they ask what is untold: each word, pair, group and name of a
 * question votes for the facts it is said for more often than for others. Naive Bayes with a Bernoulli background (Maron 1961,
 * https://doi.org/10.1145/321075.321084), learnt from the base's own phrasings when it is opened.
 */
import type { Fact } from '../model.ts';
import { hash32 } from '../search/hash-lists.ts';
import type { Lexicon } from './documents.ts';
import { featuresOfText, shareOf } from './vote-features.ts';

/** Counts as flat arrays. A class is twice a slot, plus one for what is untold. */
export interface VoteTable {
  /** Documents that have phrasings, ascending; a document's position is its slot. */
  readonly docs: Uint32Array;
  /** Texts of each class. */
  readonly texts: Uint32Array;
  /** Hashes of all features, ascending. */
  readonly features: Uint32Array;
  /** First count of each feature; one longer than there are features. */
  readonly start: Uint32Array;
  /** Class of each count. */
  readonly classes: Uint32Array;
  /** Texts of the class that hold the feature. */
  readonly counts: Uint16Array;
}

/** What the votes of a question come to. Scores are log odds against the background, in nats; 0 is undecided. */
export interface Tally {
  /** Score of a document as what is asked; undefined for one without phrasings. */
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
}

/** How many texts of the background stand beside those of a class: a word missing from a class of few texts says little. Measured: 3 to 30 differ by half a point. */
const BACKGROUND = 10;

export function buildVoteTable(facts: readonly Fact[], lexicon: Lexicon): VoteTable {
  const docs: number[] = [];
  const texts: number[] = [];
  const rows = new Map<number, Map<number, number>>();
  const add = (text: string, into: number): void => {
    texts[into] = (texts[into] ?? 0) + 1;
    for (const feature of featuresOfText(text, lexicon)) {
      const hash = hash32(feature);
      const row = rows.get(hash) ?? new Map<number, number>();
      rows.set(hash, row.set(into, (row.get(into) ?? 0) + 1));
    }
  };
  for (const [doc, fact] of facts.entries()) {
    if (fact.phrasings.length + fact.untold.length === 0) continue;
    const asked = docs.push(doc) * 2 - 2;
    for (const text of [fact.question, ...fact.aliases, ...fact.phrasings, ...fact.statements.map((each) => each.text)]) add(text, asked);
    texts[asked + 1] = 0;
    for (const text of fact.untold) add(text, asked + 1);
  }
  return flattened(docs, texts, rows);
}

function flattened(docs: readonly number[], texts: readonly number[], rows: ReadonlyMap<number, ReadonlyMap<number, number>>): VoteTable {
  const features = Uint32Array.from(rows.keys()).sort();
  const start = new Uint32Array(features.length + 1);
  for (const [i, hash] of features.entries()) start[i + 1] = (start[i] as number) + (rows.get(hash)?.size ?? 0);
  const classes = new Uint32Array(start[features.length] as number);
  const counts = new Uint16Array(classes.length);
  let at = 0;
  for (const hash of features) {
    for (const [into, count] of rows.get(hash) ?? []) {
      classes[at] = into;
      counts[at++] = count;
    }
  }
  return { docs: Uint32Array.from(docs), texts: Uint32Array.from(texts), features, start, classes, counts };
}

/** Counts the votes of a question's features; undefined where no fact has phrasings. */
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
      top: (count) => [...docs.keys()].sort((a, b) => (scores[b * 2] as number) - (scores[a * 2] as number) || a - b).slice(0, count).map((slot) => docs[slot] as number),
    };
  };
}

/** Adds the votes of one feature; one that the base never heard says nothing. */
function addVotes({ features, start, classes, counts }: VoteTable, total: { asked: number; untold: number }, feature: string, scores: Float64Array, counted: { shares: number; leaning: number }): void {
  const hash = hash32(feature);
  const at = lowerBound(features, hash);
  if (features[at] !== hash) return;
  const [from, to] = [start[at] as number, start[at + 1] as number];
  let [asked, untold] = [0, 0];
  for (let i = from; i < to; i++) {
    if ((classes[i] as number) % 2 === 0) asked += counts[i] as number;
    else untold += counts[i] as number;
  }
  const share = shareOf(feature);
  const background = BACKGROUND * ((asked + untold + 0.5) / (total.asked + total.untold + 1));
  for (let i = from; i < to; i++) {
    const into = classes[i] as number;
    scores[into] = (scores[into] as number) + share * Math.log(((counts[i] as number) + background) / background);
  }
  counted.shares += share;
  counted.leaning += share * Math.log((untold + 1) / (total.untold + 2) / ((asked + 1) / (total.asked + 2)));
}

function sum(texts: Uint32Array, kind: 0 | 1): number {
  return texts.reduce((all, count, i) => (i % 2 === kind ? all + count : all), 0);
}

function best(scores: Float64Array, kind: 0 | 1): number {
  return scores.reduce((most, score, i) => (i % 2 === kind && score > most ? score : most), Number.NEGATIVE_INFINITY);
}

/** First position whose number is not below `value`. */
function lowerBound(sorted: Uint32Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
