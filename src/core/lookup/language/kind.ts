/** The kind of question: who, how many, when … from its question words. */
import type { Asks } from '../../model.ts';
import { KIND_NOUNS, NUMBER_OPENERS, QUESTION_WORDS, YES_NO_OPENERS } from './english-lexicon.ts';

/** What follows a question word but no joining "when". */
const AUXILIARY = /^(?:did|does|do|is|was|were|are|will|would|has|had|exactly|precisely|and|or|s)$/;
const FILLER = /^(?:so|and|but|ok|hey|hi|hello|please|pls|lol|well|the|um)$/;

/**
 * What the words ask for; undefined for keywords and statements. `foreign`: question words of the base's other languages.
 * "how many" asks for a number, "which day" for a time; a question that opens with a verb is a yes-no question.
 */
export function askedFor(words: readonly string[], foreign: ReadonlyMap<string, Asks>): Asks | undefined {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    const other = foreign.get(word);
    if (other !== undefined) return other;
    if (!Object.hasOwn(QUESTION_WORDS, word) || isConjunction(words, at)) continue;
    return kindAt(words, at);
  }
  const first = words.find((word) => !FILLER.test(word)) ?? '';
  if (YES_NO_OPENERS.has(first)) return 'yes-no';
  return words.some((word) => word === 'number' || word === 'toll' || word === 'count') ? 'number' : undefined;
}

/** What the question word at a position asks for: "how many" a number, "which day" a time. */
function kindAt(words: readonly string[], at: number): Asks {
  const next = words[at + 1] ?? '';
  const asks = QUESTION_WORDS[words[at] as string] as Asks;
  if (asks === 'how') return NUMBER_OPENERS.has(next) && !(next === 'much' && words[at + 2] === 'of') ? 'number' : 'how';
  return (asks === 'what' ? (KIND_NOUNS[next] ?? kindAfterIs(words, at)) : undefined) ?? asks;
}

/** "when" and "where" inside a sentence join clauses ("did it hedge when it called …") unless a verb of knowing leads to them. */
function isConjunction(words: readonly string[], at: number): boolean {
  if (words[at] !== 'when' && words[at] !== 'where') return false;
  const before = words.slice(0, at).filter((word) => !FILLER.test(word));
  const clause = before.length > 0 && !AUXILIARY.test(words[at + 1] ?? 'is');
  const opens = !clause && before.every((word) => !YES_NO_OPENERS.has(word));
  return !opens && !/^(?:know|known|knows|tell|say|said|clear|and|remember|me|exactly|since|until)$/.test(words[at - 1] ?? '');
}

/** "what was the date of": the noun behind the verb and article. */
function kindAfterIs(words: readonly string[], at: number): Asks | undefined {
  const rest = words.slice(at + 1, at + 4).filter((word) => !/^(?:is|was|were|are|the|s|a|an)$/.test(word));
  const noun = rest[0] ?? '';
  return Object.hasOwn(KIND_NOUNS, noun) ? KIND_NOUNS[noun] : undefined;
}
