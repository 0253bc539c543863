/** Dates as people type them, and whether two spans of time meet. Everything is a calendar day; there are no clocks here. */
import type { IsoPrefix, When } from './model.ts';
import { fold } from './text/fold.ts';
import { isIsoPrefix } from './value.ts';

/** Days, both ends included. `exact` is false when a month or year had to be widened into days. */
export interface Days {
  readonly start: string;
  readonly end: string;
  readonly exact: boolean;
}

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'يناير', 'كانون الثاني'], ['february', 'feb', 'فبراير', 'شباط'], ['march', 'mar', 'مارس', 'اذار'],
  ['april', 'apr', 'ابريل', 'نيسان'], ['may', 'مايو', 'ايار'], ['june', 'jun', 'يونيو', 'حزيران'], ['july', 'jul', 'يوليو', 'تموز'],
  ['august', 'aug', 'اغسطس', 'اب'], ['september', 'sept', 'sep', 'سبتمبر', 'ايلول'], ['october', 'oct', 'اكتوبر', 'تشرين الاول'],
  ['november', 'nov', 'نوفمبر', 'تشرين الثاني'], ['december', 'dec', 'ديسمبر', 'كانون الاول'],
];

/** Earliest and latest day that a calendar of this kind can hold. */
const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

/**
 * `2021-11-07`, `7 November 2021`, `Nov 7, 2021`, `7.11.2021`, `7/11/2021` (day first), `November 2021`, `2021`, and the same
 * in Arabic; without a year, that of `year`. Undefined for anything else and for days that do not exist.
 */
export function parseDate(typed: string, year?: string): IsoPrefix | undefined {
  const text = fold(typed).trim().replace(/\s+/g, ' ');
  const iso = text.replace(/^(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?$/, (_, y, m, d) => join(y, m, d));
  if (/^\d{4}(-\d{1,2}){0,2}$/.test(iso)) return existing(join(...(iso.split('-') as [string])));
  const numeric = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  if (numeric) return existing(join(numeric[3] ?? '', numeric[2], numeric[1]));
  return parseNamed(text, year);
}

function parseNamed(text: string, year: string | undefined): IsoPrefix | undefined {
  const month = MONTHS.findIndex((names) => names.some((name) => containsWord(text, fold(name))));
  if (month < 0) return undefined;
  const name = MONTHS[month]?.map((each) => fold(each)).find((each) => containsWord(text, each)) ?? '';
  const rest = text.replace(name, ' ').replace(/(\d)(?:st|nd|rd|th)\b/g, '$1').replace(/,|\bof\b|\bthe\b|\bon\b/g, ' ').trim();
  const numbers = rest === '' ? [] : rest.split(/\s+/);
  if (numbers.length > 2 || numbers.some((each) => !/^(\d{1,2}|\d{4})$/.test(each))) return undefined;
  const given = numbers.find((each) => each.length === 4) ?? year;
  const day = numbers.find((each) => each.length < 4);
  return given === undefined ? undefined : existing(join(given, String(month + 1), day));
}

function containsWord(text: string, word: string): boolean {
  return ` ${text.replace(/[,.]/g, ' ')} `.includes(` ${word} `);
}

function join(year: string, month?: string, day?: string): string {
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined).join('-');
}

function existing(date: string): IsoPrefix | undefined {
  return isIsoPrefix(date) ? date : undefined;
}

/** `2021-11` is 1 to 30 November; an open end is the beginning or end of time. */
export function daysOf(when: When): Days {
  const { from, to } = when;
  const exact = (from?.length ?? 10) === 10 && (to?.length ?? 10) === 10 && from !== undefined && to !== undefined;
  return { start: from === undefined ? FIRST_DAY : firstDay(from), end: to === undefined ? LAST_DAY : lastDay(to), exact };
}

function firstDay(date: IsoPrefix): string {
  return `${date}-01-01`.slice(0, 10);
}

function lastDay(date: IsoPrefix): string {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year = 0, month = 1] = date.split('-').map(Number);
  return `${date}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')}`;
}

/**
 * Does something dated `when` belong to the days asked for? Exact spans need to meet them; "in October" only belongs to
 * a question that covers all of October, for nobody says it was on the 15th.
 */
export function fallsIn(when: Days, asked: Days): boolean {
  if (when.exact) return when.start <= asked.end && asked.start <= when.end;
  return asked.start <= when.start && when.end <= asked.end;
}
