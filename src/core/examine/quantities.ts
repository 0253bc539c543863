/**
 * Quantities in a clause: digits and number words (English and Arabic), "at least", "over", ranges, "no one", "several".
 * Works on the words of the clause as lookup reads them, so that positions meet those of its terms.
 */
import { arabicStem } from '../text/stem.ts';
import { fold } from '../text/fold.ts';

/** How many a clause says there were: `{min: 7, max: 7}` for "seven", `{min: 101}` for "more than 100", `{min: 0, max: 0}` for "no one". */
export interface Quantity {
  readonly min: number;
  /** Infinity when open. */
  readonly max: number;
  /** Words [from, to) of the number itself, "at least" included. */
  readonly from: number;
  readonly to: number;
  /** Words [to, end) of what is counted: up to the verb, the next number or a preposition other than "of". */
  readonly end: number;
  /** "no one", "nobody": counts people without naming them. */
  readonly nobody: boolean;
}

interface Number {
  readonly min: number;
  readonly max: number;
  readonly to: number;
}

const UNITS = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ARABIC: Readonly<Record<string, number>> = {
  صفر: 0, ثلاث: 3, ثلاثه: 3, اربع: 4, اربعه: 4, خمس: 5, خمسه: 5, ست: 6, سته: 6, سبع: 7, سبعه: 7, ثمان: 8, ثماني: 8, ثمانيه: 8, تسع: 9, تسعه: 9, عشر: 10, عشره: 10,
  عشرين: 20, عشرون: 20, ثلاثين: 30, ثلاثون: 30, خمسين: 50, خمسون: 50, مئه: 100, مايه: 100, مايتين: 200,
};
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, i) => [word, i] as const),
  ...TENS.map((word, i) => [word, 20 + 10 * i] as const),
  ...Object.entries(ARABIC).map(([word, number]) => [arabicStem(fold(word)), number] as const),
]);
/** No exact number, but not none: at least this many. */
const VAGUE: Readonly<Record<string, number>> = {
  several: 2, multiple: 2, numerous: 2, many: 2, various: 2, dozens: 24, scores: 40, hundreds: 200, thousands: 2000, عده: 2, عدد: 2, عشرات: 24, ميات: 200,
};
const VAGUE_STEMS: ReadonlyMap<string, number> = new Map(Object.entries(VAGUE).map(([word, min]) => [/\p{Script=Arabic}/u.test(word) ? arabicStem(fold(word)) : word, min]));
const AT_LEAST = /(?:^| )(?:at least|no fewer than|no less than|a minimum of|as many as|اقل)$/;
const OVER = /(?:^| )(?:more than|over|greater than|upwards of|above|exceeding|in excess of|اكثر من|فاق|يزيد عن|تجاوز)$/;
const AT_MOST = /(?:^| )(?:at most|up to|no more than|not more than|a maximum of)$/;
const UNDER = /(?:^| )(?:less than|fewer than|under|below|اقل من)$/;
const ABOUT = /(?:^| )(?:about|around|approximately|roughly|some|nearly|almost|close to|an estimated|estimated|circa|نحو|حوالي|قراب\p{L}?|تقريبا)$/u;
/** How far "about" reaches, as a share of the number. */
const ABOUT_SHARE = 0.2;
/** Units of time, money and measure: what they count is no thing of the event. */
const MEASURE = /^(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|decades?|am|pm|percent|dollars?|km|kilometers?|kilometres?|miles?|meters?|metres?|kg|times?|oclock|local|جيل|ساع|دقيق|يوم|ايام|اسبوع|شهر|سن|اعوام|عام)$/;
const NOBODY = /^(?:nobody|noone|none)$/;
/** Ends the thing counted. */
const ENDS = /^(?:was|were|is|are|been|be|being|has|have|had|did|do|does|who|which|that|in|at|on|near|from|by|for|with|after|before|during|when|while|to|into|and|or|but|than|as|inside|outside|around|في|علي|عند|قرب|خلال|بعد|قبل|بينما|الذين|التي)$/;
const OF = /^(?:of|من)$/;
/** Most words of what is counted. */
const COUNTED_MAX = 6;

/** Quantities of a clause in order; `words` as `searchWords` gives them, stop words included. */
export function findQuantities(words: readonly string[]): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < words.length; ) {
    const quantity = quantityAt(words, at);
    if (quantity && !MEASURE.test(words[quantity.to] ?? '')) found.push(quantity);
    at = quantity ? quantity.to : at + 1;
  }
  return found.filter((each, i) => !isTotal(words, found[i - 1], each));
}

/** "two of the three drones": three is no number of what is told. */
function isTotal(words: readonly string[], before: Quantity | undefined, each: Quantity): boolean {
  return before !== undefined && /^(?:of(?: the| his| these| those)?|من(?: اصل)?)$/.test(words.slice(before.to, each.from).join(' '));
}

