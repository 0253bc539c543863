/** What of a question a fact covers, and whether what it covers stands together. */
import { STRONG } from '../../search/postings.ts';
import type { FactWords } from '../phrasing/fact-words.ts';
import { COVERED, informationOf, type Reader, type Term } from '../question/question.ts';

/** How well a document covers the informative terms. */
export function coverage(terms: readonly Term[], doc: number, reader: Reader): { coverage: number; missing: Term[] } {
  const informative = terms.filter((term) => !term.soft);
  const missing: Term[] = [];
  const besides: Term[] = [];
  let covered = 0;
  for (const term of informative) {
    const { similarity, strong } = coverOf(term, doc, reader);
    covered += term.idf * similarity;
    if (similarity < COVERED) missing.push(term);
    else if (!strong) besides.push(term);
  }
  // Words that only stand beside a fact say how people put it; most of what is asked must stand in the fact itself.
  if (besides.length > informative.length / 2) missing.push(...besides);
  const all = informationOf(informative, () => 1);
  return { coverage: all > 0 ? covered / all : 1, missing };
}

/**
 * Similarity of the best reading of the term that the document holds, 0 when it holds none. `strong`: in the fact itself.
 * What names something must be named by the fact or its event; a word beside it does not do.
 */
export function coverOf(term: Term, doc: number, reader: Reader): { similarity: number; strong: boolean } {
  let best = { similarity: 0, strong: false };
  for (const { word, similarity } of term.readings) {
    if (similarity < best.similarity || (similarity === best.similarity && best.strong)) continue;
    const weight = reader.index.weight(word, doc);
    const named = reader.index.word(word).startsWith('@');
    const strong = weight * 255 >= STRONG || (named && weight > 0);
    if (weight > 0 && (strong || term.kind !== 'name')) best = { similarity, strong };
  }
  return best;
}

/**
 * Whether what a question asks stands together: everything its fact's own question does not say must stand in one
 * statement (`most` statements for a question that joins two). Words that only meet across accounts answer nothing.
 */
export function standsTogether(terms: readonly Term[], doc: number, words: FactWords, most: number, reader: Reader): boolean {
  const inSet = (term: Term, set: ReadonlySet<number>): boolean => term.readings.some((reading) => reading.similarity >= COVERED && set.has(reading.word));
  const backdrop = (term: Term): boolean =>
    term.readings.some((reading) => reading.similarity >= COVERED && reader.index.weight(reading.word, doc) > 0) && !statements.some((set) => inSet(term, set));
  const phrased = words.phrased();
  const statements = words.statements();
  let open = terms.filter((term) => !term.soft && !term.readings.some(({ word, similarity }) => similarity >= COVERED && phrased.has(word)) && !inSet(term, words.asked) && !backdrop(term));
  for (let i = 0; i < most && open.length > 0; i++) {
    const rests = statements.map((set) => open.filter((term) => !inSet(term, set)));
    open = rests.reduce((best, rest) => (rest.length < best.length ? rest : best), open);
  }
  return open.length === 0;
}
