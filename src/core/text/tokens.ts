/** Words of a text, folded. */
import { fold } from './fold.ts';

const WORD = /[\p{L}\p{N}]+/gu;
/** "U.S." and "p.m." are one word; a dot inside a number stays ("2.5"). */
const INITIALS = /\b((?:[a-z]\.){2,}[a-z]?)(?![a-z])/g;

/** The genitive of a name: dropped before apostrophes are, or "Kadhimi's" would become another word. */
const GENITIVE = /(?<=\p{L})['’]s(?!\p{L})/giu;

/** Folded words in order. `tokens("Al-Kadhimi's U.S. visit")` is `['al', 'kadhimi', 'us', 'visit']`. */
export function tokens(text: string): string[] {
  const folded = fold(text.replace(GENITIVE, ''));
  const plain = folded.includes('.') ? folded.replace(INITIALS, (letters) => letters.replaceAll('.', '')) : folded;
  return plain.match(WORD) ?? [];
}
