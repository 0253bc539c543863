/** Facts a claim may be about: drawn from the index by its rarest terms, so that a message costs a bounded time at any size. */
import { coverOf } from '../lookup/rank.ts';
import { type Reader, SOFT_SHARE, type Term } from '../lookup/question.ts';
import type { Claim } from './claim.ts';

/** Postings read for one claim; 25,000 take about 0.2 ms. */
const POSTINGS_MAX = 25_000;
/** Facts drawn, and of them those looked at closely. */
const DRAWN_MAX = 48;
const CLOSE_MAX = 12;
/** Share of a claim's information, names left out or counted, that a fact must hold to be looked at. */
const SHARE_MIN = 0.55;

/** Numbers of facts in the index, likeliest first. */
export function candidatesFor({ terms, all }: Claim, reader: Reader): number[] {
  if (terms.length === 0) return [];
  const groups = affordable(all, reader).map((term) => ({ readings: term.readings, idf: term.idf * (term.soft ? SOFT_SHARE : 1) }));
  const unnamed = terms.filter((term) => term.kind !== 'name');
  const drawn = reader.index.search(groups, DRAWN_MAX).map(({ doc }) => ({ doc, share: Math.max(shareOf(terms, doc, reader), shareOf(unnamed, doc, reader)) }));
  const near = drawn.filter(({ share }) => share >= SHARE_MIN).sort((a, b) => b.share - a.share);
  return near.slice(0, CLOSE_MAX).map(({ doc }) => doc);
}

/** The rarest terms first, as many as the postings allow; always one. */
function affordable(terms: readonly Term[], reader: Reader): Term[] {
  const costs = new Map(terms.map((term) => [term, term.readings.reduce((sum, { word }) => sum + reader.index.df(word), 0)]));
  const cost = (term: Term): number => costs.get(term) ?? 0;
  let left = POSTINGS_MAX;
  return [...terms].filter((term) => cost(term) > 0).sort((a, b) => Number(a.soft) - Number(b.soft) || cost(a) - cost(b)).filter((term, i) => {
    if (i > 0 && cost(term) > left) return false;
    left -= cost(term);
    return true;
  });
}

function shareOf(terms: readonly Term[], doc: number, reader: Reader): number {
  let covered = 0;
  let total = 0;
  for (const term of terms) {
    total += term.idf;
    covered += term.idf * coverOf(term, doc, reader);
  }
  return total > 0 ? covered / total : 0;
}
