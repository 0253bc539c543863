/**
 * A query read: what kind of answer it wants, which documents it names, and its terms with everything each may stand for.
 * Steps, each a function of its own: names of documents → phrases → names of entities → single words.
 */
import type { Lang } from '../answer.ts';
import type { Asks } from '../model.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { Reading } from '../search/vocabulary.ts';
import { hasArabic } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { type AliasBook, findNames, type Span } from './aliases.ts';
import { clean, spellOut } from './clean.ts';
import type { Lexicon } from './documents.ts';
import { SOFT, STOP } from './english-lexicon.ts';
import { askedFor } from './kind.ts';
import type { PhraseSpan } from './thesaurus.ts';
import { isStop, searchWords } from './words.ts';

/** One informative or soft piece of a query. */
export interface Term {
  /** As typed (folded). */
  readonly typed: string;
  readonly kind: 'word' | 'name' | 'phrase';
  /** Entity id of a name. */
  readonly entity?: string;
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
  /** Nothing but signs and stop words. */
  readonly empty: boolean;
}

/** Most informative terms looked up: the rarest are kept. A question has five, a pasted message hundreds. */
export const TERMS_MAX = 12;
/** Most words read at all, so that a pasted text costs a bounded time. */
const WORDS_MAX = 96;
/** A word of the base stands for its synonym nearly as well as for itself; a relation's phrasing or a translation a little less. */
const SIMILARITY = { synonym: 0.9, phrase: 0.88, name: 1 } as const;
/** Below this, a reading of one word inside a name is no reading of the name. */
const NAME_PART_MIN = 0.6;
/** Shorter words only match a name exactly. */
const NAME_PART_LETTERS = 4;
/** Soft terms count this much of their information when documents are ranked. */
export const SOFT_SHARE = 0.3;

export interface Reader extends Lexicon {
  readonly sourceNames: AliasBook;
  readonly index: SearchIndex;
}

/** Words of the query with what each may stand for. */
interface Token {
  readonly word: string;
  readonly readings: readonly Reading[];
  /** The word, or the word of the language it is most likely a slip of. */
  readonly best: string;
  readonly stop: boolean;
}

/** Reads free text of any length and content. */
export function readQuestion(raw: string, reader: Reader): Question {
  const text = clean(raw);
  const words = searchWords(spellOut(text)).slice(0, WORDS_MAX);
  const tokens = words.map((word) => readToken(word, reader));
  const taken = new Array<boolean>(tokens.length).fill(false);
  const sources = takeSources(tokens, taken, reader);
  const terms = [...takePhrases(tokens, taken, reader), ...takeNames(tokens, taken, reader), ...takeWords(tokens, taken, reader)];
  return {
    text,
    lang: hasArabic(text) ? 'ar' : 'en',
    asks: askedFor(tokens.map((token) => token.best), reader.thesaurus.questions),
    sources,
    terms: capTerms(terms).sort((a, b) => a.from - b.from),
    empty: tokens.every((token) => token.stop) && sources.length === 0,
  };
}

function capTerms(terms: readonly Term[]): Term[] {
  return [...terms].sort((a, b) => Number(a.soft) - Number(b.soft) || b.idf - a.idf).slice(0, TERMS_MAX);
}

function readToken(word: string, reader: Reader): Token {
  const stopWord = isStop(word, reader.thesaurus.stop);
  if (stopWord) return { word, readings: [], best: word, stop: true };
  const readings = reader.index.readings(word);
  const top = readings[0];
  const slip = top?.via === 'typo' && top.similarity >= 0.5 ? reader.index.word(top.word) : undefined;
  const best = slip ?? word;
  return { word, readings, best, stop: slip !== undefined && isStop(slip, reader.thesaurus.stop) };
}

/** Runs `find` over the tokens that are neither stop words nor taken; positions are mapped back to tokens. */
function spansOf(book: AliasBook, tokens: readonly Token[], taken: readonly boolean[], reader: Reader): Span[] {
  const open = tokens.map((_, i) => i).filter((i) => !tokens[i]?.stop && !taken[i]);
  const variants = (position: number): { word: string; similarity: number }[] => nameParts(tokens[open[position] ?? -1], reader);
  return findNames(book, open.length, variants)
    .map((span) => ({ ...span, from: open[span.from] as number, to: (open[span.to - 1] as number) + 1 }));
}

function nameParts(token: Token | undefined, reader: Reader): { word: string; similarity: number }[] {
  if (!token) return [];
  const exact = { word: token.word, similarity: 1 };
  if (token.word.length < NAME_PART_LETTERS) return [exact];
  const near = token.readings.filter((reading) => reading.similarity >= NAME_PART_MIN && reading.via !== 'exact');
  return [exact, ...near.map((reading) => ({ word: reader.index.word(reading.word), similarity: reading.similarity }))];
}

function take(taken: boolean[], from: number, to: number): void {
  taken.fill(true, from, to);
}

/** Documents named: they narrow the answer and are no terms. */
function takeSources(tokens: readonly Token[], taken: boolean[], reader: Reader): string[] {
  const spans = spansOf(reader.sourceNames, tokens, taken, reader);
  for (const span of spans) take(taken, span.from, span.to);
  return [...new Set(spans.map((span) => span.id))];
}

