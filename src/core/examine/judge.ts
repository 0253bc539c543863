/** What is said of a claim, from how it compares with each fact. Strict: a doubt turns a finding into silence, never round. */
import type { Term } from '../lookup/question/question.ts';
import { type Claim, means } from './claim.ts';
import type { Comparison } from './compare.ts';
import { compareAmount } from './compare-amount.ts';
import { compareDay } from './compare-day.ts';
import { compareName } from './compare-name.ts';
import { compareText } from './compare-text.ts';
import { compareTruth } from './compare-truth.ts';
import type { ExaminedFact, Finding } from './examination.ts';
import { daysFit, shareOf } from './fit.ts';
import type { Frame } from './frame.ts';
import { isCurrent, type Sides } from './sides.ts';

/** What one fact contributes. */
export interface Judged {
  readonly frame: Frame;
  readonly sides: Sides;
}

/** Share of the claim that a supporting fact must cover alone, and beside others that cover the rest. */
const ALONE_MIN = 0.75;
const BESIDE_MIN = 0.5;

/** How the claim compares with one fact; undefined where it does not. */
export function judge(comparison: Comparison): Judged | undefined {
  const { claim, frame } = comparison;
  const byValue = [compareAmount, compareTruth, compareName].map((compare) => compare(comparison)).find((sides) => sides && (sides.same.length > 0 || sides.otherwise.length > 0));
  const valued = byValue && daysFit(claim.days, frame) && claim.days.length + Number(claim.unclear) <= 2 ? byValue : undefined;
  const compared = [valued, compareDay(comparison), compareText(comparison)].flatMap((sides) => (sides ? [admitted(sides, claim)] : []));
  const sides = compared.find((each) => each && each.same.length > 0 && each.otherwise.length > 0) ?? compared.find((each) => each !== undefined);
  return sides && { frame, sides };
}

/** How one account's own sentence compares with the claim, where it says the same. */
export function judgeText(comparison: Comparison): Judged | undefined {
  const sides = compareText(comparison);
  const shown = sides?.same.some(isCurrent) ? admitted(sides, comparison.claim) : undefined;
  return shown && { frame: comparison.frame, sides: shown };
}

/** The sides that may be shown; undefined when neither may. */
function admitted(sides: Sides, claim: Claim): Sides | undefined {
  const { fit, same, otherwise, misattributed } = sides;
  const standing = same.filter(isCurrent);
  if (fit.anchor === 'none' || fit.strange) return undefined;
  if (standing.length > 0) return shareOf(fit.telling, sides.rest) >= BESIDE_MIN ? { ...sides, otherwise: misattributed ? [] : otherwise } : undefined;
  // Only accounts to the contrary: everything the claim says must be understood, and surely be about this.
  const sure = fit.anchor === 'strong' && fit.rest.length === 0 && !claim.unclear && !claim.long && !misattributed && claim.polarity.risks.length === 0;
  return sure && otherwise.length > 0 ? sides : undefined;
}

/** Without facts that support less than most of the claim, unless the other facts support the rest of it. */
export function firm(judged: readonly Judged[]): Judged[] {
  const covers = ({ sides }: Judged, term: Term): boolean => sides.fit.telling.some(({ typed }) => typed === term.typed) && !sides.rest.some(({ typed }) => typed === term.typed);
  return judged.filter((each) => {
    const { same, fit, rest } = each.sides;
    if (!same.some(isCurrent) || shareOf(fit.telling, rest) >= ALONE_MIN) return true;
    return rest.every((term) => judged.some((other) => other !== each && other.sides.same.some(isCurrent) && covers(other, term)));
  });
}

/** Holds a fact all the words of the claim, so that it may tell of it after all? */
export function isHeld({ claim, frame }: Comparison): boolean {
  return claim.terms.every((term) => means(term, frame.asked) || frame.words.statements().some((words) => means(term, words)));
}

/** The finding over all facts that compare; undefined when none does. */
export function findingOf(judged: readonly Judged[]): Finding | undefined {
  if (judged.length === 0) return undefined;
  const supporting = judged.filter(({ sides }) => sides.same.some(isCurrent));
  const opposed = judged.some(({ sides }) => sides.otherwise.length > 0);
  if (supporting.length === 0) return 'contradicted';
  if (opposed) return 'partly';
  const whole = openTerms(supporting).length === 0 && supporting.some(({ sides }) => !sides.misattributed);
  return whole ? 'supported' : 'partly';
}

/** Terms that no supporting fact covers. */
function openTerms(supporting: readonly Judged[]): readonly Term[] {
  const [first, ...others] = supporting.map(({ sides }) => sides.rest);
  return (first ?? []).filter((term) => others.every((rest) => rest.some((other) => other.typed === term.typed)));
}

/** The fact with its accounts on either side. */
export function examinedFact({ frame, sides }: Judged): ExaminedFact {
  return { fact: frame.fact, same: sides.same, otherwise: sides.otherwise };
}
