/**
 * A query read: what kind of answer it wants, which documents it names, and its terms with everything each may stand for.
 * Steps, each a function of its own: names of documents → phrases → names of entities → single words.
 */
import type { Lang } from '../answer.ts';
import type { Asks } from '../model.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { Reading } from '../search/vocabulary.ts';
import { isEnglish } from '../text/english.ts';
import { hasArabic } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { type AliasBook, findNames, type Span } from './aliases.ts';
import { clean, spellOut } from './clean.ts';
import type { Lexicon } from './documents.ts';
import { MEASURES, MONTHS, SOFT, STOP } from './english-lexicon.ts';
import { askedFor } from './kind.ts';
import { SHORTHAND } from './soft-words.ts';
import type { PhraseSpan } from './thesaurus.ts';
import { isStop, searchWords } from './words.ts';

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
  /** Two things asked at once ("who … and when …"): two facts may answer together. */
  readonly joined: boolean;
}

/** Most informative terms looked up: the rarest are kept. A question has five, a pasted message hundreds. */
export const TERMS_MAX = 12;
/** Most words read at all, so that a pasted text costs a bounded time. */
const WORDS_MAX = 96;
/** A word of the base stands for its synonym nearly as well as for itself; a relation's phrasing or a translation a little less. */
const SIMILARITY = { synonym: 0.9, phrase: 0.88, name: 1 } as const;
/** Below this, a reading of one word inside a name is no reading of the name. */
const NAME_PART_MIN = 0.6;
/** Readings of one edit are at least this similar. */
const ONE_EDIT = 0.7;
/** Shorter words only match a name exactly. */
const NAME_PART_LETTERS = 4;
/** Soft terms count this much of their information when documents are ranked. */
export const SOFT_SHARE = 0.4;

export interface Reader extends Lexicon {
  readonly sourceNames: AliasBook;
  readonly index: SearchIndex;
  readonly synonymIds: (stemmed: string) => readonly number[];
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
  const words = searchWords(spellOut(text)).slice(0, WORDS_MAX).map(undrawn);
  const proper = properWords(text);
  const tokens = words.flatMap((word) => SHORTHAND.get(word)?.split(' ') ?? parted(word, reader)).map((word, at, all) => readToken(word, proper.has(word), shortYear(word, all[at - 1]), reader));
  const taken = new Array<boolean>(tokens.length).fill(false);
  const sources = takeSources(tokens, taken, reader);
  const alternatives: Alternatives = new Map();
  const terms = [...takePhrases(tokens, taken, alternatives, reader), ...takeNames(tokens, taken, alternatives, reader), ...takeWords(tokens, taken, alternatives, reader)];
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
    ...(counted ? { counted } : {}),
    ...measureOf(best),
    ...nameOf(best),
    joined: JOINED.test(text),
  };
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

function readToken(word: string, proper: boolean, year: string | undefined, reader: Reader): Token {
  const stopWord = isStop(word, reader.thesaurus.stop);
  if (stopWord) return { word, readings: [], best: word, stop: true };
  const found = withoutPreposition(word, reader.index.readings(word), reader);
  const readings = year === undefined ? found : [...found, ...reader.index.readings(year).slice(0, 1)];
  const slip = slipOf(word, readings, proper, reader);
  return { word, readings, best: slip ?? word, stop: slip !== undefined && isStop(slip, reader.thesaurus.stop) };
}

/** "feb 21": the second may be a year. */
function shortYear(word: string, before: string | undefined): string | undefined {
  return /^\d\d$/.test(word) && before !== undefined && MONTHS.includes(before) ? `20${word}` : undefined;
}

/** Arabic writes short prepositions onto the word: taken off where only the rest is a word of the base. */
function withoutPreposition(word: string, readings: Reading[], reader: Reader): Reading[] {
  if (readings[0]?.via === 'exact' || !/^[بلكف]\p{Script=Arabic}{3}/u.test(word)) return readings;
  const rest = reader.index.readings(word.slice(1));
  return rest[0]?.via === 'exact' || readings.length === 0 ? rest : readings;
}

