/** Hash → list of ids in typed arrays: pairs sorted into buckets by the hash's high bits. 8 bytes a pair, no empty slots. */

/** The arrays of a HashLists, as they are saved. */
export interface HashListsData {
  /** First pair of each bucket; a power of two, plus one, long. */
  readonly start: Uint32Array;
  readonly hashes: Uint32Array;
  readonly ids: Uint32Array;
}

/** Pairs per bucket, on average: fewer cost memory, more cost time. */
const PAIRS_PER_BUCKET = 2;

/** FNV-1a over UTF-16 code units, unsigned (http://www.isthe.com/chongo/tech/comp/fnv/). */
export function hash32(text: string): number {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return hash >>> 0;
}

/** Knuth's multiplicative hashing constant, 2^32 / golden ratio: spreads the high bits, which FNV-1a fills poorly for short words. */
const SPREAD = 2654435769;

function bucketOf(hash: number, buckets: number): number {
  return buckets === 1 ? 0 : (Math.imul(hash, SPREAD) >>> 0) >>> (Math.clz32(buckets) + 1);
}

/** Builds the table from `count` pairs of hash and id; equal hashes keep the order of their ids. */
export function buildHashLists(hashes: Uint32Array, ids: Uint32Array, count: number): HashListsData {
  let buckets = 1;
  while (buckets * PAIRS_PER_BUCKET < count) buckets <<= 1;
  const start = new Uint32Array(buckets + 1);
  for (let i = 0; i < count; i++) {
    const next = bucketOf(hashes[i] as number, buckets) + 1;
    start[next] = (start[next] as number) + 1;
  }
  for (let bucket = 0; bucket < buckets; bucket++) start[bucket + 1] = (start[bucket + 1] as number) + (start[bucket] as number);
  const free = start.slice(0, buckets);
  const sorted = { hashes: new Uint32Array(count), ids: new Uint32Array(count) };
  for (let i = 0; i < count; i++) {
    const bucket = bucketOf(hashes[i] as number, buckets);
    const at = free[bucket] as number;
    free[bucket] = at + 1;
    sorted.hashes[at] = hashes[i] as number;
    sorted.ids[at] = ids[i] as number;
  }
  return { start, ...sorted };
}

/** Calls `each` with every id under a hash. Ids of another text with the same hash may be among them: verify. */
export function eachId({ start, hashes, ids }: HashListsData, hash: number, each: (id: number) => void): void {
  const bucket = bucketOf(hash, start.length - 1);
  const end = start[bucket + 1] as number;
  for (let at = start[bucket] as number; at < end; at++) if (hashes[at] === hash) each(ids[at] as number);
}
