/**
 * fuse.js ranks the last candidates: its fuzzy token search sees what an index of words does not (letters in common, parts of
 * words). One concatenated key, since several keys reward records with many aliases; the score is blended, never used alone.
 */
import Fuse from 'fuse.js';

/** Configuration with the best measured recall (docs/design.md, "fuse.js"). `threshold` 0 exact .. 1 anything. */
const OPTIONS = { keys: ['text'], includeScore: true, useTokenSearch: true, threshold: 0.35, ignoreFieldNorm: true };

const fuse = new Fuse<{ text: string }>([], OPTIONS);

/** Similarity 0..1, 1 best, of each text to the words; 0 where fuse.js finds nothing. At most a few dozen texts: 0.1 ms each. */
export function rerank(words: readonly string[], texts: readonly string[]): number[] {
  const scores = new Array<number>(texts.length).fill(0);
  if (words.length === 0) return scores;
  fuse.setCollection(texts.map((text) => ({ text })));
  for (const hit of fuse.search(words.join(' '))) scores[hit.refIndex] = 1 - (hit.score ?? 1);
  return scores;
}
