/**
 * Candidates ranked: what share of the question each fact covers, how near the question is to one of the fact's own
 * phrasings, what fuse.js makes of it, and whether the fact answers that kind of question.
 */
import type { Asks, Fact } from '../model.ts';
import { STRONG } from '../search/postings.ts';
import { rerank } from '../search/rerank.ts';
import type { Candidate } from '../search/candidates.ts';
import { wordsAndNames } from './documents.ts';
import { type Question, type Reader, SOFT_SHARE, type Term } from './question.ts';
import { answersKind } from './answers-kind.ts';
import { askedFor } from './kind.ts';
import { searchWords } from './words.ts';
import { SAYING, SOFT } from './english-lexicon.ts';

/** What each step contributed, each 0..1, and the blend. */
export interface Ranked {
  readonly doc: number;
  readonly fact: Fact;
  /** Share of the question's information that the fact covers, soft terms left out. */
  readonly coverage: number;
  /** Informative terms the fact does not cover. */
  readonly missing: readonly Term[];
  readonly lexical: number;
  readonly phrase: number;
  /** Nearness to the nearest phrasing that asks the same kind of question; the fact's own question counts as its kind. */
  readonly samePhrase: number;
  /** Nearness to the nearest phrasing without a question word. */
  readonly plainPhrase: number;
  readonly fuse: number;
  readonly kind: number;
  readonly score: number;
}

/** Candidates that fuse.js ranks; 16 cost about 2 ms (docs/design.md, "fuse.js"). */
export const CANDIDATES = 16;
/** A term is covered from this similarity on: two edits (0.6) do; two edits with another first letter (0.51) and a real word taken for another (0.34) do not. */
export const COVERED = 0.55;
/** Shares of the blend, chosen on test questions (docs/design.md, "Ranking"). */
const BLEND = { lexical: 0.3, phrase: 0.4, fuse: 0.15, kind: 0.15 } as const;
/** Candidates this far below the best are no choice beside it (see MARGIN in decide.ts). */
const NEAR_BEST = 0.06;
/** Aliases compared phrase by phrase. */
const PHRASES_MAX = 24;

/** Ranked candidates, best first; `facts[doc]` is the fact of a document. */
export function rank(question: Question, candidates: readonly Candidate[], facts: readonly Fact[], reader: Reader, phrases: PhraseBook): Ranked[] {
  const total = informationOf(question.terms, (term) => (term.soft ? SOFT_SHARE : 1));
  const said = question.terms.some((term) => SAYING.has(term.typed)) ? question.terms.flatMap((term) => term.entities ?? []) : [];
  const drafts = candidates.map(({ doc, score }): Draft => {
    const fact = facts[doc] as Fact;
    const words = phrases(doc, fact);
    const near = nearestPhrasing(question, words.phrasings);
    const parts = { lexical: total > 0 ? Math.min(1, score / total) : 0, phrase: near.score, ...kindNearness(question, fact, words.phrasings), kind: answersKind(question.asks, fact, words.kinds, said) };
    const draft = BLEND.lexical * parts.lexical + BLEND.phrase * parts.phrase + BLEND.kind * parts.kind;
    return { doc, fact, ...coverage(question.terms, doc, reader), ...parts, text: fuseText(fact, near.at), draft };
  });
  const fuse = fuseScores(question, drafts, reader);
  const ranked = drafts.map(({ text, draft, ...rest }, i): Ranked => ({ ...rest, fuse: fuse[i] ?? 0, score: draft + BLEND.fuse * (fuse[i] ?? 0) }));
  return ranked.sort((a, b) => b.score - a.score || a.doc - b.doc);
}

/** A candidate before fuse.js has seen it. */
type Draft = Omit<Ranked, 'fuse' | 'score'> & { readonly text: string; readonly draft: number };

