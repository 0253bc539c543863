/**
 * Which documents hold which word, and with what weight: one row per word in one flat typed array, documents ascending in
 * each row. A posting is one unsigned 32-bit number: the document in the upper 24 bits, the weight in the lower 8.
 */

export interface Postings {
  /** Number of documents. */
  readonly size: number;
  /** First position of each word's row; one longer than the vocabulary. */
  readonly start: Uint32Array;
  /** `document * 256 + weight`; weight 1..255, see `saturate`. */
  readonly entries: Uint32Array;
  /** Documents that hold the word with at least STRONG weight: what its information is reckoned from. */
  readonly df: Uint32Array;
}

/** Weight (of 255) from which a word stands in the document itself, not only beside it (its event's title, words people use for it). */
export const STRONG = 77;

/** Most documents of one index: what 24 bits count. */
export const DOCUMENTS_MAX = 2 ** 24;

/** Collects the words of one document. `name`: the word stands in a name. */
export type AddWord = (word: string, weight: number, name: boolean) => void;

/** Half-saturation of a word's summed field weights, as BM25's k1 without length normalisation (b = 0). */
const SATURATION = 0.6;
/** Weight 0..255 of a word whose fields sum to `sum`: more fields say a little more. */
function saturate(sum: number): number {
  return Math.max(1, Math.min(255, Math.round((sum / (sum + SATURATION)) * 255)));
}

export interface Collected {
  readonly words: readonly string[];
  readonly nameLike: Uint8Array;
  readonly postings: Postings;
}

/** Flat rows of (word, weight) per document, growing as documents come. */
interface Rows {
  words: Uint32Array;
  weights: Uint8Array;
  count: number;
  readonly end: Uint32Array;
}

function reserve(rows: Rows, more: number): void {
  if (rows.count + more <= rows.words.length) return;
  const length = Math.ceil((rows.count + more) * 1.5);
  const words = new Uint32Array(length);
  const weights = new Uint8Array(length);
  words.set(rows.words.subarray(0, rows.count));
  weights.set(rows.weights.subarray(0, rows.count));
  rows.words = words;
  rows.weights = weights;
}

/** Words that may be typed though no document holds them: they get empty rows. */
export interface ExtraWords {
  readonly words: readonly string[];
  /** Those that stand in names. */
  readonly names: readonly string[];
}

/** Per word of the vocabulary: what the document under way gives it. Grown as words come, zeroed after each document. */
class Sums {
  #weights = new Float64Array(1024);
  #named = new Uint8Array(1024);
  readonly words: number[] = [];

  add(word: number, weight: number, name: boolean): void {
    if (word >= this.#weights.length) this.#grow(word);
    if (this.#weights[word] === 0) this.words.push(word);
    this.#weights[word] = (this.#weights[word] as number) + weight;
    if (name) this.#named[word] = 1;
  }

  /** Hands over each word of the document once and forgets it. */
  flush(each: (word: number, weight: number, named: boolean) => void): void {
    for (const word of this.words) {
      each(word, this.#weights[word] as number, this.#named[word] === 1);
      this.#weights[word] = 0;
      this.#named[word] = 0;
    }
    this.words.length = 0;
  }

  #grow(word: number): void {
    const weights = new Float64Array(word * 2);
    weights.set(this.#weights);
    const named = new Uint8Array(word * 2);
    named.set(this.#named);
    this.#weights = weights;
    this.#named = named;
  }
}

/** Reads `size` documents through `each` and turns their rows into postings. Weights must be above 0. */
export function collect(size: number, each: (doc: number, add: AddWord) => void, extra: ExtraWords): Collected {
  if (size > DOCUMENTS_MAX) throw new Error(`the index holds at most ${DOCUMENTS_MAX} facts, not ${size}`);
  const idOf = new Map<string, number>();
  const words: string[] = [];
  const inNames: number[] = [];
  const known = (word: string, inName: 0 | 1): number => {
    const id = idOf.get(word) ?? words.length;
    if (id < words.length) return id;
    idOf.set(word, id);
    words.push(word);
    inNames.push(inName);
    return id;
  };
  const rows: Rows = { words: new Uint32Array(size * 16), weights: new Uint8Array(size * 16), count: 0, end: new Uint32Array(size) };
  const sums = new Sums();
  const add: AddWord = (word, weight, name) => sums.add(known(word, 0), weight, name);
  const keep = (word: number, sum: number, named: boolean): void => {
    if (named) inNames[word] = (inNames[word] as number) + 1;
    rows.words[rows.count] = word;
    rows.weights[rows.count] = saturate(sum);
    rows.count++;
  };
  for (let doc = 0; doc < size; doc++) {
    each(doc, add);
    reserve(rows, sums.words.length);
    sums.flush(keep);
    rows.end[doc] = rows.count;
  }
  for (const word of extra.names) known(word, 1);
  for (const word of extra.words) known(word, 0);
  const postings = invert(rows, size, words.length);
  const nameLike = Uint8Array.from(inNames, (n, id) => (n > 0 && n >= (postings.df[id] as number) / 2 ? 1 : 0));
  return { words, nameLike, postings };
}

function invert(rows: Rows, size: number, vocabulary: number): Postings {
  const df = new Uint32Array(vocabulary);
  const start = new Uint32Array(vocabulary + 1);
  for (let i = 0; i < rows.count; i++) {
    const word = rows.words[i] as number;
    start[word + 1] = (start[word + 1] as number) + 1;
    if ((rows.weights[i] as number) >= STRONG) df[word] = (df[word] as number) + 1;
  }
  for (let word = 0; word < vocabulary; word++) start[word + 1] = (start[word + 1] as number) + (start[word] as number);
  const next = start.slice(0, vocabulary);
  const entries = new Uint32Array(rows.count);
  let i = 0;
  for (let doc = 0; doc < size; doc++) {
    for (const end = rows.end[doc] as number; i < end; i++) {
      const word = rows.words[i] as number;
      const at = next[word] as number;
      next[word] = at + 1;
      entries[at] = doc * 256 + (rows.weights[i] as number);
    }
  }
  return { size, start, entries, df };
}

/** Weight 0..1 of a word in a document, 0 when it does not hold it. Binary search in the word's row. */
export function weightIn(postings: Postings, word: number, doc: number): number {
  let low = postings.start[word] as number;
  let high = postings.start[word + 1] as number;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((postings.entries[middle] as number) >>> 8 < doc) low = middle + 1;
    else high = middle;
  }
  const entry = low < (postings.start[word + 1] as number) ? (postings.entries[low] as number) : 0;
  return entry !== 0 && entry >>> 8 === doc ? (entry & 255) / 255 : 0;
}