/** Relation phrasings, synonyms of several words and the vocabulary of other languages. */
function takePhrases(tokens: readonly Token[], taken: boolean[], reader: Reader): Term[] {
  const stems = tokens.map((token) => stem(token.best));
  const terms: Term[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const span = taken[at] ? undefined : reader.thesaurus.phraseAt(stems, at);
    if (!span || taken.slice(span.from, span.to).some(Boolean) || shadowsName(span, tokens, taken, reader)) continue;
    terms.push(phraseTerm(span, tokens, reader));
    take(taken, span.from, span.to);
    at = span.to - 1;
  }
  return terms;
}

/** A name that is at least as long wins over a phrase: "prime minister's office" over "prime minister". */
function shadowsName(span: PhraseSpan, tokens: readonly Token[], taken: readonly boolean[], reader: Reader): boolean {
  const names = spansOf(reader.names, tokens, taken, reader);
  return names.some((name) => name.from <= span.from && name.to >= span.to);
}

function phraseTerm(span: PhraseSpan, tokens: readonly Token[], reader: Reader): Term {
  const inside = tokens.slice(span.from, span.to);
  const means = span.phrase.means.flatMap((word) => meaningOf(word, SIMILARITY.phrase, reader));
  const own = inside.filter((token) => !token.stop && !SOFT.has(token.best)).flatMap((token) => withSynonyms(token.readings, reader));
  const soft = span.phrase.kind === 'relation' ? own.length === 0 : inside.every((token) => token.stop || SOFT.has(token.best));
  const readings = strongest([...means, ...own]);
  return { typed: inside.map((token) => token.word).join(' '), kind: 'phrase', soft, readings, idf: reader.index.idf(readings), from: span.from };
}

/** The base's word (or pseudo-word) and its synonyms as readings. */
function meaningOf(word: string, similarity: number, reader: Reader): Reading[] {
  const id = reader.index.wordId(word);
  const forms = /^[~#@]/.test(word) ? [] : reader.index.readings(word).filter((reading) => reading.via === 'exact' || reading.via === 'form');
  const own: Reading[] = id === undefined ? [] : [{ word: id, similarity, via: 'meaning' }];
  return withSynonyms([...own, ...forms.map((form) => ({ ...form, similarity: form.similarity * similarity, via: 'meaning' as const }))], reader);
}

/** The readings and, for each that is near enough, every word of its synonym group. */
function withSynonyms(readings: readonly Reading[], reader: Reader): Reading[] {
  const all: Reading[] = [...readings];
  for (const reading of readings) {
    if (reading.similarity < 0.5) continue;
    for (const word of reader.thesaurus.synonyms(stem(reader.index.word(reading.word)))) {
      for (const id of idsOf(word, reader)) all.push({ word: id, similarity: reading.similarity * SIMILARITY.synonym, via: 'meaning' });
    }
  }
  return strongest(all);
}

/** Ids of a word of the thesaurus in all its forms. */
function idsOf(word: string, reader: Reader): number[] {
  const id = reader.index.wordId(word);
  if (/^[~#@]/.test(word)) return id === undefined ? [] : [id];
  const forms = reader.index.readings(word).filter((reading) => reading.via === 'exact' || reading.via === 'form');
  return forms.map((reading) => reading.word);
}

/** One reading per word, the most similar. */
function strongest(readings: readonly Reading[]): Reading[] {
  const best = new Map<number, Reading>();
  for (const reading of readings) if (reading.similarity > (best.get(reading.word)?.similarity ?? 0)) best.set(reading.word, reading);
  return [...best.values()];
}

/** People, groups, places: the entity itself; a name of one word also stands for that word. */
function takeNames(tokens: readonly Token[], taken: boolean[], reader: Reader): Term[] {
  return spansOf(reader.names, tokens, taken, reader).map((span) => {
    take(taken, span.from, span.to);
    const inside = tokens.slice(span.from, span.to).filter((token) => !token.stop);
    const id = reader.index.wordId(`@${span.id}`);
    const own = inside.length === 1 ? withSynonyms(inside[0]?.readings ?? [], reader) : [];
    const entity: Reading[] = id === undefined ? [] : [{ word: id, similarity: SIMILARITY.name * span.similarity, via: 'name' }];
    const readings = strongest([...entity, ...own]);
    return { typed: inside.map((token) => token.word).join(' '), kind: 'name', entity: span.id, soft: false, readings, idf: reader.index.idf(readings), from: span.from };
  });
}

function takeWords(tokens: readonly Token[], taken: readonly boolean[], reader: Reader): Term[] {
  const terms: Term[] = [];
  tokens.forEach((token, from) => {
    if (taken[from] || token.stop || STOP.has(token.best)) return;
    const readings = withSynonyms(token.readings, reader);
    const soft = SOFT.has(token.best);
    const idf = readings.length > 0 ? reader.index.idf(readings) : reader.index.idfMax;
    if (!terms.some((term) => term.typed === token.word)) terms.push({ typed: token.word, kind: 'word', soft, readings, idf, from });
  });
  return terms;
}