/** fuse.js on those that could still come near the first with its highest score; the others keep 0. */
function fuseScores(question: Question, drafts: readonly Draft[], reader: Reader): number[] {
  const best = drafts.reduce((most, { draft }) => Math.max(most, draft), 0);
  const within = drafts.flatMap(({ draft }, i) => (draft + BLEND.fuse >= best - NEAR_BEST ? [i] : []));
  const found = rerank(probes(question, reader), within.map((i) => drafts[i]?.text ?? ''));
  const scores = new Array<number>(drafts.length).fill(0);
  for (const [n, i] of within.entries()) scores[i] = found[n] ?? 0;
  return scores;
}

function informationOf(terms: readonly Term[], share: (term: Term) => number): number {
  return terms.reduce((sum, term) => sum + term.idf * share(term), 0);
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
function fuseText(fact: Fact, nearest: number): string {
  return nearest === 0 ? `${fact.question} ${fact.aliases[0] ?? ''}` : `${fact.question} ${fact.aliases[nearest - 1] ?? ''}`;
}

/** How well a document covers the informative terms. Exported for its tests. */
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

/** The words of each phrasing of a fact (its question and aliases) as ids with their information. */
export interface Phrasing {
  readonly words: ReadonlyMap<number, number>;
  readonly total: number;
  /** The kind of question it asks. */
  readonly asks: Asks | undefined;
}
/** The words of a fact, place by place. */
export interface FactWords {
  readonly phrasings: readonly Phrasing[];
  /** Words of the question and aliases and of what the fact is about. */
  readonly asked: ReadonlySet<number>;
  /** Words people use for it besides. */
  readonly beside: ReadonlySet<number>;
  /** Words of each statement, its speakers included. */
  readonly statements: readonly ReadonlySet<number>[];
  /** Kinds of question its phrasings ask. */
  readonly kinds: ReadonlySet<Asks>;
  /** All phrasings as plain words with a space at either end, for "how old" as such. */
  readonly said: string;
}
export type PhraseBook = (doc: number, fact: Fact) => FactWords;

/** Phrasings kept in memory; beyond it the oldest go, so that a million facts do not all stay. */
const PHRASINGS_MAX = 4096;

/** Reads the words of facts when they are first needed. */
export function createPhraseBook(reader: Reader): PhraseBook {
  const known = new Map<number, FactWords>();
  return (doc, fact) => {
    const found = known.get(doc);
    if (found) return found;
    const words = factWords(fact, reader);
    if (known.size >= PHRASINGS_MAX) known.delete(known.keys().next().value as number);
    known.set(doc, words);
    return words;
  };
}

function factWords(fact: Fact, reader: Reader): FactWords {
  const phrasings = [fact.question, ...fact.aliases.slice(0, PHRASES_MAX)].map((text) => phrasing(text, reader));
  const asked = new Set(phrasings.flatMap(({ words }) => [...words.keys()]));
  const beside = new Set<number>();
  for (const word of fact.words) for (const part of searchWords(word)) addId(beside, part, reader);
  for (const id of [...fact.about.map((each) => `@${each}`), ...fact.tags.map((tag) => `#${tag}`)]) addId(asked, id, reader);
  const statements = fact.statements.map((statement) => {
    const words = new Set(phrasing(`${statement.text} ${statement.as ?? ''}`, reader).words.keys());
    for (const speaker of statement.speaker) addId(words, `@${speaker}`, reader);
    return words;
  });
  const plain = [fact.question, ...fact.aliases.slice(0, PHRASES_MAX)].map(searchWords);
  const kinds = new Set([fact.asks, ...phrasings.map(({ asks }) => asks).filter((kind) => kind !== undefined)]);
  return { phrasings, asked, beside, statements, kinds, said: ` ${plain.map((words) => words.join(' ')).join(' ')} ` };
}

function addId(words: Set<number>, word: string, reader: Reader): void {
  const id = reader.index.wordId(word);
  if (id !== undefined) words.add(id);
}

/**
 * Whether what a question asks stands together: everything its fact's own question does not say must stand in one
 * statement (`most` statements for a question that joins two). Words that only meet across accounts answer nothing.
 */
export function standsTogether(terms: readonly Term[], { doc }: Ranked, words: FactWords, most: number, reader: Reader): boolean {
  const inSet = (term: Term, set: ReadonlySet<number>): boolean => term.readings.some((reading) => reading.similarity >= COVERED && set.has(reading.word));
  const backdrop = (term: Term): boolean =>
    term.readings.some((reading) => reading.similarity >= COVERED && reader.index.weight(reading.word, doc) > 0) && !words.statements.some((set) => inSet(term, set));
  let open = terms.filter((term) => !term.soft && !inSet(term, words.asked) && !inSet(term, words.beside) && !backdrop(term));
  for (let i = 0; i < most && open.length > 0; i++) {
    const rests = words.statements.map((set) => open.filter((term) => !inSet(term, set)));
    open = rests.reduce((best, rest) => (rest.length < best.length ? rest : best), open);
  }
  return open.length === 0;
}

function phrasing(text: string, reader: Reader): Phrasing {
  const words = new Map<number, number>();
  const information = (word: string): number => {
    const id = reader.index.wordId(word);
    return id === undefined ? 0 : reader.index.idf([{ word: id, similarity: 1, via: 'exact' }]) * (SOFT.has(word) ? SOFT_SHARE : 1);
  };
  wordsAndNames(text, reader, (word, name, of) => {
    const id = reader.index.wordId(word);
    // The words of a name weigh through the name (`@id`), whichever way it is spelt; a synonym group beside its words weighs nothing.
    const weight = name || word.startsWith('~') ? 0 : of ? of.reduce((sum, each) => sum + information(each), 0) : information(word);
    if (id !== undefined) words.set(id, Math.max(weight, words.get(id) ?? 0));
  });
  let total = 0;
  for (const weight of words.values()) total += weight;
  return { words, total, asks: askedFor(searchWords(text), reader.thesaurus.questions) };
}

/** Which phrasing of a fact is nearest to the question (0 its own question, then the aliases), and how near, 0..1. */
interface Nearness {
  readonly at: number;
  readonly score: number;
}

/** Nearness is the harmonic mean of the share of the question found in the phrasing and of the phrasing found in the question. */
function nearestPhrasing(question: Question, phrasings: readonly Phrasing[]): Nearness {
  const asked = informationOf(question.terms, (term) => (term.soft ? SOFT_SHARE : 1));
  let best: Nearness = { at: 0, score: 0 };
  for (const [at, phrasing] of phrasings.entries()) {
    const score = asked === 0 ? 0 : nearness(question, phrasing, asked);
    if (score > best.score) best = { at, score };
  }
  return best;
}

function kindNearness(question: Question, fact: Fact, phrasings: readonly Phrasing[]): Pick<Ranked, 'samePhrase' | 'plainPhrase'> {
  const { asks } = question;
  if (asks === undefined) return { samePhrase: 0, plainPhrase: 0 };
  const same = phrasings.filter((phrasing, at) => phrasing.asks === asks || (at === 0 && fact.asks === asks));
  const plain = phrasings.filter((phrasing) => phrasing.asks === undefined);
  return { samePhrase: nearestPhrasing(question, same).score, plainPhrase: nearestPhrasing(question, plain).score };
}

function nearness(question: Question, { words, total }: Phrasing, asked: number): number {
  let found = 0;
  let back = 0;
  const met = new Set<number>();
  for (const term of question.terms) {
    let similarity = 0;
    for (const reading of term.readings) {
      const weight = words.get(reading.word);
      if (weight === undefined) continue;
      similarity = Math.max(similarity, reading.similarity);
      if (reading.similarity < COVERED || met.has(reading.word)) continue;
      met.add(reading.word);
      back += weight;
    }
    found += similarity * term.idf * (term.soft ? SOFT_SHARE : 1);
  }
  const [recall, precision] = [found / asked, total > 0 ? Math.min(1, back / total) : 0];
  return recall + precision > 0 ? (2 * recall * precision) / (recall + precision) : 0;
}
