/** From ranked candidates to an outcome: answer, choices, silent or unknown. The thresholds and their evidence stand here. */
import type { Fact } from '../../model.ts';
import { CHOICE_SHARE, type Confident } from './confidence.ts';
import { covers, fits } from '../ranking/fits.ts';
import type { Question, Reader, Term } from '../question/question.ts';
import type { PhraseBook } from '../phrasing/fact-words.ts';
import { MARGIN, type Ranked } from '../ranking/rank.ts';

export interface Decision {
  readonly outcome: 'answer' | 'choices' | 'silent' | 'unknown';
  readonly facts: readonly Ranked[];
  /** Informative terms the nearest fact does not cover. */
  readonly missing: readonly Term[];
  /** Nearest others. */
  readonly related: readonly Ranked[];
  readonly confidence: number;
}

const CHOICES_MAX = 5;
/** By how much a fact that covers the question but is of another kind may outdo the answer. */
const OUTDONE = 0.05;
/** Nearest facts are offered from this blend on. */
const RELATED_MIN = 0.15;
const RELATED_MAX = 5;

/** Without phrasings in the base; `ranked` best first. */
export function decideStrictly(question: Question, ranked: readonly Ranked[], reader: Reader, words: PhraseBook): Decision {
  const fitting = ranked.filter((each) => fits(question, each, words(each.doc, each.fact), reader));
  const best = fitting[0];
  // The fact this is about does not answer that kind of question: a fainter one that would is no answer either.
  const nearest = ranked.find((each) => covers(question, each));
  if (best && nearest && nearest.score > best.score + OUTDONE) return together(question, ranked) ?? unknown(question, ranked);
  if (!best) return together(question, ranked) ?? unknown(question, ranked);
  const cited = question.sources.length === 0 ? fitting : fitting.filter((each) => citesAny(each.fact, question.sources));
  const top = cited[0];
  const confidence = best.coverage;
  if (!top || top.score < best.score - MARGIN * 2) return { outcome: 'silent', facts: [best], missing: [], related: others(ranked, [best]), confidence };
  const near = cited.filter((each) => each.score >= top.score - MARGIN).slice(0, CHOICES_MAX);
  const facts = near.length > 1 ? near : [top];
  return { outcome: facts.length > 1 ? 'choices' : 'answer', facts, missing: [], related: others(ranked, facts), confidence: top.coverage };
}

/** From when on a fact with phrasings is an answer (docs/design.md, "Thresholds"). */
export interface Thresholds {
  /** Confidence of the surest fact. */
  readonly answer: number;
  /** Facts this near to the surest, as a share of its confidence, fit as well. */
  readonly choice: number;
}

export const THRESHOLDS: Thresholds = { answer: 0.65, choice: CHOICE_SHARE };

/** With phrasings in the base; `ranked` surest first. */
export function decide(question: Question, ranked: readonly Confident[], { answer, choice }: Thresholds = THRESHOLDS): Decision {
  const [best] = ranked;
  if (!best || best.confidence < answer) return unknown(question, ranked);
  const fitting = ranked.filter(({ confidence }) => confidence >= best.confidence * choice);
  const cited = question.sources.length === 0 ? fitting : fitting.filter((each) => citesAny(each.fact, question.sources));
  const [top] = cited;
  if (!top) return { outcome: 'silent', facts: [best], missing: [], related: others(ranked, [best]), confidence: best.confidence };
  const facts = cited.slice(0, CHOICES_MAX);
  return { outcome: facts.length > 1 ? 'choices' : 'answer', facts, missing: [], related: others(ranked, facts), confidence: top.confidence };
}

/** Facts that cover a joined question together must each cover this share of it. */
const TOGETHER_MIN = 0.45;
const TOGETHER_FROM = 8;

/** "How many died and how many were hurt …": the best two facts that leave nothing uncovered between them. */
function together(question: Question, ranked: readonly Ranked[]): Decision | undefined {
  if (!question.joined) return undefined;
  const parts = ranked.slice(0, TOGETHER_FROM).filter((each) => each.coverage >= TOGETHER_MIN);
  let best: readonly [Ranked, Ranked] | undefined;
  for (const [i, a] of parts.entries()) {
    for (const b of parts.slice(i + 1)) {
      const open = a.missing.filter((term) => b.missing.includes(term));
      if (open.length === 0 && (!best || a.score + b.score > best[0].score + best[1].score)) best = [a, b];
    }
  }
  if (!best) return undefined;
  return { outcome: 'answer', facts: best, missing: [], related: others(ranked, best), confidence: Math.min(best[0].coverage, best[1].coverage) };
}

function citesAny(fact: Fact, sources: readonly string[]): boolean {
  return fact.statements.some((statement) => statement.citations.some((citation) => sources.includes(citation.source)));
}

function others(ranked: readonly Ranked[], shown: readonly Ranked[]): Ranked[] {
  return ranked.filter((each) => !shown.includes(each) && each.score >= RELATED_MIN).slice(0, RELATED_MAX);
}

function unknown(question: Question, ranked: readonly Ranked[]): Decision {
  const nearest = ranked[0];
  const missing = nearest ? nearest.missing : question.terms.filter((term) => !term.soft);
  return { outcome: 'unknown', facts: [], missing, related: others(ranked, []), confidence: nearest ? nearest.coverage : 0 };
}
