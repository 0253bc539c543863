/**
 * How often people say what when they ask for each fact, and when they ask what is untold: each word, pair, group and name of a
 * question votes for the facts it is said for more often than for others. Naive Bayes with a Bernoulli background (Maron 1961,
 * https://doi.org/10.1145/321075.321084), learnt from the base's own phrasings when it is opened.
 */
import type { Fact } from '../../model.ts';
import { arraysFile } from '../../search/flat-arrays.ts';
import { hash32 } from '../../search/hash-lists.ts';
import { linesOfBlock } from '../../text/lines.ts';
import type { Lexicon } from '../language/documents.ts';
import { featuresOfText, shareOf } from '../question/vote-features.ts';

/** Counts as flat arrays. A class is twice a slot, plus one for what is untold. */
export interface VoteTable {
  /** Documents with enough phrasings, ascending; a document's position is its slot. */
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
}

/** Phrasings from which a fact takes part: of fewer it is chance which words they hold, and the rules of `fits.ts` judge better. */
const PHRASINGS_MIN = 20;

/** How many texts of the background stand beside those of a class: a word missing from a class of few texts says little. Measured: 3 to 30 differ by half a point. */
const BACKGROUND = 10;

/** What a lexical score of 1 is worth in votes, per root of the number of features. */
const LEXICAL_WORTH = 3;

/** Classes are told apart by this many values in a key of a feature and a class: 2^53 / 2^32. */
const CLASSES_MAX = 2 ** 21;

/** @throws Error when more than a million facts have phrasings. */
export function buildVoteTable(facts: readonly Fact[], lexicon: Lexicon): VoteTable {
  const docs: number[] = [];
  const texts: number[] = [];
  // One number for each time a text of a class holds a feature: sorted, equal ones stand together.
  const keys: number[] = [];
  const add = (all: readonly string[], into: number): void => {
    texts[into] = all.length;
    for (const text of all) for (const feature of featuresOfText(text, lexicon)) keys.push(hash32(feature) * CLASSES_MAX + into);
  };
  for (const [doc, fact] of facts.entries()) {
    const phrasings = linesOfBlock(fact.phrasings);
    if (phrasings.length < PHRASINGS_MIN) continue;
    const asked = docs.push(doc) * 2 - 2;
    if (asked + 1 >= CLASSES_MAX) throw new Error(`at most ${CLASSES_MAX / 2} facts can have phrasings`);
    add([fact.question, ...fact.aliases, ...phrasings, ...fact.statements.map((each) => each.text)], asked);
    add(linesOfBlock(fact.untold), asked + 1);
  }
  return { docs: Uint32Array.from(docs), texts: Uint32Array.from(texts), ...counted(Float64Array.from(keys).sort()) };
}

/** Sorted keys as rows of counts. */
function counted(keys: Float64Array): Pick<VoteTable, 'features' | 'start' | 'classes' | 'counts'> {
  const [features, start, classes, counts] = [[], [], [], []] as [number[], number[], number[], number[]];
  let last = -1;
  for (const key of keys) {
    const feature = Math.floor(key / CLASSES_MAX);
    if (key === last) {
      counts[counts.length - 1] = (counts.at(-1) as number) + 1;
      continue;
    }
    if (feature !== features.at(-1)) {
      features.push(feature);
      start.push(classes.length);
    }
    classes.push(key % CLASSES_MAX);
    counts.push(1);
    last = key;
  }
  start.push(classes.length);
  return { features: Uint32Array.from(features), start: Uint32Array.from(start), classes: Uint32Array.from(classes), counts: Uint16Array.from(counts) };
}

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

/** First position whose number is not below `value`. */
export function lowerBound(sorted: Uint32Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const VOTES_FILE = arraysFile<VoteTable>('votes', 2, ['docs', 'texts', 'features', 'start', 'classes', 'counts']);
