/** A reader that remembers what words may stand for: the words of messages repeat, and a fifth of the time goes into reading them. */
import type { Reader } from '../lookup/question/question.ts';
import type { Reading } from '../search/vocabulary.ts';

/** Words kept; beyond it all are forgotten, since people can type anything. A word takes about half a kilobyte. */
const WORDS_MAX = 8000;

export function remembering(reader: Reader): Reader {
  const known = new Map<string, Reading[]>();
  const readings = (word: string): Reading[] => {
    const found = known.get(word);
    if (found) return found;
    if (known.size >= WORDS_MAX) known.clear();
    const fresh = reader.index.readings(word);
    known.set(word, fresh);
    return fresh;
  };
  return { ...reader, index: { ...reader.index, readings } };
}