/** Shortest halves of two words typed as one. */
const HALF_MIN = 4;

/** "primeminister": two words of the base typed as one, where the whole is none; otherwise the word itself. */
function parted(word: string, reader: Reader): string[] {
  if (word.length < HALF_MIN * 2 || reader.index.wordId(word) !== undefined || isEnglish(word)) return [word];
  for (let at = HALF_MIN; at <= word.length - HALF_MIN; at++) {
    const halves = [word.slice(0, at), word.slice(at)];
    if (halves.every((half) => reader.index.wordId(half) !== undefined)) return halves;
  }
  return [word];
}

/** The word a misspelling most likely stands for; of equals a stop word, since these are typed most. */
function slipOf(word: string, readings: readonly Reading[], proper: boolean, reader: Reader): string | undefined {
  const top = readings[0];
  if (top?.via !== 'typo' || top.similarity < 0.5) return undefined;
  const equals = readings.filter((reading) => reading.similarity === top.similarity).map((reading) => reader.index.word(reading.word));
  const carriesNothing = (other: string): boolean => isStop(other, reader.thesaurus.stop) || SOFT.has(other);
  // A name, or two edits away from a word that carries nothing, is more likely a word the base does not know; so is a short
  // word unless its letters were only swapped or one left out.
  const slips = !proper && top.similarity >= ONE_EDIT;
  const likely = equals.filter((other) => !carriesNothing(other) || (slips && (word.length > SHORT || sameLetters(word, other))));
  return likely.find((word) => isStop(word, reader.thesaurus.stop)) ?? likely[0];
}

const SHORT = 4;

/** Whether `word` has the letters of `other` in another order, or one fewer, or differs in vowels alone ("meny"). */
function sameLetters(word: string, other: string): boolean {
  const bones = (text: string): string => text.replace(/[aeiou]/g, '');
  if (word.length === other.length && bones(word) === bones(other)) return true;
  const rest = [...other];
  for (const letter of word) {
    const at = rest.indexOf(letter);
    if (at < 0) return false;
    rest.splice(at, 1);
  }
  return rest.length <= 1;
}

