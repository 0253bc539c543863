/** Days in a sentence: dates in digits and words, months, years, weekdays. They are taken out before numbers are read. */
import { parseDate } from '../dates.ts';
import type { IsoPrefix } from '../model.ts';

/** `{date: '2021-11-07'}`; without a year `{date: '11-07'}`; a day of the week `{weekday: 0}` (0 Sunday). */
export type Day = { readonly kind: 'date'; readonly date: IsoPrefix } | { readonly kind: 'day-month'; readonly date: string } | { readonly kind: 'weekday'; readonly weekday: number };

const MONTH =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|يناير|كانون الثاني|فبراير|شباط|مارس|آذار|اذار|أبريل|ابريل|نيسان|مايو|أيار|ايار|يونيو|حزيران|يوليو|تموز|أغسطس|اغسطس|آب|اب|سبتمبر|أيلول|ايلول|أكتوبر|اكتوبر|تشرين الأول|تشرين الاول|نوفمبر|تشرين الثاني|ديسمبر|كانون الأول|كانون الاول';
const DIGITS = '[\\d\\u0660-\\u0669]';
const DATED = new RegExp(
  [
    `\\b\\d{4}-\\d{2}-\\d{2}\\b`,
    `(?<!${DIGITS})${DIGITS}{1,2}(?:st|nd|rd|th)?(?:\\s+of)?\\s+(?:${MONTH})(?!\\p{L})\\.?(?:,?\\s+${DIGITS}{4}(?!${DIGITS}))?`,
    `(?<!\\p{L})(?:${MONTH})\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?(?!\\d|\\p{L})(?:,?\\s+\\d{4}\\b)?`,
    `(?<!\\p{L})(?:${MONTH})\\.?,?\\s+(?:of\\s+)?${DIGITS}{4}(?!${DIGITS})`,
    `(?<=(?:\\b(?:in|since|until|by|of|during|early|late|mid)|عام|سنة)\\s)(?:19|20)\\d\\d\\b`,
  ].join('|'),
  'giu',
);
/** Day first or month first cannot be told: such a date compares with nothing. */
const NUMERIC = /\b\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?\b/g;
const CLOCK = /\b\d{1,2}(?::\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?|\s*[ap]\.?m\.?)(?!\p{L})/giu;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const ARABIC_WEEKDAYS = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'];
const WEEKDAY = new RegExp(`(?<!\\p{L})(?:${[...WEEKDAYS, ...ARABIC_WEEKDAYS].join('|')})(?!\\p{L})`, 'giu');

/** The days of a text, and the text without them. `unclear`: it holds a time that compares with nothing. */
export interface Dated {
  readonly rest: string;
  readonly days: readonly Day[];
  readonly unclear: boolean;
}

/** `takeDays("On Nov. 7, 2021, drones struck")` is `{rest: 'On  , drones struck', days: [{kind: 'date', date: '2021-11-07'}]}`. */
export function takeDays(text: string): Dated {
  const days: Day[] = [];
  let unclear = false;
  const rest = text
    .replace(DATED, (found) => {
      const day = dayOf(found);
      if (day) days.push(day);
      else unclear = true;
      return ' ';
    })
    .replace(WEEKDAY, (found) => {
      const at = WEEKDAYS.indexOf(found.toLowerCase());
      days.push({ kind: 'weekday', weekday: at >= 0 ? at : ARABIC_WEEKDAYS.indexOf(found) });
      return ' ';
    });
  const plain = rest.replace(CLOCK, ' ').replace(NUMERIC, ' ');
  return { rest: plain, days, unclear: unclear || plain !== rest };
}

/** A leap year, so that 29 February exists. */
const SOME_YEAR = '2000';

function dayOf(found: string): Day | undefined {
  const date = parseDate(found.replace(/\./g, ' '));
  if (date !== undefined) return { kind: 'date', date };
  const yearless = parseDate(found.replace(/\./g, ' '), SOME_YEAR);
  return yearless?.length === 10 ? { kind: 'day-month', date: yearless.slice(5) } : undefined;
}

/** Weekday of a full ISO date, 0 Sunday. */
export function weekdayOf(date: IsoPrefix): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** Can the day be said of something dated `date` (a full date or a shorter prefix)? */
export function fits(day: Day, date: IsoPrefix): boolean {
  switch (day.kind) {
    case 'date':
      return day.date.startsWith(date) || date.startsWith(day.date);
    case 'day-month':
      return date.length === 4 || date.slice(5) === day.date || (date.length === 7 && day.date.startsWith(date.slice(5)));
    case 'weekday':
      return date.length < 10 || weekdayOf(date) === day.weekday;
  }
}
