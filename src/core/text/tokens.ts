/** Words of a text, folded. */
import { fold } from './fold.ts';

const WORD = /[\p{L}\p{N}]+/gu;
/** "U.S." and "p.m." are one word; a dot inside a number stays ("2.5"). */
const INITIALS = /\b((?:[a-z]\.){2,}[a-z]?)(?![a-z])/g;

/** Folded words in order. `tokens("Al-Kadhimi's U.S. visit")` is `['al', 'kadhimis', 'us', 'visit']`. */
export function tokens(text: string): string[] {
  const folded = fold(text);
  const plain = folded.includes('.') ? folded.replace(INITIALS, (letters) => letters.replaceAll('.', '')) : folded;
  return plain.match(WORD) ?? [];
}
