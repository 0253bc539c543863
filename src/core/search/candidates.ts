/**
 * The best documents for groups of readings, exactly as if every document were scored: per group the best reading counts
 * (never the sum, or a word with many near readings would count twice), and documents that cannot reach the best K any more
 * are left alone (after MaxScore, Turtle and Flood 1995).
 */
import type { Postings } from './postings.ts';
import type { Reading } from './vocabulary.ts';

/** One informative word or phrase of the query: all it may stand for. */
export interface Group {
  readonly readings: readonly Reading[];
  /** Information of the whole group, see `groupIdf`. */
  readonly idf: number;
}

export interface Candidate {
  readonly doc: number;
  readonly score: number;
}

/** Groups always weigh a little, also when most documents hold them. */
const IDF_MIN = 0.1;

/**
 * One inverse document frequency for the whole expansion group: a misspelling with many possible readings carries less
 * information than the word itself (noisy channel). Robertson/Sparck Jones form, never below IDF_MIN.
 */
export function groupIdf(postings: Postings, readings: readonly Reading[]): number {
  let documents = 0;
  for (const { word, similarity } of readings) documents += similarity * (postings.df[word] as number);
  return idf(postings.size, Math.min(documents, postings.size));
}

/** Information of something that stands in `documents` of `size` documents, in nats. */
export function idf(size: number, documents: number): number {
  return Math.max(IDF_MIN, Math.log(1 + (size - documents + 0.5) / (documents + 0.5)));
}

/** Work arrays of one index: allocated once, left zeroed after every search. */
interface Scratch {
  readonly score: Float32Array;
  /** Best contribution of the group under way. */
  readonly best: Float32Array;
  /** 1-based number of the group that `best` belongs to. */
  readonly group: Uint8Array;
  readonly touched: Uint32Array;
  count: number;
}

interface Planned extends Group {
  readonly bound: number;
  readonly work: number;
}

/** Most groups of one search: `Scratch.group` is one byte. */
export const GROUPS_MAX = 255;

/** A search over `postings`: the best `limit` documents, best first, ties by document number. */
export function createCandidates(postings: Postings): (groups: readonly Group[], limit: number) => Candidate[] {
  const { size } = postings;
  const scratch: Scratch = { score: new Float32Array(size), best: new Float32Array(size), group: new Uint8Array(size), touched: new Uint32Array(size), count: 0 };
  return (groups, limit) => {
    const plan = planned(postings, groups.slice(0, GROUPS_MAX));
    const rest = new Float64Array(plan.length + 1);
    for (let i = plan.length - 1; i >= 0; i--) rest[i] = (rest[i + 1] as number) + (plan[i] as Planned).bound;
    plan.forEach((group, i) => {
      const threshold = i > 0 && scratch.count >= limit ? kthScore(scratch, limit) : 0;
      const closed = threshold > 0 && threshold >= (rest[i] as number);
      if (closed && group.work > scratch.count * 4) addToLive(postings, scratch, group, i + 1, liveDocs(scratch, threshold - (rest[i] as number)));
      else addAll(postings, scratch, group, i + 1, closed);
    });
    const top = topScores(scratch, limit);
    clear(scratch);
    return top;
  };
}

/** Most informative group first, so that the threshold rises early; of equals the shortest. */
function planned(postings: Postings, groups: readonly Group[]): Planned[] {
  const plan = groups.filter((group) => group.readings.length > 0).map((group) => {
    const best = Math.max(...group.readings.map((reading) => reading.similarity));
    const work = group.readings.reduce((sum, { word }) => sum + (postings.start[word + 1] as number) - (postings.start[word] as number), 0);
    return { ...group, bound: best * group.idf, work };
  });
  return plan.sort((a, b) => b.bound - a.bound || a.work - b.work);
}

