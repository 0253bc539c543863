/**
 * A query read: what kind of answer it wants, which documents it names, and its terms with everything each may stand for.
 * clean.ts → token.ts (words) → terms.ts (names of documents, phrases, names, words).
 */
import type { Lang } from '../../answer.ts';
import type { Asks } from '../../model.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import type { Reading } from '../../search/vocabulary.ts';
import { hasArabic } from '../../text/fold.ts';
import { stem } from '../../text/stem.ts';
import type { AliasBook } from '../language/aliases.ts';
import { clean } from '../language/clean.ts';
import type { Lexicon } from '../language/documents.ts';
import { MEASURES } from '../language/english-lexicon.ts';
import { askedFor } from '../language/kind.ts';
import { readTerms } from './terms.ts';
import { readTokens, type Token } from './token.ts';
import { featuresOf } from './vote-features.ts';

/** One informative or soft piece of a query. */
export interface Term {
  /** As typed (folded). */
  readonly typed: string;
  readonly kind: 'word' | 'name' | 'phrase';
  /** Entities that a name may mean, best first. */
  readonly entities?: readonly string[];
  /** Soft terms help to rank and need not be answered. */
  readonly soft: boolean;
  readonly readings: readonly Reading[];
  readonly idf: number;
  /** Position of its first word, for `--explain`. */
  readonly from: number;
}

export interface Question {
  readonly text: string;
  readonly lang: Lang;
  readonly asks: Asks | undefined;
  /** Keys of the sources named. */
  readonly sources: readonly string[];
  readonly terms: readonly Term[];
  /** What a "how many" counts: the first term behind it. */
  readonly counted?: Term;
  /** "how OLD", "how FAST": the measure asked for, as it must stand in a phrasing of the fact. */
  readonly measure?: string;
  /** Asks for a name as such ("name of", "names"), or for a certain one ("first name"). */
  readonly name?: string;
  /** What of it votes for facts. */
  readonly features: () => ReadonlySet<string>;
  /** Two things asked at once ("who … and when …"): two facts may answer together. */
  readonly joined: boolean;
}

/** A term is covered from this similarity on: two edits (0.6) do; two edits with another first letter (0.51) and a real word taken for another (0.34) do not. */
export const COVERED = 0.55;

/** Information of terms in nats, each by its share. */
export function informationOf(terms: readonly Term[], share: (term: Term) => number): number {
  return terms.reduce((sum, term) => sum + term.idf * share(term), 0);
}

/** Most informative terms looked up: the rarest are kept. A question has five, a pasted message hundreds. */
export const TERMS_MAX = 12;
/** Soft terms count this much of their information when documents are ranked. */
export const SOFT_SHARE = 0.4;

export interface Reader extends Lexicon {
  readonly sourceNames: AliasBook;
  readonly index: SearchIndex;
  readonly synonymIds: (stemmed: string) => readonly number[];
}

/** Reads free text of any length and content. */
export function readQuestion(raw: string, reader: Reader): Question {
  const text = clean(raw);
  const tokens = readTokens(text, reader);
  const { sources, terms, asked } = readTerms(tokens, reader);
  const best = tokens.map((token) => token.best);
  const asks = askedFor(best, reader.thesaurus.questions);
  const ordered = capTerms(terms).sort((a, b) => a.from - b.from);
  const counted = asks === 'number' ? countedTerm(best, ordered) : undefined;
  return {
    text,
    lang: hasArabic(text) ? 'ar' : 'en',
    asks,
    sources,
    terms: ordered,
    features: () => featuresOf(asked.map((token) => stem(meantWord(token, reader))), ordered.flatMap((term) => (term.entities ?? []).slice(0, 1).map((id) => `@${id}`)), reader.thesaurus),
    ...(counted ? { counted } : {}),
    ...measureOf(best),
    ...nameOf(best),
    joined: JOINED.test(text),
  };
}

/** A word of the base that the token is or is misspelt for, else the token itself. */
function meantWord({ stop, best, readings }: Token, reader: Reader): string {
  return (stop ? undefined : wordMeant(readings, reader)) ?? best;
}

/** The word of the base that readings stand for as such: no entity and no group. */
export function wordMeant(readings: readonly Reading[], { index }: Reader): string | undefined {
  const meant = readings.find(({ word, similarity }) => similarity >= COVERED && !/^[@#~]/.test(index.word(word)));
  return meant && index.word(meant.word);
}

const JOINED = /\S\s+(?:and|&|plus|or|و)\s+\S|\S\s?[?;,]\s+\S/iu;

function measureOf(words: readonly string[]): { measure?: string } {
  const at = words.indexOf('how');
  const next = at < 0 ? undefined : words[at + 1];
  return next !== undefined && MEASURES.has(next) ? { measure: next } : {};
}

const KIND_OF_NAME = /^(?:first|last|middle|maiden|family|code)$/;

function nameOf(words: readonly string[]): { name?: string } {
  const at = words.findIndex((word) => word === 'name' || word === 'names' || word === 'surname' || word === 'nickname');
  if (at < 0) return {};
  const before = words[at - 1] ?? '';
  return { name: KIND_OF_NAME.test(before) ? `${before} ${words[at]}` : (words[at] as string) };
}

/** "how many X": the first term behind "many"; undefined where nothing follows. */
function countedTerm(words: readonly string[], terms: readonly Term[]): Term | undefined {
  const at = words.findIndex((word) => /^(?:many|much|number|count|total)$/.test(word));
  return at < 0 ? undefined : terms.find((term) => term.from > at && term.from <= at + 3);
}

function capTerms(terms: readonly Term[]): Term[] {
  return [...terms].sort((a, b) => Number(a.soft) - Number(b.soft) || b.idf - a.idf).slice(0, TERMS_MAX);
}
