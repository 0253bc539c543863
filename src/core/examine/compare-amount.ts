/** "Seven guards were wounded" against the numbers that the accounts give. */
import type { Statement } from '../model.ts';
import type { Term } from '../lookup/question/question.ts';
import { accountOf } from './account.ts';
import type { Comparison } from './compare.ts';
import { type Claim, MEANT, means, meantBy } from './claim.ts';
import { fitOf } from './fit.ts';
import { type Frame, saysCore } from './frame.ts';
import { PERSON } from './lexicon.ts';
import type { Quantity } from './quantities.ts';
import { isCurrent, type Side, sideOf, type Sides, sort, type Sorted, untold } from './sides.ts';

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/**
 * How what the claim counts relates to what the fact counts: the same, part of it that did something, all people where the
 * fact counts some of them, or some people where the fact counts all.
 */
type Scope = 'same' | 'part' | 'wider' | 'narrower';

/** "Three drones." says nothing yet. */
const TERMS_MIN = 2;
/** Quantities of one clause that are compared. */
const QUANTITIES_MAX = 3;

export function compareAmount(comparison: Comparison): Sides | undefined {
  const { claim, frame, context } = comparison;
  if (frame.counts === undefined || claim.terms.length + context.terms.length < TERMS_MIN || claim.polarity.risks.length > 0 || !frame.core.every((group) => saysCore(group, claim.all, frame, 'loosely'))) return undefined;
  for (const quantity of claim.quantities.slice(0, QUANTITIES_MAX)) {
    const sides = compareOne(comparison, quantity);
    if (sides) return sides;
  }
  return undefined;
}

function compareOne(comparison: Comparison, quantity: Quantity): Sides | undefined {
  const { claim, frame } = comparison;
  const counted = countedBy(claim, quantity, frame);
  const plain = scopeOf(counted, frame);
  if (plain === undefined) return undefined;
  const sides = sorted(comparison, quantity, plain);
  // Without an account of that very number, some of a known number may have done something else: "one drone got through".
  const whole = frame.core.length > 0 || plain !== 'same' || sides.same.some(isCurrent) || frame.hints.some((hint) => saysCore([hint], claim.all, frame));
  return admit(comparison, counted, plain, whole ? sides : sorted(comparison, quantity, 'part'));
}

function sorted({ claim, frame, directory }: Comparison, quantity: Quantity, scope: Scope): Sorted {
  return sort(frame.fact.statements, claim.speakers, directory, (statement, i) => sideOfBounds(statement, i, { quantity, scope }, frame));
}

/** The sides with how the claim fits; undefined where they might be about something else. */
function admit({ claim, frame, context, reader }: Comparison, counted: Counted, scope: Scope, sides: Sorted): Sides | undefined {
  const { quantity } = counted;
  const others = claim.quantities.filter((other) => other !== quantity).flatMap((other) => claim.terms.filter((term) => term.from >= other.to && term.from < other.end));
  const fitting = fitOf(claim, frame, scope === 'narrower' ? [...others, ...counted.terms] : others, context, reader);
  // "Six were injured in a drone attack": people in general may be those of any event.
  if ((frame.counts === 'anybody' || scope === 'wider') && fitting.anchor !== 'strong') return undefined;
  // Two numbers in one clause, or a verb that may only say the event: which is counted is uncertain.
  const uncertain = claim.quantities.length > 1 || !frame.core.every((group) => saysCore(group, claim.all, frame));
  if (!sides.same.some(isCurrent) && (uncertain || (scope === 'wider' && quantity.max > 0))) return undefined;
  return { ...sides, fit: fitting, rest: untold(fitting.rest, sides.same, frame) };
}

/** What a quantity of the claim counts. */
interface Counted {
  readonly quantity: Quantity;
  /** Terms of what is counted, and its words. */
  readonly terms: readonly Term[];
  readonly words: readonly string[];
  /** People, without saying which: "nobody", "two people", "six injured". */
  readonly people: boolean;
}

function countedBy({ words, all }: Claim, quantity: Quantity, frame: Frame): Counted {
  const terms = all.filter((term) => term.from >= quantity.to && term.from < quantity.end);
  const noun = words.slice(quantity.to, quantity.end);
  const bare = terms.every((term) => term.soft || frame.core.some((group) => saysCore(group, [term], frame)));
  const people = quantity.nobody || (bare && (noun.length === 0 || terms.length > 0 || noun.some((word) => PERSON.test(word))));
  return { quantity, terms, words: noun, people };
}

