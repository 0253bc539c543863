/**
 * The words of a text as lookup compares them: folded, Arabic lightly stemmed, numbers and months in one form. Index and
 * query go through the same function, so that they meet.
 */
import { arabicStem } from '../../text/stem.ts';
import { tokens } from '../../text/tokens.ts';
import { MONTH_SHORT, MONTHS, NUMBER_WORDS, STOP } from './english-lexicon.ts';

const ARABIC = /^\p{Script=Arabic}+$/u;
/** A map, not an object: "constructor" is a word like any other. */
const REWRITTEN = new Map([...Object.entries(MONTH_SHORT), ...Object.entries(NUMBER_WORDS)]);
const LATIN = /^[a-z]+$/;
const ORDINAL = /^(\d+)(?:st|nd|rd|th)$/;
const ISO_DATE = /\b(\d{4})-(\d{2})(?:-(\d{2}))?\b/g;

function month(number: string): string {
  return MONTHS[Number(number) - 1] ?? '';
}

/** Dates as words: "2021-11-07" is "7 november 2021". */
function spellDates(text: string): string {
  if (!/\d-\d/.test(text)) return text;
  return text.replace(ISO_DATE, (_, year: string, mm: string, dd: string | undefined) => `${dd ? Number(dd) : ''} ${month(mm)} ${year}`);
}

function plain(word: string): string {
  if (LATIN.test(word)) return REWRITTEN.get(word) ?? word;
  if (ARABIC.test(word)) return arabicStem(word);
  const ordinal = ORDINAL.exec(word)?.[1];
  return ordinal ?? word;
}

/** All words of a text in order, stop words included. */
export function searchWords(text: string): string[] {
  return tokens(spellDates(text)).map(plain);
}

/** True for words that carry nothing in any language the lookup reads; `extra` holds those of the base's other languages. */
export function isStop(word: string, extra: ReadonlySet<string>): boolean {
  return STOP.has(word) || extra.has(word);
}