function quantityAt(words: readonly string[], at: number): Quantity | undefined {
  const none = noneAt(words, at);
  if (none) return none;
  const vague = VAGUE_STEMS.get(words[at] ?? '');
  if (vague !== undefined) return counted(words, { min: vague, max: Infinity, to: at + 1 }, at, false);
  const number = numberAt(words, at);
  if (!number) return undefined;
  const bounded = withBounds(words.slice(Math.max(0, at - 4), at).join(' '), words.slice(number.to, number.to + 2).join(' '), number);
  return counted(words, bounded, at, false);
}

/** "no one", "nobody", "no drones", "not a single guard". */
function noneAt(words: readonly string[], at: number): Quantity | undefined {
  const [word = '', next = '', third = ''] = words.slice(at, at + 3);
  if (word === 'احد' && words.slice(0, at).some((each) => /^(?:لم|لا|ما)$/.test(each))) return counted(words, { min: 0, max: 0, to: at + 1 }, at, true);
  const none = (to: number, nobody: boolean): Quantity => counted(words, { min: 0, max: 0, to }, at, nobody);
  if (NOBODY.test(word) || (word === 'no' && next === 'one')) return none(word === 'no' ? at + 2 : at + 1, true);
  if (word === 'not' && next === 'a' && third === 'single') return none(at + 3, false);
  const counts = word === 'no' && next !== '' && !ENDS.test(next) && !/^(?:longer|doubt|less|more|fewer|way|matter|idea|such|other|further)$/.test(next);
  return counts ? none(at + 1, false) : undefined;
}

/** A number with what is said of it before and after. */
function withBounds(before: string, after: string, number: Number): Number {
  const { min, max, to } = number;
  if (AT_LEAST.test(before) || /^(?:or more|at least|علي اقل)/.test(after)) return { min, max: Infinity, to };
  if (OVER.test(before)) return { min: min + 1, max: Infinity, to };
  if (AT_MOST.test(before)) return { min: 0, max, to };
  if (UNDER.test(before)) return { min: 0, max: max - 1, to };
  if (!ABOUT.test(before)) return number;
  const reach = Math.max(1, Math.floor(min * ABOUT_SHARE));
  return { min: min - reach, max: max + reach, to };
}

/** A single number, or a range "one to two", "6 or 7", "between 3 and 5". */
function numberAt(words: readonly string[], at: number): Number | undefined {
  const first = plainNumber(words, at);
  if (!first || isPronoun(words, at)) return undefined;
  const joint = words[first.to] ?? '';
  const second = /^(?:to|or)$/.test(joint) || (joint === 'and' && words[at - 1] === 'between') ? plainNumber(words, first.to + 1) : undefined;
  return second && second.value > first.value ? { min: first.value, max: second.value, to: second.to } : { min: first.value, max: first.value, to: first.to };
}

/** "one of them", "the one who": no number. */
function isPronoun(words: readonly string[], at: number): boolean {
  if (words[at] !== 'one') return false;
  return ENDS.test(words[at + 1] ?? 'in') || /^(?:the|this|that|every|any|some|each|another|only|day|such)$/.test(words[at - 1] ?? '');
}

function plainNumber(words: readonly string[], at: number): { value: number; to: number } | undefined {
  const first = numberWord(words[at] ?? '');
  if (first === undefined) return dozen(words, at);
  const unit = unitBehind(first, words[at + 1] ?? '');
  let value = first + unit;
  let to = at + (unit > 0 ? 2 : 1);
  const scale: Readonly<Record<string, number>> = { dozen: 12, hundred: 100, thousand: 1000, million: 1_000_000, billion: 1e9 };
  for (let factor = scale[words[to] ?? '']; factor !== undefined; factor = scale[words[to] ?? '']) {
    value *= factor;
    to++;
  }
  return { value, to };
}

/** "a dozen", "half dozen". */
function dozen(words: readonly string[], at: number): { value: number; to: number } | undefined {
  if (!/^(?:a|half)$/.test(words[at] ?? '') || words[at + 1] !== 'dozen') return undefined;
  return { value: words[at] === 'a' ? 12 : 6, to: at + 2 };
}

/** "twenty FIVE": what a unit adds to round tens; 0 where none follows. */
function unitBehind(tens: number, word: string): number {
  const unit = numberWord(word) ?? 0;
  return tens >= 20 && tens < 100 && tens % 10 === 0 && unit > 0 && unit < 10 ? unit : 0;
}

function numberWord(word: string): number | undefined {
  return /^\d{1,9}$/.test(word) ? Number(word) : NUMBERS.get(word);
}

function counted(words: readonly string[], { min, max, to }: Number, from: number, nobody: boolean): Quantity {
  let end = to;
  while (end < words.length && end < to + COUNTED_MAX && (OF.test(words[end] as string) || !ENDS.test(words[end] as string)) && (numberWord(words[end] as string) === undefined || words[end] === 'one')) end++;
  return { min, max, from, to, end, nobody };
}