function scopeOf(counted: Counted, frame: Frame): Scope | undefined {
  if (frame.counts === 'anybody') return scopeOfAnybody(counted, frame);
  return frame.counts && scopeOfSome(counted, frame.counts, frame);
}

/** The fact counts people in general. */
function scopeOfAnybody({ terms, words, people }: Counted, frame: Frame): Scope | undefined {
  if (people) return 'same';
  if (!words.some((word) => PERSON.test(word))) return undefined;
  return terms.every((term) => term.soft || means(term, frame.asked)) ? 'same' : 'narrower';
}

/** The fact counts these things or people. */
function scopeOfSome({ terms, words, people }: Counted, counts: Term, frame: Frame): Scope | undefined {
  const ids = new Set(meantBy(counts));
  if (terms.some((term) => means(term, ids) || term.entities?.some((id) => counts.entities?.includes(id)))) return 'same';
  const known = terms.every((term) => term.soft || means(term, frame.asked) || frame.words.statements().some((each) => means(term, each)));
  const persons = people || words.some((word) => PERSON.test(word));
  return persons && known && PERSON.test(counts.typed.split(' ').at(-1) ?? '') ? 'wider' : undefined;
}

function sideOfBounds(statement: Statement, index: number, { quantity, scope }: { quantity: Quantity; scope: Scope }, frame: Frame): Side {
  const told = boundsOf(statement);
  const read = statement.value === undefined;
  const beside = (frame.compound || read) && !tells(index, frame);
  if (told === undefined || beside) return isVague(statement, quantity) ? 'same' : 'open';
  const side = relate(told, quantity, scope);
  // A number read from the sentence may answer another part of the question.
  return sideOf(statement, side === 'otherwise' && read && frame.compound ? 'open' : side);
}

/** What an account of `told` says to a claim of `claimed`. */
function relate(told: Bounds, claimed: Bounds, scope: Scope): Side {
  if (isOpen(told, claimed, scope)) return 'open';
  if (told.min >= claimed.min && told.max <= claimed.max) return 'same';
  return told.max < claimed.min - slack(told, claimed) || told.min > claimed.max + slack(told, claimed) ? 'otherwise' : 'open';
}

/** "125" and "more than 125" do not oppose each other. */
function slack(told: Bounds, claimed: Bounds): number {
  return told.max === Infinity && claimed.max < Infinity && claimed.max > 0 ? 1 : 0;
}

/** Nothing follows from the account, because it counts more or less than the claim. */
function isOpen(told: Bounds, claimed: Bounds, scope: Scope): boolean {
  switch (scope) {
    case 'same':
      return false;
    case 'part':
      // "One drone struck" leaves room for others that did not; ten that struck do not fit into three.
      return told.min > claimed.max;
    case 'wider':
      // "Nobody was hurt" is denied by six hurt guards, and not borne out by none of them hurt.
      return claimed.max === 0 && told.min === 0;
    case 'narrower':
      // "No guard died" follows from no dead at all; from some dead nothing follows.
      return told.max > 0;
  }
}

/** The value of a statement, or the only number in its text. */
function boundsOf(statement: Statement): Bounds | undefined {
  const { value } = statement;
  if (value?.kind === 'number') return { min: value.number, max: value.number };
  if (value?.kind === 'range') return { min: value.min ?? 0, max: value.max ?? Infinity };
  if (value !== undefined) return undefined;
  const found = accountOf(statement).quantities.filter(({ min, max }) => !(min === 0 && max === 0));
  const [only] = found;
  return found.length === 1 && only && only.max < Infinity ? only : undefined;
}

/** "Several" against an account that gives no number either. */
function isVague({ value, text }: Statement, { min, max }: Bounds): boolean {
  return value === undefined && min === 2 && max === Infinity && /\b(?:several|some|many|multiple)\b/i.test(text);
}

/** The statement itself speaks of what is asked first. */
function tells(index: number, frame: Frame): boolean {
  const words = frame.words.statements()[index] ?? new Set();
  const said = (term: Term): boolean => term.readings.some(({ word, similarity }) => similarity >= MEANT && words.has(word));
  const counts = typeof frame.counts === 'object' ? [frame.counts] : [];
  return [...counts.map((term) => [term]), ...frame.core].every((group) => group.some((term) => said(term) || (term.soft && term.kind === 'phrase')));
}
