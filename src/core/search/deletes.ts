/**
 * Delete variants: two words within d edits share a variant reached by at most d deletions on each side, so a dictionary of
 * variants finds misspellings without comparing with every word (symmetric delete, Garbe 2012, https://github.com/wolfgarbe/SymSpell).
 */

/** Only the first letters are varied (SymSpell's prefix length): 7 keeps the dictionary small; `distance` verifies the rest. */
const PREFIX = 7;
/** Variants are not shortened below this many letters: shorter ones would meet half the vocabulary. */
const SHORTEST = 2;
/** Words of fewer letters than this are matched within one edit, longer ones within two. */
const LONG_WORD = 6;

/** Edits allowed for a word: 1 below six letters, else 2. Most real typos are one edit (Damerau 1964: about 80 %). */
export function editsAllowed(word: string): number {
  return word.length >= LONG_WORD ? 2 : 1;
}

/** The word's prefix and every variant of it with up to `edits` letters deleted. */
export function deleteVariants(word: string, edits: number): Set<string> {
  const prefix = word.slice(0, PREFIX);
  const found = new Set([prefix]);
  let level = [prefix];
  for (let d = 0; d < edits; d++) level = level.flatMap((variant) => shortened(variant, found));
  return found;
}

/** The variants with one letter less that were not found before; they are found now. */
function shortened(variant: string, found: Set<string>): string[] {
  if (variant.length <= SHORTEST) return [];
  const shorter: string[] = [];
  for (let i = 0; i < variant.length; i++) {
    const text = variant.slice(0, i) + variant.slice(i + 1);
    if (found.has(text)) continue;
    found.add(text);
    shorter.push(text);
  }
  return shorter;
}
