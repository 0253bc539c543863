/** Facts a claim may be about: drawn from the index by its rarest terms, so that a message costs a bounded time at any size. */
import type { Directory } from '../directory.ts';
import type { Fact } from '../model.ts';
import type { FactWords, PhraseBook } from '../lookup/fact-words.ts';
import { type Reader, SOFT_SHARE, type Term } from '../lookup/question.ts';
import type { BackdropOf } from './backdrop.ts';
import { type Claim, isHint, means, meantBy } from './claim.ts';

/** Postings read for one claim; 25,000 take about 0.2 ms. */
const POSTINGS_MAX = 25_000;
/** Facts drawn, and of them those looked at closely. */
const DRAWN_MAX = 48;
const UNNAMED_MAX = 16;
const CLOSE_MAX = 24;
/** Share of a claim's information, names left out or counted, that question and statements of a fact must hold. */
const SHARE_MIN = 0.55;

/** What drawing needs. */
export interface Drawing {
  readonly reader: Reader;
  readonly phrases: PhraseBook;
  readonly directory: Directory;
  readonly backdropOf: BackdropOf;
}

/** Numbers of facts in the index, nearest first. */
export function candidatesFor({ terms, all }: Claim, { reader, phrases, directory, backdropOf }: Drawing): number[] {
  if (terms.length === 0) return [];
  const asked = [...terms, ...all.filter(isHint)];
  const unnamed = asked.filter((term) => term.kind !== 'name' || term.entities?.some((id) => id.startsWith('event:')));
  // Once more without names: who did it may be what the claim gets wrong.
  const docs = new Set([...draw(all, DRAWN_MAX, reader), ...(unnamed.length < asked.length ? draw(all.filter(({ kind }) => kind !== 'name'), UNNAMED_MAX, reader) : [])]);
  const said = new Set(all.flatMap(meantBy));
  const near: { doc: number; share: number; near: number }[] = [];
  for (const doc of docs) {
    const fact = directory.facts[doc] as Fact;
    const words = phrases(doc, fact);
    const { ids } = backdropOf(directory.subject(fact.subject), fact.event);
    const share = Math.max(shareOf(asked, words, ids), shareOf(unnamed, words, ids));
    if (share >= SHARE_MIN) near.push({ doc, share, near: nearness(said, words) });
  }
  near.sort((a, b) => b.share - a.share || b.near - a.near);
  return near.slice(0, CLOSE_MAX).map(({ doc }) => doc);
}

function draw(terms: readonly Term[], limit: number, reader: Reader): number[] {
  const groups = affordable(terms, reader).map((term) => ({ readings: term.readings, idf: term.idf * (term.soft ? SOFT_SHARE : 1) }));
  return reader.index.search(groups, limit).map(({ doc }) => doc);
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

/** Share of one of the fact's phrasings that the claim says, 0..1. */
function nearness(said: ReadonlySet<number>, { phrasings }: FactWords): number {
  let best = 0;
  for (const { words, total } of phrasings) {
    let sum = 0;
    for (const [word, weight] of words) if (said.has(word)) sum += weight;
    if (total > 0) best = Math.max(best, sum / total);
  }
  return best;
}

/** Words that a fact may only be asked by do not count: they are not what it says. */
function shareOf(terms: readonly Term[], words: FactWords, backdrop: ReadonlySet<number>): number {
  const own = toldBy(words);
  let covered = 0;
  let total = 0;
  for (const term of terms) {
    total += term.idf;
    if (means(term, own) || means(term, backdrop)) covered += term.idf;
  }
  return total > 0 ? covered / total : 0;
}

const told = new WeakMap<FactWords, ReadonlySet<number>>();

/** Words of the question, its phrasings and all statements. */
function toldBy(words: FactWords): ReadonlySet<number> {
  const known = told.get(words) ?? new Set([...words.asked, ...words.statements.flatMap((each) => [...each])]);
  told.set(words, known);
  return known;
}