function raise(scratch: Scratch, doc: number, value: number, number: number): void {
  if (scratch.group[doc] !== number) {
    scratch.group[doc] = number;
    scratch.best[doc] = value;
    scratch.score[doc] = (scratch.score[doc] as number) + value;
  } else if (value > (scratch.best[doc] as number)) {
    scratch.score[doc] = (scratch.score[doc] as number) + value - (scratch.best[doc] as number);
    scratch.best[doc] = value;
  }
}

/** Walks the group's rows; `closed`: documents not seen so far cannot reach the best K. */
function addAll(postings: Postings, scratch: Scratch, group: Planned, number: number, closed: boolean): void {
  const { entries, start } = postings;
  for (const { word, similarity } of group.readings) {
    const unit = (similarity * group.idf) / 255;
    const end = start[word + 1] as number;
    for (let at = start[word] as number; at < end; at++) {
      const entry = entries[at] as number;
      const doc = entry >>> 8;
      if (scratch.group[doc] === 0) {
        if (closed) continue;
        scratch.touched[scratch.count++] = doc;
      }
      raise(scratch, doc, unit * (entry & 255), number);
    }
  }
}

/** Documents that can still reach the best K, ascending. */
function liveDocs(scratch: Scratch, atLeast: number): Uint32Array {
  const live = scratch.touched.slice(0, scratch.count).filter((doc) => (scratch.score[doc] as number) >= atLeast);
  return live.sort();
}

/** Looks the few live documents up in long rows, galloping forward in each row. */
function addToLive(postings: Postings, scratch: Scratch, group: Planned, number: number, live: Uint32Array): void {
  const { entries, start } = postings;
  for (const { word, similarity } of group.readings) {
    const unit = (similarity * group.idf) / 255;
    const end = start[word + 1] as number;
    let from = start[word] as number;
    for (const doc of live) {
      from = gallop(entries, from, end, doc);
      if (from >= end) break;
      const entry = entries[from] as number;
      if (entry >>> 8 === doc) raise(scratch, doc, unit * (entry & 255), number);
    }
  }
}

/** First position in [from, end) whose document is not below `doc`. */
function gallop(entries: Uint32Array, from: number, end: number, doc: number): number {
  let low = from;
  let step = 1;
  while (low + step < end && (entries[low + step] as number) >>> 8 < doc) {
    low += step;
    step <<= 1;
  }
  let high = Math.min(end, low + step + 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] as number) >>> 8 < doc) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The K-th best score so far; 0 when fewer documents are touched. */
function kthScore(scratch: Scratch, limit: number): number {
  const best = topScores(scratch, limit);
  return best.length < limit ? 0 : (best.at(-1)?.score ?? 0);
}

/** Better score first, of equals the lower document. */
function isBefore(score: number, doc: number, otherScore: number, otherDoc: number): boolean {
  return score > otherScore || (score === otherScore && doc < otherDoc);
}

/** The best `limit` of the touched documents, best first, by insertion into a short sorted list. */
function topScores({ touched, score: all, count: found }: Scratch, limit: number): Candidate[] {
  const docs = new Uint32Array(limit);
  const scores = new Float32Array(limit);
  let count = 0;
  for (let i = 0; i < found; i++) {
    const doc = touched[i] as number;
    const score = all[doc] as number;
    // Most documents end here once the list is full.
    if (count === limit && !isBefore(score, doc, scores[limit - 1] as number, docs[limit - 1] as number)) continue;
    let at = count === limit ? limit - 1 : count++;
    while (at > 0 && isBefore(score, doc, scores[at - 1] as number, docs[at - 1] as number)) {
      docs[at] = docs[at - 1] as number;
      scores[at] = scores[at - 1] as number;
      at--;
    }
    docs[at] = doc;
    scores[at] = score;
  }
  return Array.from({ length: count }, (_, at) => ({ doc: docs[at] as number, score: scores[at] as number }));
}

function clear(scratch: Scratch): void {
  for (let i = 0; i < scratch.count; i++) {
    const doc = scratch.touched[i] as number;
    scratch.score[doc] = 0;
    scratch.best[doc] = 0;
    scratch.group[doc] = 0;
  }
  scratch.count = 0;
}
