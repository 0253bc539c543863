/** What is said of a claim, from how it compares with each fact. Strict: a doubt turns a finding into silence, never round. */
import type { Term } from '../lookup/question.ts';
import type { Claim } from './claim.ts';
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

/** Share of the claim that a supporting fact must cover; the rest makes the finding `partly`. */
const SUPPORT_SHARE = 0.75;

/** How the claim compares with one fact; undefined where it does not. */
export function judge(comparison: Comparison): Judged | undefined {
  const { claim, frame } = comparison;
  const byValue = [compareAmount, compareTruth, compareName].map((compare) => compare(comparison)).find((sides) => sides && (sides.same.length > 0 || sides.otherwise.length > 0));
  const valued = byValue && daysFit(claim.days, frame) && claim.days.length + Number(claim.unclear) <= 2 ? byValue : undefined;
  const compared = [valued, compareDay(comparison), compareText(comparison)].flatMap((sides) => (sides ? [admitted(sides, claim)] : []));
  const sides = compared.find((each) => each && each.same.length > 0 && each.otherwise.length > 0) ?? compared.find((each) => each !== undefined);
  return sides && { frame, sides };
}

/** The sides that may be shown; undefined when neither may. */
function admitted(sides: Sides, claim: Claim): Sides | undefined {
  const { fit, same, otherwise, misattributed } = sides;
  const standing = same.filter(isCurrent);
  if (fit.anchor === 'none' || fit.strange) return undefined;
  if (standing.length > 0) return shareOf(fit.telling, sides.rest) >= SUPPORT_SHARE ? { ...sides, otherwise: misattributed ? [] : otherwise } : undefined;
  // Only accounts to the contrary: everything the claim says must be understood, and surely be about this.
  const sure = fit.anchor === 'strong' && fit.rest.length === 0 && !claim.unclear && !claim.long && !misattributed && claim.polarity.risks.length === 0;
  return sure && otherwise.length > 0 ? sides : undefined;
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
