/** From ranked candidates to an outcome: answer, choices, silent or unknown. The thresholds and their evidence stand here. */
import type { Fact } from '../model.ts';
import { canAnswer } from './answers-kind.ts';
import type { Question, Term } from './question.ts';
import type { Ranked } from './rank.ts';

export interface Decision {
  readonly outcome: 'answer' | 'choices' | 'silent' | 'unknown';
  readonly facts: readonly Ranked[];
  /** Informative terms the nearest fact does not cover. */
  readonly missing: readonly Term[];
  /** Nearest others. */
  readonly related: readonly Ranked[];
  readonly confidence: number;
}

/**
 * Facts whose blend is this near to the best fit as well: pick one. Larger shows more second facts, smaller more wrong
 * ones alone (docs/design.md, "Thresholds").
 */
const MARGIN = 0.06;
const CHOICES_MAX = 5;
/** A question of soft words alone ("what happened?") must be one of a fact's own phrasings to be answered. */
const SOFT_PHRASE_MIN = 0.8;
/** Nearest facts are offered from this blend on. */
const RELATED_MIN = 0.15;
const RELATED_MAX = 5;

/** Decides; `ranked` best first. */
export function decide(question: Question, ranked: readonly Ranked[]): Decision {
  const fitting = ranked.filter((each) => each.missing.length === 0 && canAnswer(question.asks, each.fact) && tellsEnough(question, each));
  const best = fitting[0];
  if (!best) return unknown(question, ranked);
  const cited = question.sources.length === 0 ? fitting : fitting.filter((each) => citesAny(each.fact, question.sources));
  const top = cited[0];
  const confidence = best.coverage;
  if (!top || top.score < best.score - MARGIN * 2) return { outcome: 'silent', facts: [best], missing: [], related: others(ranked, [best]), confidence };
  const near = cited.filter((each) => each.score >= top.score - MARGIN).slice(0, CHOICES_MAX);
  const facts = near.length > 1 ? near : [top];
  return { outcome: facts.length > 1 ? 'choices' : 'answer', facts, missing: [], related: others(ranked, facts), confidence: top.coverage };
}

function tellsEnough(question: Question, each: Ranked): boolean {
  return question.terms.some((term) => !term.soft) || each.phrase >= SOFT_PHRASE_MIN;
}

function citesAny(fact: Fact, sources: readonly string[]): boolean {
  return fact.statements.some((statement) => statement.citations.some((citation) => sources.includes(citation.source)));
}

function others(ranked: readonly Ranked[], shown: readonly Ranked[]): Ranked[] {
  return ranked.filter((each) => !shown.includes(each) && each.score >= RELATED_MIN).slice(0, RELATED_MAX);
}

function unknown(question: Question, ranked: readonly Ranked[]): Decision {
  const nearest = ranked.reduce<Ranked | undefined>((best, each) => (best === undefined || each.missing.length < best.missing.length ? each : best), undefined);
  const missing = nearest ? nearest.missing : question.terms.filter((term) => !term.soft);
  return { outcome: 'unknown', facts: [], missing, related: others(ranked, []), confidence: nearest ? nearest.coverage : 0 };
}
