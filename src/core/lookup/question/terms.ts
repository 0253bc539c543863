/** Words of a query → its terms: names of documents → phrases → names of entities and events → single words. */
import type { Reading } from '../../search/vocabulary.ts';
import { stem } from '../../text/stem.ts';
import { type AliasBook, findNames, type Span } from '../language/aliases.ts';
import { SOFT, STOP } from '../language/english-lexicon.ts';
import type { Reader, Term } from './question.ts';
import { meaningOf, strongest, withSynonyms } from './synonyms.ts';
import type { PhraseSpan } from '../language/thesaurus.ts';
import type { Token } from './token.ts';

/** A relation's phrasing or a translation stands for its meaning a little less than a synonym does. */
const PHRASE = 0.88;
/** Below this, a reading of one word inside a name is no reading of the name. */
const NAME_PART_MIN = 0.6;
/** Shorter words only match a name exactly. */
const NAME_PART_LETTERS = 4;

export interface ReadTerms {
  /** Keys of the documents named. */
  readonly sources: string[];
  /** Terms of the rest, in the order they were found. */
  readonly terms: Term[];
  /** Tokens that are no name of a document and do not lead to one ("according to"). */
  readonly asked: readonly Token[];
}

export function readTerms(tokens: readonly Token[], reader: Reader): ReadTerms {
  const taken = new Array<boolean>(tokens.length).fill(false);
  const alternatives: Alternatives = new Map();
  const sources = takeSources(tokens, taken, reader);
  const asked = tokens.filter((_, at) => !taken[at] && !leadsToSource(tokens, at, taken));
  const phrases = takePhrases(tokens, taken, alternatives, reader);
  const names = takeNames(tokens, taken, alternatives, reader);
  return { sources, asked, terms: sharpened([...phrases, ...names, ...takeWords(tokens, taken, alternatives, reader)]) };
}

/** What stands beside the name of a document and asks for nothing. */
const LEADS = /^(?:according|to|per|by|in|from|via|going|says?|said|writes?|wrote|states?|reports?|reported|prints?|tells?|does|did|do|article|piece|entry|page|text|document|version|paper|story)$/;

function leadsToSource(tokens: readonly Token[], at: number, taken: readonly boolean[]): boolean {
  const lead = (position: number): boolean => LEADS.test(tokens[position]?.best ?? '');
  return lead(at) && (taken[at - 1] === true || taken[at + 1] === true || (lead(at + 1) && taken[at + 2] === true));
}

/** Words of a phrasing that can be a whole question. */
const WHOLE_QUESTION = 3;

/** "who did it": where nothing informative is asked, a phrasing long enough to be a question is what is asked. */
function sharpened(terms: readonly Term[]): Term[] {
  if (terms.some((term) => !term.soft)) return [...terms];
  return terms.map((term) => (term.kind === 'phrase' && term.typed.split(' ').length >= WHOLE_QUESTION ? { ...term, soft: false } : term));
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
  // Other forms are left out: texts of the base are read for names exactly, and both must find the same ones.
  const near = token.readings.filter((reading) => reading.similarity >= NAME_PART_MIN && (reading.via === 'typo' || reading.via === 'name'));
  return [exact, ...near.map((reading) => ({ word: reader.index.word(reading.word), similarity: reading.similarity }))];
}

function take(taken: boolean[], from: number, to: number): void {
  taken.fill(true, from, to);
}

/** Documents named: they narrow the answer and are no terms. */
function takeSources(tokens: readonly Token[], taken: boolean[], reader: Reader): string[] {
  const spans = spansOf(reader.sourceNames, tokens, taken, reader);
  for (const span of spans) take(taken, span.from, span.to);
  return [...new Set(spans.flatMap((span) => span.ids.map(({ id }) => id)))];
}

/** What else a word may stand for because of the phrasing it is part of, by position. */
type Alternatives = Map<number, readonly Reading[]>;

/**
 * Synonyms of several words, the vocabulary of other languages, and relation phrasings. A name that is at least as long
 * wins: "prime minister's office" over "prime minister". A relation's phrasing ("behind it") hints at what it means, and
 * lets that stand for its words; these stay terms of their own.
 */
