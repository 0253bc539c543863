/** "It happened on 9 November" against the days that the accounts give. */
import type { Statement } from '../model.ts';
import { weekdayOf, type Day, fits } from './days.ts';
import type { Comparison } from './compare.ts';
import { fitOf } from './fit.ts';
import { saysCore } from './frame.ts';
import { type Side, sideOf, type Sides, sort, untold } from './sides.ts';

/** A day further off than this is more likely another event than a mistake about this one. */
const NEAR_DAYS = 45;
const DAY_MS = 86_400_000;
/** A day beside one of these may be that of the report. */
const REPORTS = /^(?:said|says|told|reported|reports|announced|stated|claimed|tweeted|wrote|published|added|confirmed|condemned|denied|قال|قالت|ذكر|اعلن)$/;

export function compareDay({ claim, frame, context, reader, directory }: Comparison): Sides | undefined {
  const days = [...claim.days].sort((a, b) => lengthOf(b) - lengthOf(a));
  const [day, second] = days;
  if (day === undefined || frame.fact.asks !== 'when' || claim.polarity.negated || claim.polarity.risks.length > 0 || claim.quantities.length > 0) return undefined;
  if (!frame.core.every((group) => saysCore(group, claim.all, frame))) return undefined;
  const fitting = fitOf(claim, frame, [], context, reader);
  // "On 12 October" beside "in 2021" is one day; two full days are not.
  const certain = (second === undefined || lengthOf(second) < lengthOf(day)) && !claim.words.some((word) => REPORTS.test(word));
  const sides = sort(frame.fact.statements, claim.speakers, directory, (statement) => side(statement, days, certain));
  return { ...sides, fit: fitting, rest: untold(fitting.rest, sides.same, frame) };
}

function side(statement: Statement, days: readonly Day[], certain: boolean): Side {
  const [day] = days;
  if (statement.value?.kind !== 'date' || day === undefined) return 'open';
  const { date } = statement.value;
  if (days.every((each) => fits(each, date))) return date.length >= lengthOf(day) ? sideOf(statement, 'same') : 'open';
  return certain && date.length === 10 && !fits(day, date) && isNear(day, date) ? sideOf(statement, 'otherwise') : 'open';
}

/** A month does not bear out a day in it. */
function lengthOf(day: Day): number {
  return day.kind === 'date' ? day.date.length : 10;
}

function isNear(day: Day, date: string): boolean {
  if (day.kind === 'weekday') return weekdayOf(date) !== day.weekday;
  const other = day.kind === 'date' ? day.date : `${date.slice(0, 5)}${day.date}`;
  return other.length === 10 && Math.abs(Date.parse(other) - Date.parse(date)) <= NEAR_DAYS * DAY_MS;
}
