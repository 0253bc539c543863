/** Readings widened by what means the same. */
import type { SearchIndex } from '../../search/search-index.ts';
import type { Reading } from '../../search/vocabulary.ts';
import { stem } from '../../text/stem.ts';
import type { Lexicon } from '../language/documents.ts';
import type { Reader } from './question.ts';

/** A word of the base stands for its synonym nearly as well as for itself. */
const SYNONYM = 0.9;
/** Less similar readings are guesses whose synonyms would be guesses on guesses. */
const NEAR_ENOUGH = 0.5;

/** The base's word (or pseudo-word) and its synonyms as readings. */
export function meaningOf(word: string, similarity: number, reader: Reader): Reading[] {
  const id = reader.index.wordId(word);
  const ids = /^[~#@]/.test(word) ? (id === undefined ? [] : [id]) : reader.index.forms(word);
  return withSynonyms(ids.map((each) => ({ word: each, similarity, via: 'meaning' as const })), reader);
}

/** The readings and, for each that is near enough, every word of its synonym group. */
export function withSynonyms(readings: readonly Reading[], reader: Reader): Reading[] {
  const all: Reading[] = [...readings];
  for (const reading of readings) {
    if (reading.similarity < NEAR_ENOUGH) continue;
    for (const id of reader.synonymIds(stem(reader.index.word(reading.word)))) {
      all.push({ word: id, similarity: reading.similarity * SYNONYM, via: 'meaning' });
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
export function strongest(readings: readonly Reading[]): Reading[] {
  const best = new Map<number, Reading>();
  for (const reading of readings) if (reading.similarity > (best.get(reading.word)?.similarity ?? 0)) best.set(reading.word, reading);
  return [...best.values()];
}
