/** A text of the base read as a way of asking: its words with their information, and the kind of question it asks. */
import type { Asks } from '../../model.ts';
import { readWords, wordsAndNames } from '../language/documents.ts';
import { SOFT } from '../language/english-lexicon.ts';
import { askedFor } from '../language/kind.ts';
import { type Reader, SOFT_SHARE } from '../question/question.ts';

export interface ReadText {
  /** Word of the index → its information there, in nats. */
  readonly words: ReadonlyMap<number, number>;
  readonly asks: Asks | undefined;
}

export function readText(text: string, reader: Reader): ReadText {
  const words = new Map<number, number>();
  const information = (word: string): number => {
    const id = reader.index.wordId(word);
    return id === undefined ? 0 : reader.index.idf([{ word: id, similarity: 1, via: 'exact' }]) * (SOFT.has(word) ? SOFT_SHARE : 1);
  };
  wordsAndNames(text, reader, (word, name, of) => {
    const id = reader.index.wordId(word);
    // The words of a name weigh through the name (`@id`), whichever way it is spelt; a synonym group beside its words weighs nothing.
    const weight = name || word.startsWith('~') ? 0 : of ? of.reduce((sum, each) => sum + information(each), 0) : information(word);
    if (id !== undefined) words.set(id, Math.max(weight, words.get(id) ?? 0));
  });
  return { words, asks: askedFor(readWords(text, reader).all, reader.thesaurus.questions) };
}
