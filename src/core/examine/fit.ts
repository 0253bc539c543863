/** How well a claim fits the frame of a fact: what it says beyond it, how surely it speaks of the same event, whether the time agrees. */
import type { Reader, Term } from '../lookup/question.ts';
import { isEnglish } from '../text/english.ts';
import { type Claim, isDistinctive, means } from './claim.ts';
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

/** How surely a claim speaks of an event: not at all, by a word that may mean another, or by name. */
export type Anchor = 'none' | 'weak' | 'strong';

/** What the sentences before spoke of: `subject/event`. */
export interface Context {
  readonly event: string | undefined;
  /** Terms of the other clauses of its sentence. */
  readonly terms: readonly Term[];
}

/** `without`: terms that are compared, not covered. */
export function fit(claim: Claim, frame: Frame, without: readonly Term[], context: Context, reader: Reader): Fit {
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

/** A word inside a longer name that is no common word: "Kadhimi's guards". */
function isOwnName({ soft, kind, typed }: Term): boolean {
  return soft && kind === 'word' && /^[a-z]+$/.test(typed) && !isEnglish(typed);
}

function anchorOf(claim: Claim, frame: Frame, context: Context, reader: Reader): Anchor {
  const { backdrop, words } = frame;
  const inContext = context.event === `${frame.subject.id}/${frame.fact.event}`;
  const anchors = (terms: readonly Term[]): Term[] => terms.filter((term) => means(term, backdrop.ids) && (!term.soft || isOwnName(term)));
  const inside = anchors(claim.all);
  const own = inside.length > 0 ? inside : anchors(context.terms);
  if (backdrop.ids.size === 0) {
    // Background: what the fact is about must be named.
    const about = claim.terms.filter((term) => term.kind === 'name' && means(term, words.asked));
    return about.some((term) => isDistinctive(term, reader)) || about.length > 1 ? 'strong' : about.length > 0 ? 'weak' : 'none';
  }
  if (!backdrop.main) {
    const telling = own.filter((term) => means(term, backdrop.own));
    const shared = own.some((term) => means(term, backdrop.shared) && !telling.includes(term));
    const byName = telling.some((term) => isDistinctive(term, reader) || (term.entities?.some((id) => id.startsWith('event:')) ?? false));
    if (byName || telling.length > 1 || (own.length > 0 && isOnDay(claim.days, frame))) return 'strong';
    return telling.length > 0 && !shared ? 'weak' : inContext && !shared ? 'weak' : 'none';
  }
  // A place is the scene of much else.
  const marks = own.filter((term) => means(term, backdrop.marks));
  if (marks.some((term) => isDistinctive(term, reader) || isOwnName(term)) || marks.length > 1 || (inContext && own.length > 0)) return 'strong';
  return own.length > 0 || inContext ? 'weak' : 'none';
}

/** A day of the claim is the very day of the event. */
function isOnDay(days: readonly Day[], { fact, subject }: Frame): boolean {
  const from = subject.events.find(({ id }) => id === fact.event)?.when?.from;
  return from?.length === 10 && days.some((day) => day.kind !== 'weekday' && fits(day, from));
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
