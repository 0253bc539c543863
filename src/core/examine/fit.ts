/** How well a claim fits the frame of a fact: what it says beyond it, how surely it speaks of the same event, whether the time agrees. */
import type { Reader, Term } from '../lookup/question/question.ts';
import { type Anchor, anchorOf, type Context } from './anchor.ts';
import { type Claim, means } from './claim.ts';
import { type Day, fits } from './days.ts';
import { areJoined, type Frame } from './frame.ts';

export interface Fit {
  /** All terms that have to be covered. */
  readonly telling: readonly Term[];
  /** Terms that neither the question nor its event holds. */
  readonly rest: readonly Term[];
  /** Something among them names what the fact does not know: another place, another group. */
  readonly strange: boolean;
  readonly anchor: Anchor;
}

/** `without`: terms that are compared, not covered. */
export function fitOf(claim: Claim, frame: Frame, without: readonly Term[], context: Context, reader: Reader): Fit {
  const telling = claim.terms.filter((term) => !without.includes(term));
  const covered = telling.filter((term) => means(term, frame.asked));
  const rest = telling.filter((term) => !covered.includes(term));
  const joined = (term: Term): boolean => covered.some((other) => areJoined(other, term, claim.words) || areJoined(term, other, claim.words));
  const doer = frame.anyone ? rest.find((term) => term.kind === 'name') : undefined;
  const open = rest.filter((term) => term !== doer);
  return {
    telling,
    rest: open,
    strange: open.some((term) => claim.strangers.has(term) || (term.kind === 'name' && !joined(term))),
    anchor: anchorOf(claim, frame, context, reader),
  };
}

/** Share 0..1 of the information of `all` that `rest` leaves. */
export function shareOf(all: readonly Term[], rest: readonly Term[]): number {
  const information = (terms: readonly Term[]): number => terms.reduce((sum, term) => sum + term.idf, 0);
  return all.length === 0 ? 1 : 1 - information(rest) / information(all);
}

/** Do the days of the claim agree with when the fact, its event or one of its statements is dated? True where either has no date. */
export function daysFit(days: readonly Day[], frame: Frame): boolean {
  const { fact, subject } = frame;
  const event = subject.events.find(({ id }) => id === fact.event);
  const spans = [fact.when, event?.when, ...fact.statements.map(({ when }) => when)].filter((when) => when !== undefined);
  const dates = fact.statements.flatMap(({ value }) => (value?.kind === 'date' ? [value.date] : []));
  if (spans.length + dates.length === 0) return true;
  const within = (day: Day, from: string, to: string): boolean => day.kind === 'date' && day.date >= from.slice(0, day.date.length) && day.date.slice(0, to.length) <= to;
  return days.every((day) => dates.some((date) => fits(day, date)) || spans.some(({ from, to }) => (from !== undefined && fits(day, from)) || (to !== undefined && fits(day, to)) || (from !== undefined && to !== undefined && from !== to && within(day, from, to))));
}