/** Words written with a capital inside a sentence: names, unless the whole text is in capitals. Folded. */
function properWords(text: string): Set<string> {
  const found = new Set<string>();
  for (const match of text.matchAll(/(?<=[\p{Ll}\p{N},;:'"’)] )\p{Lu}\p{L}+/gu)) for (const word of searchWords(match[0])) found.add(word);
  return found;
}

/** Letters drawn out ("hmmmm", "sooo") as written once or twice. */
function undrawn(word: string): string {
  return /[a-z]/.test(word) ? word.replace(/(.)\1{2,}/g, '$1$1') : word;
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
    const means = strongest(span.phrase.means.flatMap((word) => meaningOf(word, SIMILARITY.phrase, reader)));
    if (span.phrase.kind === 'relation') {
      terms.push(phraseTerm(span, tokens, means, true, reader));
      for (let inside = span.from; inside < span.to; inside++) alternatives.set(inside, means);
      continue;
    }
    if (names.some((name) => name.from <= span.from && name.to >= span.to)) continue;
    const inside = tokens.slice(span.from, span.to);
    const soft = inside.every((token) => token.stop || SOFT.has(token.best));
    terms.push(phraseTerm(span, tokens, means, soft, reader));
    // Its words still help to rank the facts that use them.
    for (const token of inside) if (!token.stop) terms.push({ ...wordTerm(token, span.from, [], reader), soft: true });
    take(taken, span.from, span.to);
    at = span.to - 1;
  }
  return terms;
}

function phraseTerm({ from, to }: PhraseSpan, tokens: readonly Token[], readings: readonly Reading[], soft: boolean, reader: Reader): Term {
  const typed = tokens.slice(from, to).map((token) => token.word).join(' ');
  return { typed, kind: 'phrase', soft, readings, idf: reader.index.idf(readings), from };
}

/** The base's word (or pseudo-word) and its synonyms as readings. */
function meaningOf(word: string, similarity: number, reader: Reader): Reading[] {
  const id = reader.index.wordId(word);
  const ids = /^[~#@]/.test(word) ? (id === undefined ? [] : [id]) : reader.index.forms(word);
  return withSynonyms(ids.map((each) => ({ word: each, similarity, via: 'meaning' as const })), reader);
}

/** The readings and, for each that is near enough, every word of its synonym group. */
function withSynonyms(readings: readonly Reading[], reader: Reader): Reading[] {
  const all: Reading[] = [...readings];
  for (const reading of readings) {
    if (reading.similarity < 0.5) continue;
    for (const id of reader.synonymIds(stem(reader.index.word(reading.word)))) {
      all.push({ word: id, similarity: reading.similarity * SIMILARITY.synonym, via: 'meaning' });
    }
  }
  return strongest(all);
}

/** Ids of all words that mean the same as a stem, in all their forms; kept once looked up. */
export function createSynonymIds({ thesaurus }: Lexicon, index: SearchIndex): (stemmed: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  const idsOf = (word: string): number[] => {
    const id = index.wordId(word);
    return /^[~#@]/.test(word) ? (id === undefined ? [] : [id]) : index.forms(word);
  };
  return (stemmed) => {
    const words = thesaurus.synonyms(stemmed);
    if (words.length === 0) return [];
    const ids = known.get(stemmed) ?? [...new Set(words.flatMap(idsOf))];
    known.set(stemmed, ids);
    return ids;
  };
}

/** One reading per word, the most similar. */
function strongest(readings: readonly Reading[]): Reading[] {
  const best = new Map<number, Reading>();
  for (const reading of readings) if (reading.similarity > (best.get(reading.word)?.similarity ?? 0)) best.set(reading.word, reading);
  return [...best.values()];
}

/** People, groups, places, events: the entity itself; a name of one word also stands for that word. */
function takeNames(tokens: readonly Token[], taken: boolean[], alternatives: Alternatives, reader: Reader): Term[] {
  return spansOf(reader.names, tokens, taken, reader).flatMap((span) => {
    take(taken, span.from, span.to);
    const inside = tokens.slice(span.from, span.to).filter((token) => !token.stop);
    const own = inside.length === 1 ? withSynonyms(inside[0]?.readings ?? [], reader) : [];
    const entities = span.ids.flatMap(({ id, similarity }): Reading[] => {
      const word = reader.index.wordId(`@${id}`);
      return word === undefined ? [] : [{ word, similarity: SIMILARITY.name * similarity, via: 'name' }];
    });
    const readings = strongest([...entities, ...own, ...(alternatives.get(span.from) ?? [])]);
    const typed = inside.map((token) => token.word).join(' ');
    const name: Term = { typed, kind: 'name', entities: span.ids.map(({ id }) => id), soft: false, readings, idf: reader.index.idf(readings), from: span.from };
    // The words of a longer name still help to rank the facts that use them.
    return inside.length === 1 ? [name] : [name, ...inside.map((token) => ({ ...wordTerm(token, span.from, [], reader), soft: true }))];
  });
}

function takeWords(tokens: readonly Token[], taken: readonly boolean[], alternatives: Alternatives, reader: Reader): Term[] {
  const terms: Term[] = [];
  tokens.forEach((token, from) => {
    if (taken[from] || token.stop || STOP.has(token.best)) return;
    const term = wordTerm(token, from, alternatives.get(from) ?? [], reader);
    // "how OLD": a measure asked for is what the question is about.
    const soft = term.soft && tokens[from - 1]?.best !== 'how';
    if (!terms.some((other) => other.typed === token.word)) terms.push({ ...term, soft });
  });
  return terms;
}

function wordTerm(token: Token, from: number, alternatives: readonly Reading[], reader: Reader): Term {
  const readings = strongest([...withSynonyms(token.readings, reader), ...alternatives]);
  const idf = readings.length > 0 ? reader.index.idf(readings) : reader.index.idfMax;
  return { typed: token.word, kind: 'word', soft: SOFT.has(token.best), readings, idf, from };
}
