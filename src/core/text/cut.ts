/** Cutting prose where a reader would pause. Lengths are UTF-16 code units, as Discord and Slack count them at their strictest. */

/** A full stop of any script used here, with closing quotes or brackets, before white space or the end. */
const SENTENCE_END = /[.!?…؟。]["'”’»)\]]*(?=\s|$)/gu;
/** "U.S.", "Mr.", "p.m.": a stop that ends no sentence. */
const ABBREVIATION = /(?:^|[\s("“])(?:\p{L}|(?:\p{L}\.)+\p{L}|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|St|No|vs|etc|e\.g|i\.e)\.["'”’»)\]]*$/u;
const MARK = '…';

/**
 * The text itself when it fits in `max`; else its longest run of whole sentences with a mark that more follows; else, when not even
 * one sentence fits, its first words and the mark. Never longer than `max`, never half a character. Empty only when the text is or `max` is 0.
 */
export function cutAtSentence(text: string, max: number): string {
  if (text.length <= max) return text;
  if (max <= 0) return '';
  const end = lastSentenceEnd(text, max - MARK.length - 1);
  if (end > 0) return `${text.slice(0, end)} ${MARK}`;
  return `${cutAtWord(text, max - MARK.length)}${MARK}`;
}

/** The longest run of whole sentences within `max` (at least 2), else of words, and what follows it. Only white space between the two is lost. */
export function takeSentences(text: string, max: number): { readonly taken: string; readonly rest: string } {
  if (text.length <= max) return { taken: text, rest: '' };
  const end = lastSentenceEnd(text, max);
  const taken = end > 0 ? text.slice(0, end) : cutAtWord(text, max);
  return { taken, rest: text.slice(taken.length).trimStart() };
}

/** The text in pieces of at most `max` (at least 2), cut as `takeSentences` cuts. One empty piece for no text. */
export function splitAtSentences(text: string, max: number): string[] {
  const pieces: string[] = [];
  let { taken, rest } = takeSentences(text, max);
  pieces.push(taken);
  while (rest !== '') {
    ({ taken, rest } = takeSentences(rest, max));
    pieces.push(taken);
  }
  return pieces;
}

/** Position after the last sentence that ends within `max`; 0 when none does. */
function lastSentenceEnd(text: string, max: number): number {
  let end = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const at = match.index + match[0].length;
    if (at > max) break;
    if (!ABBREVIATION.test(text.slice(Math.max(0, at - 12), at))) end = at;
  }
  return end;
}

/** The first words that fit; a single word that does not fit is cut between characters. */
function cutAtWord(text: string, max: number): string {
  const space = text.slice(0, max + 1).search(/\s\S*$/u);
  if (space > 0 && text.slice(0, space).trim() !== '') return text.slice(0, space).trimEnd();
  const code = text.charCodeAt(max - 1);
  const splitsPair = code >= 0xd800 && code <= 0xdbff;
  return text.slice(0, splitsPair ? max - 1 : max);
}
