/** The words of a query, each with the words of the base it may stand for, and the word it is most likely a slip of. */
import type { Reading } from '../../search/vocabulary.ts';
import { swaps } from '../../text/distance.ts';
import { isEnglish } from '../../text/english.ts';
import { spellOut } from '../language/clean.ts';
import { MONTHS, SOFT } from '../language/english-lexicon.ts';
import type { Reader } from './question.ts';
import { SHORTHAND } from '../language/soft-words.ts';
import { isStop, searchWords } from '../language/words.ts';

/** Words of the query with what each may stand for. */
export interface Token {
  readonly word: string;
  readonly readings: readonly Reading[];
  /** The word, or the word of the language it is most likely a slip of. */
  readonly best: string;
  readonly stop: boolean;
}

/** Most words read at all, so that a pasted text costs a bounded time. */
const WORDS_MAX = 96;
/** Readings of one edit are at least this similar. */
const ONE_EDIT = 0.7;
/** A slip is taken for the word it is like from this similarity on. */
const SLIP_MIN = 0.5;
/** Words of so many letters are like too many others: only swapped or left-out letters, or other vowels, are slips. */
const SHORT = 4;

/** Reads the words of a cleaned text. */
export function readTokens(text: string, reader: Reader): Token[] {
  const proper = properWords(text);
  const words = searchWords(spellOut(text)).slice(0, WORDS_MAX).map(undrawn);
  const spelt = words.flatMap((word) => SHORTHAND.get(word)?.split(' ') ?? [word]);
  return spelt.flatMap((word, at) => {
    const token = readToken(word, proper.has(word), shortYear(word, spelt[at - 1]), reader);
    return parted(token, reader)?.map((half) => readToken(half, false, undefined, reader)) ?? [token];
  });
}

function readToken(word: string, proper: boolean, year: string | undefined, reader: Reader): Token {
  const stop = isStop(word, reader.thesaurus.stop) ? word : swappedStop(word, reader);
  if (stop !== undefined) return { word, readings: [], best: stop, stop: true };
  const found = withoutPreposition(word, reader.index.readings(word), reader);
  const readings = year === undefined ? found : [...found, ...reader.index.readings(year).slice(0, 1)];
  const slip = slipOf(word, readings, proper, reader);
  return { word, readings, best: slip ?? word, stop: slip !== undefined && isStop(slip, reader.thesaurus.stop) };
}

/** Shortest word whose swapped letters are put right: of two letters every order is a word. */
const SWAPPED_MIN = 3;

/** "wsa", "tehm", "hvae": what is no word and becomes a stop word when two neighbouring letters change places is that word. */
function swappedStop(word: string, reader: Reader): string | undefined {
  if (word.length < SWAPPED_MIN || !/^[a-z]+$/.test(word) || reader.index.wordId(word) !== undefined || isEnglish(word)) return undefined;
  return swaps(word).find((each) => isStop(each, reader.thesaurus.stop));
}

/** "feb 21": the second may be a year. */
function shortYear(word: string, before: string | undefined): string | undefined {
  return /^\d\d$/.test(word) && before !== undefined && MONTHS.includes(before) ? `20${word}` : undefined;
}

/** Arabic writes short prepositions onto the word: taken off where only the rest is a word of the base. */
function withoutPreposition(word: string, readings: Reading[], reader: Reader): Reading[] {
  if (readings[0]?.via === 'exact' || !/^[بلكف]\p{Script=Arabic}{3}/u.test(word)) return readings;
  const rest = reader.index.readings(word.slice(1));
  return rest[0]?.via === 'exact' || readings.length === 0 ? rest : readings;
}

/** Shortest halves of two words typed as one. */
const HALF_MIN = 4;

/** "primeminister": two words of the base typed as one, where the whole is none and no slip of one. */
function parted({ word, readings, stop }: Token, reader: Reader): readonly string[] | undefined {
  if (stop || word.length < HALF_MIN * 2 || (readings[0]?.similarity ?? 0) >= ONE_EDIT || isEnglish(word)) return undefined;
  for (let at = HALF_MIN; at <= word.length - HALF_MIN; at++) {
    const halves = [word.slice(0, at), word.slice(at)];
    if (halves.every((half) => reader.index.wordId(half) !== undefined)) return halves;
  }
  return undefined;
}

/** The word a misspelling most likely stands for; of equals a stop word, since these are typed most. */
function slipOf(word: string, readings: readonly Reading[], proper: boolean, reader: Reader): string | undefined {
  const top = readings[0];
  if (top?.via !== 'typo' || top.similarity < SLIP_MIN) return undefined;
  const equals = readings.filter((reading) => reading.similarity === top.similarity).map((reading) => reader.index.word(reading.word));
  const carriesNothing = (other: string): boolean => isStop(other, reader.thesaurus.stop) || SOFT.has(other);
  // A name, or two edits away from a word that carries nothing, is more likely a word the base does not know; so is a short
  // word unless its letters were only swapped or one left out.
  const slips = !proper && top.similarity >= ONE_EDIT;
  const likely = equals.filter((other) => !carriesNothing(other) || (slips && (word.length > SHORT || sameLetters(word, other))));
  return likely.find((word) => isStop(word, reader.thesaurus.stop)) ?? likely[0];
}

/** Whether `word` has the letters of `other` in another order, or one fewer, or differs in vowels alone ("meny"). */
function sameLetters(word: string, other: string): boolean {
  const bones = (text: string): string => text.replace(/[aeiou]/g, '');
  if (word.length === other.length && bones(word) === bones(other)) return true;
  const rest = [...other];
  for (const letter of word) {
    const at = rest.indexOf(letter);
    if (at < 0) return false;
    rest.splice(at, 1);
  }
  return rest.length <= 1;
}

/** Words written with a capital inside a sentence: names, unless the whole text is in capitals. Folded. */
function properWords(text: string): Set<string> {
  const found = new Set<string>();
  for (const match of text.matchAll(/(?<=[\p{Ll}\p{N},;:'"’)] )\p{Lu}\p{L}+/gu)) for (const word of searchWords(match[0])) found.add(word);
  return found;
}

/** Letters drawn out ("hmmmm", "sooo") as written once or twice. One letter alone ("aaaaa") is no word, and no abbreviation either. */
function undrawn(word: string): string {
  return /[a-z]/.test(word) && !/^(.)\1+$/.test(word) ? word.replace(/(.)\1{2,}/g, '$1$1') : word;
}
