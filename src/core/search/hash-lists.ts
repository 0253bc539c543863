/**
 * Hash → list of ids in typed arrays: pairs sorted into buckets by the hash's high bits. A pair is one unsigned 32-bit number:
 * the id in the upper 22 bits, a check of the hash in the lower 10.
 */

/** The arrays of a HashLists, as they are saved. */
export interface HashListsData {
  /** First pair of each bucket; a power of two, plus one, long. */
  readonly start: Uint32Array;
  /** `id * 1024 + check`. */
  readonly pairs: Uint32Array;
}

const CHECK_BITS = 10;
const CHECK = (1 << CHECK_BITS) - 1;
/** Ids must be below this: what 22 bits count. */
export const IDS_MAX = 2 ** (32 - CHECK_BITS);
/** Pairs per bucket, on average: fewer cost memory, more cost time. */
const PAIRS_PER_BUCKET = 4;

/** FNV-1a over UTF-16 code units (http://www.isthe.com/chongo/tech/comp/fnv/): where it starts, and one unit more. */
export const HASH_SEED = 2166136261;
export const hashStep = (hash: number, unit: number): number => Math.imul(hash ^ unit, 16777619);

/** Unsigned FNV-1a of a text. */
export function hash32(text: string): number {
  let hash = HASH_SEED;
  for (let i = 0; i < text.length; i++) hash = hashStep(hash, text.charCodeAt(i));
  return hash >>> 0;
}

/** Knuth's multiplicative hashing constant, 2^32 / golden ratio: spreads the high bits, which FNV-1a fills poorly for short words. */
export const SPREAD = 2654435769;

function bucketOf(hash: number, buckets: number): number {
  return buckets === 1 ? 0 : (Math.imul(hash, SPREAD) >>> 0) >>> (Math.clz32(buckets) + 1);
}

/** Pairs of hash and id, collected before they are sorted into buckets. */
export interface Pairs {
  hashes: Uint32Array;
  ids: Uint32Array;
  count: number;
}

export const noPairs = (): Pairs => ({ hashes: new Uint32Array(64), ids: new Uint32Array(64), count: 0 });

export function addPair(pairs: Pairs, hash: number, id: number): void {
  if (pairs.count === pairs.ids.length) {
    pairs.hashes = doubled(pairs.hashes);
    pairs.ids = doubled(pairs.ids);
  }
  pairs.hashes[pairs.count] = hash;
  pairs.ids[pairs.count] = id;
  pairs.count++;
}

function doubled(old: Uint32Array): Uint32Array {
  const wider = new Uint32Array(old.length * 2);
  wider.set(old);
  return wider;
}

/** Sorts the pairs into buckets; equal hashes keep the order of their ids. @throws Error when an id is not below IDS_MAX. */
export function buildHashLists({ hashes, ids, count }: Pairs): HashListsData {
  let buckets = 1;
  while (buckets * PAIRS_PER_BUCKET < count) buckets <<= 1;
  const start = new Uint32Array(buckets + 1);
  for (let i = 0; i < count; i++) {
    const next = bucketOf(hashes[i] as number, buckets) + 1;
    start[next] = (start[next] as number) + 1;
  }
  for (let bucket = 0; bucket < buckets; bucket++) start[bucket + 1] = (start[bucket + 1] as number) + (start[bucket] as number);
  const free = start.slice(0, buckets);
  const pairs = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const id = ids[i] as number;
    if (id >= IDS_MAX) throw new Error(`the index holds at most ${IDS_MAX} different words`);
    const bucket = bucketOf(hashes[i] as number, buckets);
    const at = free[bucket] as number;
    free[bucket] = at + 1;
    pairs[at] = id * (CHECK + 1) + ((hashes[i] as number) & CHECK);
  }
  return { start, pairs };
}

/** Calls `each` with every id under a hash. Ids of other texts may be among them, about one in a few hundred: verify. */
export function eachId({ start, pairs }: HashListsData, hash: number, each: (id: number) => void): void {
  const bucket = bucketOf(hash, start.length - 1);
  const check = hash & CHECK;
  const end = start[bucket + 1] as number;
  for (let at = start[bucket] as number; at < end; at++) {
    const pair = pairs[at] as number;
    if ((pair & CHECK) === check) each(pair >>> CHECK_BITS);
  }
}
