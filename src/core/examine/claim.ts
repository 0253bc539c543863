/** A clause read: its informative terms, quantities, days, direction, and to whom it attributes what it says. */
import { clean, spellOut } from '../lookup/language/clean.ts';
import { type Reader, readQuestion, type Term, TERMS_MAX } from '../lookup/question/question.ts';
import { searchWords } from '../lookup/language/words.ts';
import { isEnglish } from '../text/english.ts';
import { tokens } from '../text/tokens.ts';
import { inPast, isGuessed } from './arabic.ts';
import type { Clause } from './clauses.ts';
import { type Day, takeDays } from './days.ts';
import { COLOUR } from './lexicon.ts';
import { OPPOSITES, type Polarity, polarityOf } from './polarity.ts';
import { findQuantities, type Quantity } from './quantities.ts';

export interface Claim {
  /** Words of the clause as lookup reads them; positions of terms and quantities count in these. */
  readonly words: readonly string[];
  /** Informative terms in order: numbers, and words that only colour the sentence, left out. */
  readonly terms: readonly Term[];
  /** Soft terms too, and the words inside longer names. */
  readonly all: readonly Term[];
  readonly quantities: readonly Quantity[];
  readonly days: readonly Day[];
  /** A time of day or a date that can be read in two ways. */
  readonly unclear: boolean;
  readonly polarity: Polarity;
  /** Entities and documents that the clause gives as its source; empty when it names none. */
  readonly speakers: Speakers;
  /** Terms that name something the base does not hold. */
  readonly strangers: ReadonlySet<Term>;
  /** More terms than are read: what it says is not wholly known. */
  readonly long: boolean;
}

export interface Speakers {
  readonly entities: readonly string[];
  readonly sources: readonly string[];
}

/** Similarity from which a reading stands for the word; a misspelt synonym (0.77) does, a real word taken for another does not. */
export const MEANT = 0.75;
const SEPARATORS = /(?<=\d)[,٬](?=\d{3}(?!\d))/g;
/** Numbers that count nothing: decimals, ordinals, ages, models, money. What is left in their place matches nothing. */
const ODD: readonly (readonly [RegExp, string])[] = [
  [/\d+[.٫]\d+/g, ' decimalnumber '],
  [/[$€£]\s?\d+/g, ' moneyamount '],
  [/(\d)\s?%/g, '$1 percent '],
  [/\b(\d+)\+/g, 'at least $1'],
  [/\b\d+(?:st|nd|rd|th)\b/gi, ' '],
  [/\b[\p{L}\d]+-year-olds?\b/giu, ' '],
  [/\((\d+)\)/g, ' '],
  [/(\d)\s*[-–]\s*(?=\d)/g, '$1 to '],
];
/** How many words of a headline may begin with a capital before capitals tell nothing. */
const CAPITALS_SHARE = 0.6;

/** Reads a clause; `carried` are terms of the clause before whose subject it shares. */
export function readClaim(clause: Clause, reader: Reader, carried: readonly Term[] = []): Claim {
  const dated = takeDays(clause.text);
  const text = inPast(ODD.reduce((plain, [pattern, by]) => plain.replace(pattern, by), dated.rest.replace(SEPARATORS, '')), reader);
  const words = searchWords(spellOut(clean(text)));
  const question = readQuestion(text, reader);
  const quantities = findQuantities(words);
  const counting = (term: Term): boolean => /^\d+$/.test(term.typed) || quantities.some(({ from, to }) => term.from >= from && term.from < to);
  const hints = question.terms.filter(isHint);
  const uncounted = question.terms.filter((term) => !counting(term)).map((term) => surely(term, hints, reader));
  const doing = doingOf(words, uncounted, reader);
  const own = uncounted.filter((term) => !term.soft && !doing.words.has(term.typed) && !COLOUR.test(term.typed));
  const speaker = clause.speaker === '' ? undefined : readQuestion(clause.speaker, reader);
  const names = speaker?.terms.flatMap((term) => term.entities ?? []) ?? [];
  const capitals = capitalised(clause.text);
  return {
    words,
    terms: [...carried, ...own],
    all: [...carried, ...uncounted, ...doing.hints],
    quantities,
    days: dated.days,
    unclear: dated.unclear,
    polarity: polarityOf(words),
    speakers: { entities: names, sources: [...new Set([...(speaker?.sources ?? []), ...question.sources])] },
    strangers: new Set(own.filter((term) => isStranger(term, capitals))),
    long: own.length >= TERMS_MAX,
  };
}

const DOING = /(?:^| )(carried out|carrying out|conducted|perpetrated|committed|executed|mounted|masterminded|carry out|نفذ|نفذت|نفذوا)(?: |$)/;
const NOTHING_DONE = { words: new Set<string>(), hints: [] };

