/**
 * What the words of a subject mean to each other: synonyms, relation phrasings and the vocabulary of other languages,
 * prepared for looking up word by word and phrase by phrase.
 */
import type { Asks, LanguageWords, Relation, Words } from '../../model.ts';
import { stem } from '../../text/stem.ts';
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
  readonly data: ThesaurusData;
}

/** What a thesaurus is made of, as plain lists that can be kept in a file. */
export interface ThesaurusData {
  /** Stem → pseudo-words and words of its groups. */
  readonly groups: readonly (readonly [string, readonly string[]])[];
  /** Longest first among those of one first word. */
  readonly phrases: readonly Phrase[];
  readonly questions: readonly (readonly [string, Asks])[];
  readonly stop: readonly string[];
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
  /** Kind and words → the phrase. */
  readonly #known = new Map<string, Phrase & { means: readonly string[] }>();

  add(stems: readonly string[], kind: Phrase['kind'], means: readonly string[]): void {
    if (stems.length === 0) return;
    const key = `${kind} ${stems.join(' ')}`;
    const same = this.#known.get(key);
    if (same) same.means = [...new Set([...same.means, ...means])];
    else this.#known.set(key, { stems, kind, means });
  }

  /** Longest first; of equals the one that came first. */
  list(): Phrase[] {
    return [...this.#known.values()].sort((a, b) => b.stems.length - a.stems.length);
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
  const groups = [...groupOf].map(([stemmed, means]) => [stemmed, [...means]] as const);
  return openThesaurus({ groups, phrases: phrases.list(), questions: [...questions], stop: [...stop], words: [...words] });
}

/** A thesaurus over lists that were prepared before. */
export function openThesaurus(data: ThesaurusData): Thesaurus {
  const groups = new Map(data.groups);
  const byFirst = new Map<string, Phrase[]>();
  for (const phrase of data.phrases) {
    const first = phrase.stems[0] ?? '';
    const row = byFirst.get(first);
    if (row) row.push(phrase);
    else byFirst.set(first, [phrase]);
  }
  return {
    synonyms: (stemmed) => groups.get(stemmed) ?? [],
    hasPhrases: data.phrases.length > 0,
    phraseAt: (stems, at) => {
      const phrase = byFirst.get(stems[at] ?? '')?.find((each) => each.stems.every((word, i) => stems[at + i] === word));
      return phrase && { from: at, to: at + phrase.stems.length, phrase };
    },
    questions: new Map(data.questions),
    stop: new Set(data.stop),
    words: data.words,
    data,
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
