/** Arabic verbs as the vocabulary of a base has them: the third person of the past, without the prefixes of the present. */
import type { Reader } from '../lookup/question/question.ts';
import { fold } from '../text/fold.ts';
import { stem } from '../text/stem.ts';

const WORD = /\p{Script=Arabic}{4,}/gu;

/** "لم يقتل" becomes "لم قتل" where the base knows only the latter. */
export function inPast(text: string, { thesaurus, index }: Reader): string {
  if (!/\p{Script=Arabic}/u.test(text)) return text;
  const indexed = (word: string): boolean => index.wordId(stem(fold(word))) !== undefined;
  const known = (word: string): boolean => indexed(word) || thesaurus.phraseAt([stem(fold(word))], 0) !== undefined;
  return text.replace(WORD, (word) => {
    if (!/^[يتن]/u.test(word) || indexed(word)) return word;
    const root = word.slice(1);
    return [root, `ا${root}`].find(known) ?? word;
  });
}

/** A word of Arabic that was only guessed from its letters may mean the opposite: it means nothing then. */
export function isGuessed(typed: string, exact: boolean, { thesaurus }: Reader): boolean {
  return /\p{Script=Arabic}/u.test(typed) && !exact && thesaurus.phraseAt(typed.split(' ').map(stem), 0) === undefined;
}
