/**
 * How likely a fact answers a question, from its signals: see log-odds.ts. `ask --explain`
 * shows what each signal contributed. Where a fact has too few phrasings there is nothing to weigh: it answers when every rule of
 * `fits.ts` holds, and is as sure as it covers the question.
 */
import type { PhraseBook } from '../phrasing/fact-words.ts';
import { fits } from '../ranking/fits.ts';
import { probabilityOf } from './log-odds.ts';
import type { Question, Reader } from '../question/question.ts';
import { MARGIN, type Ranked } from '../ranking/rank.ts';
import { type Signals, signalsOf } from './signals.ts';
import { prospectOf, type Tally } from '../phrasing/votes.ts';
import { WEIGHTS } from './weights.ts';

export interface Confident extends Ranked {
  /** Probability 0..1 that the fact answers; of a fact with few phrasings its coverage, 0 when a rule does not hold; 0 as well when it lacks a number asked for. */
  readonly confidence: number;
  readonly signals?: Signals;
}

/** A year or a number of two digits or more is no slip of the pen: a fact without it answers another question. */
const lacksNumber = ({ missing }: Ranked): boolean => missing.some(({ typed }) => /^\d{2,}$/.test(typed));

/** Facts this near to the surest, as a share of its confidence, fit as well: pick one. */
export const CHOICE_SHARE = 0.6;
/** Where the rules judge, a blend of MARGIN less is as much less sure: the same facts are shown to pick from. */
const STRICT_SLOPE = (1 - CHOICE_SHARE) / MARGIN;

/** Facts looked at closely: beyond the best few of votes and blend none was ever the answer. */
const SHORTLIST = 6;

/** The ranked facts with how sure they are, the surest first; those not looked at closely follow in their old order. */
export function withConfidence(question: Question, ranked: readonly Ranked[], tally: Tally, reader: Reader, words: PhraseBook): Confident[] {
  const worth = ({ doc, score }: Ranked): number => prospectOf(tally, doc, score);
  const ordered = [...ranked].sort((a, b) => worth(b) - worth(a) || a.doc - b.doc);
  const close = ordered.slice(0, SHORTLIST);
  const votes = close.map(({ doc }) => tally.asked(doc) ?? Number.NEGATIVE_INFINITY);
  const nearestUntold = ranked.reduce((most, { untold }) => Math.max(most, untold), 0);
  const most = close.reduce((best, { doc, score }) => (tally.asked(doc) === undefined ? Math.max(best, score) : best), 0);
  const confident = close.map((each, i): Confident => {
    const strict = fits(question, each, words(each.doc, each.fact), reader);
    if (tally.asked(each.doc) === undefined) return { ...each, confidence: strict ? each.coverage * Math.max(0, 1 - (most - each.score) * STRICT_SLOPE) : 0 };
    const next = votes.reduce((most, other, at) => (at !== i && other > most ? other : most), Number.NEGATIVE_INFINITY);
    const signals = signalsOf(question, each, { strict, tally, next, nearestUntold }, reader);
    return { ...each, signals, confidence: lacksNumber(each) ? 0 : probabilityOf(signals, WEIGHTS) };
  });
  confident.sort((a, b) => b.confidence - a.confidence || b.score - a.score || a.doc - b.doc);
  return [...confident, ...ordered.slice(SHORTLIST).map((each) => ({ ...each, confidence: 0 }))];
}
