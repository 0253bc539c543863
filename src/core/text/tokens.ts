/** Words of a text, folded. */
import { fold } from './fold.ts';

const WORD = /[\p{L}\p{N}]+/gu;
/** The same for plain text, several times as fast. */
const PLAIN_WORD = /[a-z0-9]+/g;
const PLAIN = /^[\t\n\r -~]*$/;
/** "U.S." and "p.m." are one word; a dot inside a number stays ("2.5"). */
const INITIALS = /\b((?:[a-z]\.){2,}[a-z]?)(?![a-z])/g;

/** The genitive of a name: dropped before apostrophes are, or "Kadhimi's" would become another word. */
const GENITIVE = /(?<=\p{L})['’][sS](?!\p{L})/gu;
const PLAIN_GENITIVE = /(?<=[a-zA-Z])'[sS](?![a-zA-Z])/g;

/** Folded words in order. `tokens("Al-Kadhimi's U.S. visit")` is `['al', 'kadhimi', 'us', 'visit']`. */
export function tokens(text: string): string[] {
  const folded = fold(/['’][sS]/.test(text) ? text.replace(PLAIN.test(text) ? PLAIN_GENITIVE : GENITIVE, '') : text);
  const plain = folded.includes('.') ? folded.replace(INITIALS, (letters) => letters.replaceAll('.', '')) : folded;
  return plain.match(PLAIN.test(plain) ? PLAIN_WORD : WORD) ?? [];
}
