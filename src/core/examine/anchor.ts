/** How surely a claim speaks of the event of a fact. Numbers of one event must never meet a sentence about another. */
import type { Reader, Term } from '../lookup/question/question.ts';
import { isEnglish } from '../text/english.ts';
import { type Claim, isDistinctive, means } from './claim.ts';
import { type Day, fits } from './days.ts';
import type { Frame } from './frame.ts';

/** How surely a claim speaks of an event: not at all, by a word that may mean another, or by name. */
export type Anchor = 'none' | 'weak' | 'strong';

/** What the sentences before spoke of: `subject/event`. */
export interface Context {
  readonly event: string | undefined;
  /** Terms of the other clauses of its sentence. */
  readonly terms: readonly Term[];
}

export function anchorOf(claim: Claim, frame: Frame, context: Context, reader: Reader): Anchor {
  const { backdrop } = frame;
  if (backdrop.ids.size === 0) return ofBackground(claim, frame, reader);
  const own = anchorsOf(claim.all, frame);
  const anchors = own.length > 0 ? own : anchorsOf(context.terms, frame);
  const inContext = context.event === `${frame.subject.id}/${frame.fact.event}`;
  return backdrop.main ? ofMain(anchors, inContext, frame, reader) : ofOther(anchors, inContext, claim, frame, reader);
}

/** Terms that say the event. */
function anchorsOf(terms: readonly Term[], { backdrop }: Frame): Term[] {
  return terms.filter((term) => means(term, backdrop.ids) && (!term.soft || isOwnName(term)));
}

/** A word inside a longer name that is no common word: "Kadhimi's guards". */
function isOwnName({ soft, kind, typed }: Term): boolean {
  return soft && kind === 'word' && /^[a-z]+$/.test(typed) && !isEnglish(typed);
}

/** Background belongs to no event: what the fact is about must be named. */
function ofBackground({ terms }: Claim, { words }: Frame, reader: Reader): Anchor {
  const about = terms.filter((term) => term.kind === 'name' && means(term, words.asked));
  if (about.length > 1 || about.some((term) => isDistinctive(term, reader))) return 'strong';
  return about.length > 0 ? 'weak' : 'none';
}

/** A place is the scene of much else: only what marks the event makes it sure. */
function ofMain(anchors: readonly Term[], inContext: boolean, { backdrop }: Frame, reader: Reader): Anchor {
  const marks = anchors.filter((term) => means(term, backdrop.marks));
  const sure = marks.length > 1 || marks.some((term) => isDistinctive(term, reader) || isOwnName(term));
  if (sure || (inContext && anchors.length > 0)) return 'strong';
  return anchors.length > 0 || inContext ? 'weak' : 'none';
}

/** Another event must be told from the main one by a name, a day or two words that only it has. */
function ofOther(anchors: readonly Term[], inContext: boolean, { days }: Claim, frame: Frame, reader: Reader): Anchor {
  const { own, shared } = frame.backdrop;
  const telling = anchors.filter((term) => means(term, own));
  const byName = telling.some((term) => isDistinctive(term, reader) || (term.entities?.some((id) => id.startsWith('event:')) ?? false));
  if (byName || telling.length > 1 || (anchors.length > 0 && isOnDay(days, frame))) return 'strong';
  const ambiguous = anchors.some((term) => means(term, shared) && !telling.includes(term));
  return !ambiguous && (telling.length > 0 || inContext) ? 'weak' : 'none';
}

/** A day of the claim is the very day of the event. */
function isOnDay(days: readonly Day[], { fact, subject }: Frame): boolean {
  const from = subject.events.find(({ id }) => id === fact.event)?.when?.from;
  return from?.length === 10 && days.some((day) => day.kind !== 'weekday' && fits(day, from));
}
