/**
 * Is this a common English word? A word of the language that the base does not hold is a word the base does not know,
 * not a misspelling of one it knows: "fast" is no typo of "last".
 */
import { ENGLISH_FILTER } from './english-words.ts';

/** Filter bits per word: 12 bits and 8 probes let about 0.3 % of other words pass (Bloom 1970). */
export const BITS_PER_WORD = 12;
const PROBES = 8;

/** The bit positions a word sets in a filter of `bits` bits (double hashing, Kirsch and Mitzenmacher 2006). */
export function bloomPositions(word: string, bits: number): number[] {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < word.length; i++) {
    a = Math.imul(a ^ word.charCodeAt(i), 0x01000193);
    b = Math.imul(b + word.charCodeAt(i), 0x85ebca6b) ^ (b >>> 13);
  }
  const step = (b | 1) >>> 0;
  return Array.from({ length: PROBES }, (_, i) => ((a >>> 0) + i * step) % bits);
}

let filter: Uint8Array | undefined;

/** True for a folded common English word, inflected forms included; wrongly true for about one other word in 300. */
export function isEnglish(word: string): boolean {
  filter ??= decode(ENGLISH_FILTER);
  const bytes = filter;
  return bloomPositions(word, bytes.length * 8).every((position) => ((bytes[position >> 3] ?? 0) >> (position & 7)) & 1);
}

/** A loop, since `Uint8Array.from` with a mapper takes 30 ms for this text, which every start would pay. */
function decode(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