function takePhrases(tokens: readonly Token[], taken: boolean[], alternatives: Alternatives, reader: Reader): Term[] {
  const stems = tokens.map((token) => stem(token.best));
  const names = spansOf(reader.names, tokens, taken, reader);
  const terms: Term[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const span = taken[at] ? undefined : reader.thesaurus.phraseAt(stems, at);
    if (!span || taken.slice(span.from, span.to).some(Boolean)) continue;
    const relation = span.phrase.kind === 'relation';
    if (!relation && names.some((name) => name.from <= span.from && name.to >= span.to)) continue;
    terms.push(...phraseTerms(span, tokens, alternatives, reader));
    if (relation) continue;
    take(taken, span.from, span.to);
    at = span.to - 1;
  }
  return terms;
}

/** A relation hints at what it means and lets that stand for its words; any other phrase is a term, its words help to rank. */
function phraseTerms(span: PhraseSpan, tokens: readonly Token[], alternatives: Alternatives, reader: Reader): Term[] {
  const means = strongest(span.phrase.means.flatMap((word) => meaningOf(word, PHRASE, reader)));
  if (span.phrase.kind === 'relation') {
    for (let inside = span.from; inside < span.to; inside++) alternatives.set(inside, means);
    return [phraseTerm(span, tokens, means, true, reader)];
  }
  const inside = tokens.slice(span.from, span.to);
  // A word of another language asks as much as what it means.
  const soft = inside.every((token) => token.stop || SOFT.has(token.best)) || span.phrase.means.every((meaning) => meaning.split(' ').every(isIdle));
  const words = inside.filter((token) => !token.stop).map((token) => ({ ...wordTerm(token, span.from, [], reader), soft: true }));
  return [phraseTerm(span, tokens, means, soft, reader), ...words];
}

function phraseTerm({ from, to }: PhraseSpan, tokens: readonly Token[], readings: readonly Reading[], soft: boolean, reader: Reader): Term {
  const typed = tokens.slice(from, to).map((token) => token.word).join(' ');
  return { typed, kind: 'phrase', soft, readings, idf: reader.index.idf(readings), from };
}

/** People, groups, places, events: the entity itself; a name of one word also stands for that word. */
function takeNames(tokens: readonly Token[], taken: boolean[], alternatives: Alternatives, reader: Reader): Term[] {
  return spansOf(reader.names, tokens, taken, reader).flatMap((span) => {
    take(taken, span.from, span.to);
    const inside = tokens.slice(span.from, span.to).filter((token) => !token.stop);
    const own = inside.length === 1 ? withSynonyms(inside[0]?.readings ?? [], reader) : [];
    const entities = span.ids.flatMap(({ id, similarity }): Reading[] => {
      const word = reader.index.wordId(`@${id}`);
      return word === undefined ? [] : [{ word, similarity: similarity, via: 'name' }];
    });
    const readings = strongest([...entities, ...own, ...(alternatives.get(span.from) ?? [])]);
    const typed = inside.map((token) => token.word).join(' ');
    const name: Term = { typed, kind: 'name', entities: span.ids.map(({ id }) => id), soft: false, readings, idf: reader.index.idf(readings), from: span.from };
    // The words of a longer name still help to rank the facts that use them.
    return inside.length === 1 ? [name] : [name, ...inside.map((token) => ({ ...wordTerm(token, span.from, [], reader), soft: true }))];
  });
}

const isIdle = (word: string): boolean => STOP.has(word) || SOFT.has(word);

function takeWords(tokens: readonly Token[], taken: readonly boolean[], alternatives: Alternatives, reader: Reader): Term[] {
  const terms: Term[] = [];
  tokens.forEach((token, from) => {
    const slip = token.stop || STOP.has(token.best);
    // "dpoing" is most likely "doing", which carries nothing; what else it may be still helps to rank.
    const read = slip ? { ...token, readings: token.readings.filter(({ word }) => !isIdle(reader.index.word(word))) } : token;
    if (taken[from] || (slip && read.readings.length === 0)) return;
    const term = wordTerm(read, from, alternatives.get(from) ?? [], reader);
    // "how OLD": a measure asked for is what the question is about.
    const soft = slip || (term.soft && tokens[from - 1]?.best !== 'how');
    if (!terms.some((other) => other.typed === token.word)) terms.push({ ...term, soft });
  });
  return terms;
}

function wordTerm(token: Token, from: number, alternatives: readonly Reading[], reader: Reader): Term {
  const readings = strongest([...withSynonyms(token.readings, reader), ...alternatives]);
  const idf = readings.length > 0 ? reader.index.idf(readings) : reader.index.idfMax;
  return { typed: token.word, kind: 'word', soft: SOFT.has(token.best), readings, idf, from };
}
