/** Hash → list of ids in typed arrays: an open-addressed table over rows of one flat list. */

/** The arrays of a HashLists, as they are saved. */
export interface HashListsData {
  /** Hash in each slot; meaningless where the slot's row is empty. */
  readonly keys: Uint32Array;
  /** First position of each slot's row in `ids`; one longer than `keys`. */
  readonly start: Uint32Array;
  readonly ids: Uint32Array;
}

/** Slots per entry, so that probes stay short. */
const SPACE = 1.6;
/** Knuth's multiplicative hashing constant, 2^32 / golden ratio. */
const SPREAD = 2654435769;

/** FNV-1a over UTF-16 code units, unsigned (http://www.isthe.com/chongo/tech/comp/fnv/). */
export function hash32(text: string): number {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return hash >>> 0;
}

function slotOf(keys: Uint32Array, taken: (slot: number) => boolean, hash: number): number {
  const mask = keys.length - 1;
  let slot = (Math.imul(hash, SPREAD) >>> 0) & mask;
  while (taken(slot) && keys[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
}

/** Builds the table from `count` pairs of hash and id; equal hashes keep the order of their ids. */
export function buildHashLists(hashes: Uint32Array, ids: Uint32Array, count: number): HashListsData {
  let capacity = 1;
  while (capacity < count * SPACE + 1) capacity <<= 1;
  const keys = new Uint32Array(capacity);
  const counts = new Uint32Array(capacity);
  const slots = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const slot = slotOf(keys, (at) => (counts[at] as number) > 0, hashes[i] as number);
    keys[slot] = hashes[i] as number;
    counts[slot] = (counts[slot] as number) + 1;
    slots[i] = slot;
  }
  const start = new Uint32Array(capacity + 1);
  for (let slot = 0; slot < capacity; slot++) start[slot + 1] = (start[slot] as number) + (counts[slot] as number);
  const next = start.slice(0, capacity);
  const sorted = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const slot = slots[i] as number;
    const at = next[slot] as number;
    next[slot] = at + 1;
    sorted[at] = ids[i] as number;
  }
  return { keys, start, ids: sorted };
}

/** The ids under a hash; empty when there are none. Ids of another text with the same hash may be among them: verify. */
export function idsOf(lists: HashListsData, hash: number): Uint32Array {
  const { keys, start, ids } = lists;
  const slot = slotOf(keys, (at) => (start[at + 1] as number) > (start[at] as number), hash);
  return ids.subarray(start[slot], start[slot + 1]);
}
