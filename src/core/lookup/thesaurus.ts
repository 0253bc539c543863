/**
 * What the words of a subject mean to each other: synonyms, relation phrasings and the vocabulary of other languages,
 * prepared for looking up word by word and phrase by phrase.
 */
import type { Asks, LanguageWords, Relation, Words } from '../model.ts';
import { stem } from '../text/stem.ts';
import { SOFT, STOP } from './english-lexicon.ts';
import { searchWords } from './words.ts';

/** A phrase of one or more words found in a text, and what it stands for. */
export interface PhraseSpan {
  readonly from: number;
  readonly to: number;
  readonly phrase: Phrase;
}

export interface Phrase {
  /** Stems of its words, stop words included. */
  readonly stems: readonly string[];
  readonly kind: 'synonym' | 'relation' | 'vocabulary';
  /** Words of the base it stands for, any of which will do; pseudo-words `~3` (a synonym group) and `#tag` among them. */
  readonly means: readonly string[];
}

export interface Thesaurus {
  /** Pseudo-word and words of the group a stem belongs to; empty when it has no synonyms. */
  synonyms(stemmed: string): readonly string[];
  readonly hasPhrases: boolean;
  /** Longest phrase that starts at a position of a list of stems. */
  phraseAt(stems: readonly string[], at: number): PhraseSpan | undefined;
  /** Question words of the base's other languages. */
  readonly questions: ReadonlyMap<string, Asks>;
  /** Stop words of the base's other languages. */
  readonly stop: ReadonlySet<string>;
  /** Every single word it knows, so that a misspelling of it can be recognised. */
  readonly words: readonly string[];
}

const stemsOf = (text: string): string[] => searchWords(text).map(stem);

/** Words that tell something, stems kept apart from what carries nothing; all words when nothing else is left. */
function telling(text: string): string[] {
  const words = searchWords(text);
  const kept = words.filter((word) => !STOP.has(word) && !SOFT.has(word));
  const some = kept.length > 0 ? kept : words.filter((word) => !STOP.has(word));
  return some.length > 0 ? some : words;
}

class Phrases {
  readonly byFirst = new Map<string, Phrase[]>();
  /** Kind and words → the phrase: rows of common first words hold hundreds. */
  readonly #known = new Map<string, Phrase & { means: readonly string[] }>();

  add(stems: readonly string[], kind: Phrase['kind'], means: readonly string[]): void {
    const first = stems[0];
    if (first === undefined) return;
    const key = `${kind} ${stems.join(' ')}`;
    const same = this.#known.get(key);
    if (same) {
      same.means = [...new Set([...same.means, ...means])];
      return;
    }
    const phrase = { stems, kind, means };
    this.#known.set(key, phrase);
    const row = this.byFirst.get(first);
    if (row) row.push(phrase);
    else this.byFirst.set(first, [phrase]);
  }

  /** Longest first, once all are there; of equals the one that came first. */
  sort(): void {
    this.#known.clear();
    for (const row of this.byFirst.values()) row.sort((a, b) => b.stems.length - a.stems.length);
  }

  at(stems: readonly string[], at: number): PhraseSpan | undefined {
    for (const phrase of this.byFirst.get(stems[at] ?? '') ?? []) {
      if (phrase.stems.every((word, i) => stems[at + i] === word)) return { from: at, to: at + phrase.stems.length, phrase };
    }
    return undefined;
  }
}

/** Prepares the words of all subjects together: a query does not say which subject it is about. */
export function createThesaurus(all: readonly Words[]): Thesaurus {
  const groupOf = new Map<string, Set<string>>();
  const phrases = new Phrases();
  const words = new Set<string>();
  const questions = new Map<string, Asks>();
  const stop = new Set<string>();
  let number = 0;
  for (const { synonyms, relations, languages } of all) {
    for (const group of synonyms) addSynonyms(group, `~${number++}`, groupOf, phrases, words);
    for (const relation of relations) addRelation(relation, phrases);
    for (const language of Object.values(languages)) addLanguage(language, questions, stop, phrases);
  }
  // A question word is read by `kind.ts`; as a term it carries nothing.
  for (const word of questions.keys()) for (const part of word.split(' ')) stop.add(part);
  phrases.sort();
  return {
    synonyms: (stemmed) => [...(groupOf.get(stemmed) ?? [])],
    hasPhrases: phrases.byFirst.size > 0,
    phraseAt: (stems, at) => phrases.at(stems, at),
    questions,
    stop,
    words: [...words],
  };
}

function addRelation({ means, phrases: phrasings }: Relation, phrases: Phrases): void {
  const meant = means.flatMap((word) => [`#${word}`, ...telling(word)]);
  for (const phrase of phrasings) phrases.add(stemsOf(phrase), 'relation', meant);
}

function addLanguage(language: LanguageWords, questions: Map<string, Asks>, stop: Set<string>, phrases: Phrases): void {
  for (const [word, asks] of Object.entries(language.questions)) questions.set(searchWords(word).join(' '), asks);
  for (const word of language.stop.flatMap(searchWords)) stop.add(word);
  for (const [word, means] of Object.entries(language.vocabulary)) phrases.add(stemsOf(word), 'vocabulary', telling(means));
}

function addSynonyms(group: readonly string[], pseudo: string, groupOf: Map<string, Set<string>>, phrases: Phrases, words: Set<string>): void {
  const members = group.map(searchWords);
  const single = members.filter((parts) => parts.length === 1).map((parts) => parts[0] as string);
  const means = [pseudo, ...single];
  for (const word of single) {
    words.add(word);
    const stemmed = stem(word);
    const known = groupOf.get(stemmed);
    if (known) for (const each of means) known.add(each);
    else groupOf.set(stemmed, new Set(means));
  }
  for (const member of members) if (member.length > 1) phrases.add(member.map(stem), 'synonym', means);
}
