/** "Seven guards were wounded" against the numbers that the accounts give. */
import type { Statement } from '../model.ts';
import type { Term } from '../lookup/question.ts';
import { accountOf } from './account.ts';
import type { Comparison } from './compare.ts';
import { MEANT, means } from './claim.ts';
import { fit } from './fit.ts';
import { type Frame, saysCore } from './frame.ts';
import { PERSON } from './lexicon.ts';
import type { Quantity } from './quantities.ts';
import { isCurrent, type Side, sideOf, type Sides, sort } from './sides.ts';

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/**
 * How what the claim counts relates to what the fact counts: the same, all people where the fact counts some of them,
 * or some people where the fact counts all.
 */
type Scope = 'same' | 'wider' | 'narrower';

/** "Three drones." says nothing yet. */
const TERMS_MIN = 2;
/** Quantities of one clause that are compared. */
const QUANTITIES_MAX = 3;

export function compareAmount(comparison: Comparison): Sides | undefined {
  const { claim, frame } = comparison;
  if (frame.counts === undefined || claim.terms.length < TERMS_MIN || claim.polarity.risks.length > 0 || !frame.core.every((group) => saysCore(group, claim.all, frame))) return undefined;
  for (const quantity of claim.quantities.slice(0, QUANTITIES_MAX)) {
    const sides = compareOne(comparison, quantity);
    if (sides) return sides;
  }
  return undefined;
}

function compareOne({ claim, frame, context, reader, directory }: Comparison, quantity: Quantity): Sides | undefined {
  const counted = claim.all.filter((term) => term.from >= quantity.to && term.from < quantity.end);
  const scope = scopeOf(frame, quantity, counted, claim.words);
  if (scope === undefined) return undefined;
  const others = claim.quantities.filter((other) => other !== quantity).flatMap((other) => claim.terms.filter((term) => term.from >= other.to && term.from < other.end));
  const fitting = fit(claim, frame, scope === 'narrower' ? [...others, ...counted] : others, context, reader);
  const doing = frame.core.length === 0 && counted.some((term) => term.from > quantity.to && means(term, frame.backdrop.ids));
  const sides = sort(frame.fact.statements, claim.speakers, directory, (statement, i) => compareBounds(statement, i, quantity, doing ? 'part' : scope, frame));
  // Two numbers in one clause: which verb belongs to which is uncertain.
  if (sides.same.filter(isCurrent).length === 0 && (claim.quantities.length > 1 || (scope === 'wider' && quantity.max > 0))) return undefined;
  // "Six were injured in a drone attack": people in general may be those of any event.
  if ((frame.counts === 'anybody' || scope !== 'same') && fitting.anchor !== 'strong') return undefined;
  const told = new Set(sides.same.flatMap((statement) => [...(frame.words.statements[frame.fact.statements.indexOf(statement)] ?? [])]));
  return { ...sides, fit: fitting, rest: fitting.rest.filter((term) => !means(term, told)) };
}

function scopeOf(frame: Frame, { to, end, nobody, min, max }: Quantity, counted: readonly Term[], words: readonly string[]): Scope | undefined {
  const { counts } = frame;
  const noun = words.slice(to, end);
  const bare = counted.every((term) => term.soft || frame.core.some((group) => saysCore(group, [term], frame)));
  const people = nobody || (bare && (noun.length === 0 || noun.some((word) => PERSON.test(word)) || counted.length > 0));
  if (counts === 'anybody') {
    if (people || (noun.some((word) => PERSON.test(word)) && counted.every((term) => term.soft || means(term, frame.asked)))) return 'same';
    return noun.some((word) => PERSON.test(word)) && (min > 0 || max === 0) ? 'narrower' : undefined;
  }
  if (counts === undefined) return undefined;
  const ids = new Set(counts.readings.filter(({ similarity }) => similarity >= MEANT).map(({ word }) => word));
  if (counted.some((term) => means(term, ids) || term.entities?.some((id) => counts.entities?.includes(id)))) return 'same';
  return people && !counted.some((term) => !term.soft && !means(term, frame.asked)) && PERSON.test(counts.typed.split(' ').at(-1) ?? '') ? 'wider' : undefined;
}

function compareBounds(statement: Statement, index: number, claimed: Bounds, scope: Scope | 'part', frame: Frame): Side {
  const told = boundsOf(statement);
  const read = statement.value === undefined;
  if (told === undefined || ((frame.compound || read) && !tells(index, frame))) return isVague(statement, claimed) ? 'same' : 'open';
  const inside = told.min >= claimed.min && told.max <= claimed.max;
  const apart = told.max < claimed.min || told.min > claimed.max;
  // "Nobody was hurt" is denied by six hurt guards; "no guard died" follows from no dead at all; more does not follow either way.
  if (scope === 'narrower') return told.max > 0 ? 'open' : sideOf(statement, claimed.max === 0 ? 'same' : 'otherwise');
  if (scope === 'wider' && claimed.max === 0) return told.min > 0 ? sideOf(statement, 'otherwise') : 'open';
  // "One drone struck" leaves room for others that did not; ten that struck do not fit into three.
  if (scope === 'part' && told.min > claimed.max) return 'open';
  // A number read from the sentence may answer another part of the question.
  const excludes = apart && !(read && frame.compound);
  return sideOf(statement, inside ? 'same' : excludes ? 'otherwise' : 'open');
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
  const words = frame.words.statements[index] ?? new Set();
  const said = (term: Term): boolean => term.readings.some(({ word, similarity }) => similarity >= MEANT && words.has(word));
  const counts = typeof frame.counts === 'object' ? [frame.counts] : [];
  return [...counts.map((term) => [term]), ...frame.core].every((group) => group.some((term) => said(term) || (term.soft && term.kind === 'phrase')));
}
