/**
 * What speaks for a fact as the answer to a question, and what against it: named numbers, each on a scale of about one, from
 * which `confidence.ts` reckons how likely the fact answers. Only facts with phrasings have them.
 */
import type { Fact } from '../model.ts';
import { STRONG } from '../search/postings.ts';
import { canAnswer } from './answers-kind.ts';
import { COVERED } from './cover.ts';
import type { Question, Reader, Term } from './question.ts';
import type { Ranked } from './rank.ts';
import type { Tally } from './vote-table.ts';

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** Signals of one ranked fact. `next`: the best score of votes among the other candidates. */
export function signalsOf(question: Question, ranked: Ranked, strict: boolean, tally: Tally, next: number, reader: Reader): Readonly<Record<string, number>> {
  const asked = tally.asked(ranked.doc) ?? 0;
  const size = Math.sqrt(Math.max(1, tally.features));
  const informative = question.terms.filter((term) => !term.soft);
  const covers = informative.map((term) => ({ term, ...coverAt(term, ranked.doc, reader) }));
  const total = covers.reduce((all, { term }) => all + term.idf, 0) || 1;
  const missing = covers.filter(({ similarity, weight }) => similarity < COVERED || weight === 0);
  const weak = covers.filter(({ similarity, weight }) => similarity >= COVERED && weight > 0 && weight * 255 < STRONG);
  const share = (rows: readonly { term: Term }[]): number => rows.reduce((all, { term }) => all + term.idf, 0) / total;
  const { asks } = question;
  return {
    votes: asked / size,
    overNext: clamp(asked - next, -4, 6) / 4,
    overUntold: clamp(asked - tally.bestUntold, -8, 8) / 4,
    overOwnUntold: clamp(asked - (tally.untold(ranked.doc) ?? 0), -8, 8) / 4,
    leaning: clamp(tally.leaning, -6, 6) / size,
    lexical: ranked.lexical,
    phrase: ranked.phrase,
    phrases: ranked.phrases,
    recall: ranked.recall,
    same: ranked.samePhrase,
    plain: ranked.plainPhrase,
    untoldPhrase: ranked.untold,
    fuse: ranked.fuse,
    kind: ranked.kind,
    otherKind: ranked.kind < 0.1 ? 1 : 0,
    missing: Math.min(3, missing.length),
    missingShare: share(missing),
    missingUnknown: Math.min(2, missing.filter(({ term }) => (term.readings[0]?.similarity ?? 0) < COVERED).length),
    missingName: missing.some(({ term }) => term.kind === 'name') ? 1 : 0,
    missingMost: missing.reduce((most, { term }) => Math.max(most, term.idf), 0) / 6,
    weak: Math.min(3, weak.length),
    least: covers.reduce((least, { similarity, weight }) => Math.min(least, similarity * weight), covers.length > 0 ? 1 : 0),
    covered: covers.reduce((all, { term, similarity, weight }) => all + term.idf * similarity * Math.min(1, weight * 2), 0) / total,
    informative: Math.min(6, informative.length),
    information: Math.min(25, total) / 10,
    none: informative.length === 0 ? 1 : 0,
    names: Math.min(3, informative.filter(({ kind }) => kind === 'name').length),
    strict: strict ? 1 : 0,
    asked: asks === undefined ? 0 : 1,
    asksNumber: asks === 'number' ? 1 : 0,
    asksWhen: asks === 'when' ? 1 : 0,
    asksWhere: asks === 'where' ? 1 : 0,
    asksWhy: asks === 'why' ? 1 : 0,
    asksWho: asks === 'who' ? 1 : 0,
    cannot: canAnswer(asks, ranked.fact as Fact, new Set()) ? 0 : 1,
    name: question.name === undefined ? 0 : 1,
    measure: question.measure === undefined ? 0 : 1,
    joined: question.joined ? 1 : 0,
  };
}

/** Best reading of a term in a document: its similarity, and the word's weight there, 0..1. */
function coverAt({ readings }: Term, doc: number, { index }: Reader): { similarity: number; weight: number } {
  let best = { similarity: 0, weight: 0 };
  const worth = (similarity: number, weight: number): number => similarity * Math.min(1, weight * 1.5);
  for (const { word, similarity } of readings) {
    const weight = index.weight(word, doc);
    if (worth(similarity, weight) > worth(best.similarity, best.weight)) best = { similarity, weight };
  }
  return best;
}