/** "Carried out the drone attack" says what "carried out the attack" hints at, whatever stands between. */
function doingOf(words: readonly string[], terms: readonly Term[], reader: Reader): { words: ReadonlySet<string>; hints: readonly Term[] } {
  const verb = DOING.exec(words.join(' '))?.[1];
  const event = verb !== undefined && terms.some((term) => term.entities?.some((id) => id.startsWith('event:')));
  if (!event || terms.some(isHint)) return NOTHING_DONE;
  return { words: new Set(verb.split(' ')), hints: readQuestion('who carried out the attack', reader).terms.filter(isHint) };
}

/** The term with what it surely means: no guess from Arabic letters, and not what a phrasing around it hints at. */
function surely(term: Term, hints: readonly Term[], reader: Reader): Term {
  const exact = term.kind === 'name' || term.readings.some(({ via }) => via === 'exact' || via === 'form');
  if (isGuessed(term.typed, exact, reader)) return { ...term, readings: [] };
  if (hints.length === 0 || isHint(term)) return term;
  const hinted = new Map(hints.flatMap(({ readings }) => readings.map(({ word, similarity }) => [word, similarity] as const)));
  return { ...term, readings: term.readings.filter(({ word, similarity, via }) => via !== 'meaning' || hinted.get(word) !== similarity) };
}

/** Nothing in the base is meant, and it is no common word: the name of something else. */
function isStranger(term: Term, capitals: ReadonlySet<string>): boolean {
  if (term.kind !== 'word' || term.readings.some(({ similarity }) => similarity >= MEANT)) return false;
  return capitals.has(term.typed) || !isEnglish(term.typed);
}

/** Folded words that begin with a capital inside the sentence; none in a headline that capitalises everything. */
function capitalised(text: string): ReadonlySet<string> {
  const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  const capitals = words.slice(1).filter((word) => /^\p{Lu}/u.test(word));
  return new Set(capitals.length > words.length * CAPITALS_SHARE ? [] : capitals.flatMap(tokens));
}

/** The claim with one word taken for its opposite and its direction turned; undefined when no word of it has an opposite. */
export function turned(claim: Claim, reader: Reader): Claim | undefined {
  const at = claim.terms.findIndex((term) => Object.hasOwn(OPPOSITES, term.typed));
  const term = claim.terms[at];
  if (term === undefined) return undefined;
  const opposite = readQuestion(OPPOSITES[term.typed] as string, reader).terms[0];
  if (opposite === undefined) return undefined;
  const terms = claim.terms.with(at, { ...opposite, soft: false, from: term.from });
  return { ...claim, terms, all: [...terms, ...claim.all.filter((each) => each !== term)], polarity: { ...claim.polarity, negated: !claim.polarity.negated } };
}

/** Several claims as one: the clauses of a sentence together. */
export function joined(claims: readonly Claim[]): Claim {
  const words = claims.flatMap((claim) => claim.words);
  const offsets = claims.map((_, i) => claims.slice(0, i).reduce((sum, claim) => sum + claim.words.length, 0));
  const moved = (pick: (claim: Claim) => readonly Term[]): Term[] => claims.flatMap((claim, i) => pick(claim).map((term) => ({ ...term, from: term.from + (offsets[i] ?? 0) })));
  const terms = moved((claim) => claim.terms).filter((term, i, all) => all.findIndex(({ typed }) => typed === term.typed) === i);
  return {
    words,
    terms,
    all: moved((claim) => claim.all),
    quantities: claims.flatMap((claim, i) => claim.quantities.map((each) => ({ ...each, from: each.from + (offsets[i] ?? 0), to: each.to + (offsets[i] ?? 0), end: each.end + (offsets[i] ?? 0) }))),
    days: claims.flatMap(({ days }) => days),
    unclear: claims.some(({ unclear }) => unclear),
    polarity: polarityOf(words),
    speakers: claims[0]?.speakers ?? { entities: [], sources: [] },
    strangers: new Set(terms.filter(({ typed }) => claims.some(({ strangers }) => [...strangers].some((stranger) => stranger.typed === typed)))),
    long: false,
  };
}

/** True for a name that can hardly mean another: not made of common words alone ("the prime minister"). */
export function isDistinctive(term: Term, reader: Reader): boolean {
  if (term.kind !== 'name') return false;
  return term.typed.split(' ').some((word) => (/^[a-z0-9]+$/.test(word) ? !isEnglish(word) : reader.thesaurus.phraseAt([word], 0) === undefined));
}

/** A phrasing of a relation ("was behind it"), which only hints at what it means. */
export function isHint(term: Term): boolean {
  return term.soft && term.kind === 'phrase' && term.readings.every(({ via }) => via === 'meaning');
}

/** True when the term stands for one of these words of the base. */
export function means(term: Term, ids: ReadonlySet<number>): boolean {
  for (const word of meantBy(term)) if (ids.has(word)) return true;
  return false;
}

const meant = new WeakMap<Term, readonly number[]>();

/** Words of the index that a term surely stands for. */
export function meantBy(term: Term): readonly number[] {
  const known = meant.get(term) ?? term.readings.filter(({ similarity }) => similarity >= MEANT).map(({ word }) => word);
  meant.set(term, known);
  return known;
}
