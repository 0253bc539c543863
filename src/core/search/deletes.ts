/**
 * Delete variants: two words within d edits share a variant reached by at most d deletions on each side, so a dictionary of
 * variants finds misspellings without comparing with every word (symmetric delete, Garbe 2012, https://github.com/wolfgarbe/SymSpell).
 * Variants are known by their hashes only; the edit distance verifies what they lead to.
 */
import { HASH_SEED, hashStep } from './hash-lists.ts';

/** Only the first letters are varied (SymSpell's prefix length): 7 keeps the dictionary small; `distance` verifies the rest. */
const PREFIX = 7;
/** Variants are not shortened below this many letters: shorter ones would meet half the vocabulary. */
const SHORTEST = 2;
/** Words of fewer letters than this are matched within one edit, longer ones within two. */
const LONG_WORD = 6;

/** Edits allowed for a word: 1 below six letters, else 2. Most real typos are one edit (Damerau 1964: about 80 %). */
export function editsAllowed(word: string): 1 | 2 {
  return word.length >= LONG_WORD ? 2 : 1;
}

/** Hashes of the word's prefix and of every variant of it with up to `edits` letters deleted, each once. */
export function deleteHashes(word: string, edits: 1 | 2): readonly number[] {
  const length = Math.min(word.length, PREFIX);
  const found = [hashWithout(word, length, -1, -1)];
  const add = (hash: number): void => {
    if (!found.includes(hash)) found.push(hash);
  };
  if (length <= SHORTEST) return found;
  for (let i = 0; i < length; i++) add(hashWithout(word, length, i, -1));
  if (edits < 2 || length - 1 <= SHORTEST) return found;
  for (let i = 0; i < length; i++) for (let j = i + 1; j < length; j++) add(hashWithout(word, length, i, j));
  return found;
}

/** `hash32` of the first `length` letters without those at two positions. */
function hashWithout(word: string, length: number, one: number, other: number): number {
  let hash = HASH_SEED;
  for (let i = 0; i < length; i++) if (i !== one && i !== other) hash = hashStep(hash, word.charCodeAt(i));
  return hash >>> 0;
}
