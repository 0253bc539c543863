/**
 * Candidates ranked: what share of the question each fact covers, how near the question is to one of the fact's own
 * phrasings, what fuse.js makes of it, and whether the fact answers that kind of question.
 */
import type { Fact } from '../../model.ts';
import type { Candidate } from '../../search/candidates.ts';
import { rerank } from '../../search/rerank.ts';
import { answersKind } from './answers-kind.ts';
import { coverage } from './cover.ts';
import { SAYING } from '../language/english-lexicon.ts';
import type { PhraseBook } from '../phrasing/fact-words.ts';
import { createNearness, type Nearness } from '../phrasing/nearness.ts';
import { informationOf, type Question, type Reader, SOFT_SHARE, type Term } from '../question/question.ts';

/** What each step contributed, each 0..1, and the blend. */
export interface Ranked extends Nearness {
  readonly doc: number;
  readonly fact: Fact;
  /** Share of the question's information that the fact covers, soft terms left out. */
  readonly coverage: number;
  /** Informative terms the fact does not cover. */
  readonly missing: readonly Term[];
  readonly lexical: number;
  /** Nearness to what is asked near the fact and told by no document. */
  readonly untold: number;
  readonly fuse: number;
  readonly kind: number;
  readonly score: number;
}

/** Shares of the blend, chosen on test questions (docs/design.md, "Ranking"). */
const BLEND = { lexical: 0.3, phrase: 0.4, fuse: 0.15, kind: 0.15 } as const;
/**
 * Facts whose blend is this near to the best fit as well: pick one. Larger shows more second facts, smaller more wrong ones
 * alone (docs/design.md, "Thresholds").
 */
export const MARGIN = 0.1;

/** Ranked candidates, best first; `facts[doc]` is the fact of a document. */
export function rank(question: Question, candidates: readonly Candidate[], facts: readonly Fact[], reader: Reader, phrases: PhraseBook): Ranked[] {
  const total = informationOf(question.terms, (term) => (term.soft ? SOFT_SHARE : 1));
  const said = question.terms.some((term) => SAYING.has(term.typed)) ? question.terms.flatMap((term) => term.entities ?? []) : [];
  const nearness = createNearness(question);
  const drafts = candidates.map(({ doc, score }): Draft => {
    const fact = facts[doc] as Fact;
    const words = phrases(doc, fact);
    const near = nearness(words.ways);
    const untold = nearness(words.untold).phrase;
    const parts = { lexical: total > 0 ? Math.min(1, score / total) : 0, ...near, untold, kind: answersKind(question.asks, fact, words.kinds, said) };
    const draft = BLEND.lexical * parts.lexical + BLEND.phrase * parts.phrase + BLEND.kind * parts.kind;
    return { doc, fact, ...coverage(question.terms, doc, reader), ...parts, texts: words.texts, draft };
  });
  const fuse = fuseScores(question, drafts, reader);
  const ranked = drafts.map(({ texts: _, draft, ...rest }, i): Ranked => ({ ...rest, fuse: fuse[i] ?? 0, score: draft + BLEND.fuse * (fuse[i] ?? 0) }));
  // Two words both found with one slip before one found as such with the other far off.
  const worth = ({ score, coverage }: Ranked): number => score * coverage;
  return ranked.sort((a, b) => worth(b) - worth(a) || a.doc - b.doc);
}

/** A candidate before fuse.js has seen it. */
type Draft = Omit<Ranked, 'fuse' | 'score'> & { readonly texts: () => readonly string[]; readonly draft: number };

/** fuse.js on those that could still come near the first with its highest score; the others keep 0. */
function fuseScores(question: Question, drafts: readonly Draft[], reader: Reader): number[] {
  const best = drafts.reduce((most, { draft, coverage }) => Math.max(most, draft * coverage), 0);
  const within = drafts.flatMap(({ draft, coverage }, i) => ((draft + BLEND.fuse) * coverage >= best - MARGIN ? [i] : []));
  const found = rerank(probes(question, reader), within.map((i) => fuseText(drafts[i] as Draft)));
  const scores = new Array<number>(drafts.length).fill(0);
  for (const [n, i] of within.entries()) scores[i] = found[n] ?? 0;
  return scores;
}

/** Words handed to fuse.js: as typed, or what a word of another script stands for. */
function probes(question: Question, reader: Reader): string[] {
  const typed = question.terms.flatMap((term) => {
    const best = term.readings.find((reading) => !/^[@~#]/.test(reader.index.word(reading.word)));
    return (/^[a-z0-9 ]+$/.test(term.typed) || best === undefined ? term.typed : reader.index.word(best.word)).split(' ');
  });
  return [...new Set(typed)];
}

/**
 * What fuse.js compares: the question and the nearest other phrasing. Its time grows with the text, and a dozen aliases
 * would cost five times as much.
 */
function fuseText({ texts, at, fact }: Draft): string {
  return `${fact.question} ${texts()[Math.max(1, at)] ?? ''}`;
}
