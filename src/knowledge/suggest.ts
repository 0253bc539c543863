/** "Did you mean …": the nearest of the words that are allowed, for hints of Problems. */
import { distance } from '../core/text/distance.ts';

/** Most words a hint lists before it says how many more there are. */
const LISTED_MAX = 12;

/** `did you mean "the-hill"?`, or the words that are allowed, or `otherwise` when there are none. */
export function suggest(word: string, allowed: Iterable<string>, otherwise = 'there are none yet'): string {
  const words = [...allowed];
  const near = closest(word, words);
  if (near !== undefined) return `did you mean "${near}"?`;
  if (words.length === 0) return otherwise;
  const more = words.length > LISTED_MAX ? ` and ${words.length - LISTED_MAX} more` : '';
  return `use one of: ${words.slice(0, LISTED_MAX).join(', ')}${more}`;
}

/** The nearest word within two edits (one for short words), or one of which whole parts stand in the other: `hill` in `the-hill`. */
export function closest(word: string, words: readonly string[]): string | undefined {
  const typed = word.toLowerCase();
  const max = typed.length < 5 ? 1 : 2;
  let best: string | undefined;
  let least = max + 1;
  for (const each of words) {
    const edits = distance(typed, each.toLowerCase(), max);
    if (edits < least) [best, least] = [each, edits];
  }
  if (best !== undefined || typed.length < 4) return best;
  return words.find((each) => `-${each}-`.includes(`-${typed}-`) || `-${typed}-`.includes(`-${each}-`));
}
