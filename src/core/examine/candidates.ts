/** Facts a claim may be about: drawn from the index by its rarest terms, so that a message costs a bounded time at any size. */
import type { Directory } from '../directory.ts';
import type { Fact } from '../model.ts';
import type { FactWords, PhraseBook } from '../lookup/phrasing/fact-words.ts';
import { totalAt, weightAt } from '../lookup/phrasing/phrasing-rows.ts';
import { type Reader, SOFT_SHARE, type Term } from '../lookup/question/question.ts';
import type { BackdropOf } from './backdrop.ts';
import { type Claim, isHint, meantBy } from './claim.ts';

/** Postings read and terms looked up for one claim: the rarest tell which facts are meant, and a message has sixty claims. */
const POSTINGS_MAX = 1500;
const TERMS_MAX = 6;
/** Facts drawn, and of them those looked at closely. */
const DRAWN_MAX = 24;
const UNNAMED_MAX = 10;
const CLOSE_MAX = 16;
/** Least share of the highest score; a word that stands in a statement alone scores 0.4 of what it could. */
const SCORE_MIN = 0.25;
/** Share of a claim's information, names left out or counted, that question and statements of a fact must hold. */
const SHARE_MIN = 0.55;
/** A fact that holds this much is the one meant: names are right. */
const SHARE_ENOUGH = 0.85;

/** What drawing needs. */
export interface Drawing {
  readonly reader: Reader;
  readonly phrases: PhraseBook;
  readonly directory: Directory;
  readonly backdropOf: BackdropOf;
}

/** Numbers of facts in the index, nearest first. */
export function candidatesFor(claim: Claim, drawing: Drawing): number[] {
  if (claim.terms.length === 0) return [];
  const asked = [...claim.terms, ...claim.all.filter(isHint)];
  const unnamed = asked.filter((term) => term.kind !== 'name' || term.entities?.some((id) => id.startsWith('event:')));
  const weigh = weigher(asked, unnamed, new Set(claim.all.flatMap(meantBy)), drawing);
  const near = draw(claim.all, DRAWN_MAX, drawing.reader).flatMap(weigh);
  if (unnamed.length < asked.length && !near.some(({ share }) => share >= SHARE_ENOUGH)) {
    // Once more without names: who did it may be what the claim gets wrong.
    near.push(...draw(claim.all.filter(({ kind }) => kind !== 'name'), UNNAMED_MAX, drawing.reader).filter((doc) => !near.some((each) => each.doc === doc)).flatMap(weigh));
  }
  near.sort((a, b) => b.best - a.best || b.near - a.near);
  return near.slice(0, CLOSE_MAX).map(({ doc }) => doc);
}

interface Weighed {
  readonly doc: number;
  /** Share of the whole claim, and the better one of it and of the claim without names. */
  readonly share: number;
  readonly best: number;
  readonly near: number;
}

/** Weighs a fact; none where it is too far. */
function weigher(asked: readonly Term[], unnamed: readonly Term[], said: ReadonlySet<number>, { reader, phrases, directory, backdropOf }: Drawing): (doc: number) => Weighed[] {
  return (doc) => {
    const fact = directory.facts[doc] as Fact;
    const { ids } = backdropOf(directory.subject(fact.subject), fact.event);
    // The index holds every word of a fact: where it says too little, the fact need not be read.
    const held = asked.filter((term) => meantBy(term).some((word) => ids.has(word) || reader.index.weight(word, doc) > 0));
    if (shareOf(asked, held) < SHARE_MIN && shareOf(unnamed, held) < SHARE_MIN) return [];
    const words = phrases(doc, fact);
    const own = toldBy(words);
    const told = held.filter((term) => meantBy(term).some((word) => own.has(word) || ids.has(word)));
    const share = shareOf(asked, told);
    const best = Math.max(share, shareOf(unnamed, told));
    return best >= SHARE_MIN ? [{ doc, share, best, near: nearness(said, fact, words) }] : [];
  };
}

/** Facts that hold so little of what is looked up that question and statements cannot hold enough are not read at all. */
function draw(terms: readonly Term[], limit: number, reader: Reader): number[] {
  const groups = affordable(terms, reader).map((term) => ({ readings: term.readings, idf: term.idf * (term.soft ? SOFT_SHARE : 1) }));
  const most = groups.reduce((sum, { idf }) => sum + idf, 0);
  return reader.index.search(groups, limit).flatMap(({ doc, score }) => (score >= SCORE_MIN * most ? [doc] : []));
}

/** The rarest terms first, as many as the postings allow; always one. */
function affordable(terms: readonly Term[], reader: Reader): Term[] {
  const costs = new Map(terms.map((term) => [term, term.readings.reduce((sum, { word }) => sum + reader.index.df(word), 0)]));
  const cost = (term: Term): number => costs.get(term) ?? 0;
  let left = POSTINGS_MAX;
  const rarest = terms.filter((term) => cost(term) > 0).sort((a, b) => Number(a.soft) - Number(b.soft) || cost(a) - cost(b)).slice(0, TERMS_MAX);
  return rarest.filter((term, i) => {
    if (i > 0 && cost(term) > left) return false;
    left -= cost(term);
    return true;
  });
}

/** Share of the fact's question or of one of its aliases that the claim says, 0..1. */
function nearness(said: ReadonlySet<number>, { aliases }: Fact, { ways: { rows, from } }: FactWords): number {
  let best = 0;
  for (let row = from; row < from + 1 + aliases.length; row++) {
    let sum = 0;
    const total = totalAt(rows, row);
    for (let i = rows.start[row] as number; i < (rows.start[row + 1] as number); i++) {
      if (said.has(rows.words[i] as number)) sum += weightAt(rows, i);
    }
    if (total > 0) best = Math.max(best, sum / total);
  }
  return best;
}

/** Share of the information of `terms` that those among `held` make up. */
function shareOf(terms: readonly Term[], held: readonly Term[]): number {
  let covered = 0;
  let total = 0;
  for (const term of terms) {
    total += term.idf;
    if (held.includes(term)) covered += term.idf;
  }
  return total > 0 ? covered / total : 0;
}

const told = new WeakMap<FactWords, ReadonlySet<number>>();

/** Words of the question, its aliases and all statements; words that a fact may only be asked by are not what it says. */
function toldBy(words: FactWords): ReadonlySet<number> {
  const known = told.get(words) ?? new Set([...words.asked, ...words.statements().flatMap((each) => [...each])]);
  told.set(words, known);
  return known;
}
