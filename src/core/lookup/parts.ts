/** A question of several parts ("who … and when …"): answered whole by one fact, or each part by its own. */
import type { Decision } from './confidence/decide.ts';
import { informationOf, type Question, type Reader } from './question/question.ts';
import type { Ranked } from './ranking/rank.ts';

/** Nearness to one of its phrasings from which a fact answers a question of two parts whole. */
const WHOLE_MIN = 0.8;
/** Information, in multiples of what singles out one fact of the base, from which it is no chance that a fact holds all of it. */
const WHOLE_EVIDENCE = 2;

export interface Found {
  readonly question: Question;
  readonly ranked: readonly Ranked[];
  readonly decision: Decision;
}

/** The first fact where it answers all parts of the question, not one of them with the words of the others in it by chance. */
export function byOneFact(whole: Found, { index }: Reader): Found | undefined {
  const { question, ranked: [first], decision } = whole;
  if (first === undefined) return undefined;
  if (decision.outcome === 'answer' && first.phrase >= WHOLE_MIN) return whole;
  const evidence = first.coverage * informationOf(question.terms, (term) => (term.soft ? 0 : 1));
  if (first.missing.length > 0 || evidence < WHOLE_EVIDENCE * Math.log(index.size)) return undefined;
  // "Who … and why …" asks for two kinds of answer: the fact need not be of the first.
  return decision.outcome === 'answer' ? whole : { ...whole, decision: { ...decision, outcome: 'answer', facts: [first], missing: [], confidence: first.coverage } };
}

/** Questions in one message, each answered by its own fact; undefined when a part has no answer. */
export function findParts(parts: readonly string[], findOne: (part: string) => Found): Found | undefined {
  const found = parts.map((part, i) => {
    const alone = findOne(part);
    if (alone.question.terms.some((term) => term.kind === 'name')) return alone;
    // "… and when did he leave?": the part leans on the names of the others.
    const names = parts.filter((_, other) => other !== i).flatMap((other) => findOne(other).question.terms.filter((term) => term.kind === 'name'));
    return names.length > 0 ? findOne([part, ...names.map((term) => term.typed)].join(' ')) : alone;
  });
  const first = found[0];
  if (!first || found.some(({ decision }) => decision.outcome !== 'answer' && decision.outcome !== 'choices')) return undefined;
  const facts = found.flatMap(({ decision }) => decision.facts.slice(0, 1));
  const distinct = facts.filter((each, i) => facts.findIndex((other) => other.doc === each.doc) === i);
  const confidence = Math.min(...found.map(({ decision }) => decision.confidence));
  const sources = [...new Set(found.flatMap(({ question }) => question.sources))];
  return { question: { ...first.question, text: parts.join(' '), sources }, ranked: found.flatMap(({ ranked }) => ranked), decision: { ...first.decision, outcome: 'answer', facts: distinct, confidence } };
}
