/**
 * The candidate index as one piece: built from documents, searched by groups of readings, saved as one flat buffer and
 * loaded from it without copying. Data structure: word → (document, weight), see postings.ts; ways to a word: vocabulary.ts.
 */
import { type Candidate, createCandidates, type Group, groupIdf, idf } from './candidates.ts';
import { type AddWord, collect, type ExtraWords, type Postings, weightIn } from './postings.ts';
import { buildVocabulary, formsOf, type Reading, readings, type Vocabulary } from './vocabulary.ts';

export interface SearchIndex {
  /** Number of documents. */
  readonly size: number;
  /** Words of the base that a folded query word may stand for, best first. */
  readings(word: string): Reading[];
  /** Ids of a word of the base and of its other forms ("wounds", "wounded"); empty when it holds none. */
  forms(word: string): number[];
  /** Id of a word of the base; undefined when it holds no such word. */
  wordId(word: string): number | undefined;
  word(id: number): string;
  /** Documents that hold the word. */
  df(id: number): number;
  /** Information of an expansion group, in nats. */
  idf(readings: readonly Reading[]): number;
  /** Information of a word no document holds: the most there is. */
  readonly idfMax: number;
  /** Best `limit` documents, best first. */
  search(groups: readonly Group[], limit: number): Candidate[];
  /** Weight 0..1 of a word in a document. */
  weight(word: number, doc: number): number;
  readonly parts: IndexParts;
}

export interface IndexParts {
  readonly vocabulary: Vocabulary;
  readonly postings: Postings;
}

/**
 * Builds the index over `size` documents; `each` hands over the folded words of one document, stop words left out.
 * `extra` words stand in no document; misspellings of them are recognised all the same.
 */
export function buildSearchIndex(size: number, each: (doc: number, add: AddWord) => void, extra: ExtraWords = { words: [], names: [] }): SearchIndex {
  const { words, nameLike, postings } = collect(size, each, extra);
  return openParts({ vocabulary: buildVocabulary(words, nameLike), postings });
}

/** An index over parts that were built or loaded. */
export function openParts(parts: IndexParts): SearchIndex {
  const { vocabulary, postings } = parts;
  return {
    size: postings.size,
    readings: (word) => readings(vocabulary, word, postings.df),
    forms: (word) => formsOf(vocabulary, word),
    wordId: (word) => vocabulary.words.find(word),
    word: (id) => vocabulary.words.text(id),
    df: (id) => postings.df[id] ?? 0,
    idf: (group) => groupIdf(postings, group),
    idfMax: idf(postings.size, 0),
    search: createCandidates(postings),
    weight: (word, doc) => weightIn(postings, word, doc),
    parts,
  };
}
