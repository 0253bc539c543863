/**
 * Questions whose right fact is known: each starts from words that stand together in that fact alone, then is spelt wrong,
 * transliterated or dressed up as a sentence. Seven kinds, as many of each.
 */
import { searchWords } from '../src/core/lookup/language/words.ts';
import { type Generated, generate, recordText } from './corpus.ts';
import { FAMILY, GIVEN } from './names.ts';
import { createRandom, pick, shuffled } from './random.ts';

/**
 * `keywords` three words and a name · `natural` the same in a sentence · `typo1`, `typo2` one and two typos ·
 * `translit` a person under another spelling and two words · `natural-typo` a sentence with two typos ·
 * `hard2` two words, both misspelt.
 */
export const KINDS = ['keywords', 'natural', 'typo1', 'typo2', 'translit', 'natural-typo', 'hard2'] as const;
export type QuestionKind = (typeof KINDS)[number];

export interface BenchQuestion {
  readonly kind: QuestionKind;
  readonly text: string;
  /** Number of the fact that answers it. */
  readonly target: number;
}

/** Which facts hold a word, for the check that words single out one fact. */
export function createUniqueness(size: number): (words: readonly string[]) => boolean {
  const rows = new Map<string, number[]>();
  for (let i = 0; i < size; i++) {
    for (const word of new Set(searchWords(recordText(generate(i))))) {
      const row = rows.get(word);
      if (row) row.push(i);
      else rows.set(word, [i]);
    }
  }
  return (words) => {
    const [shortest = [], ...others] = [...new Set(words)].map((word) => rows.get(word) ?? []).sort((a, b) => a.length - b.length);
    let left = shortest;
    for (const row of others) {
      if (left.length <= 1) break;
      const holds = new Set(row);
      left = left.filter((fact) => holds.has(fact));
    }
    return left.length === 1;
  };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** One substitution, deletion, insertion or swap; the first letter stays, as people mostly get it right. */
function misspelt(random: () => number, word: string): string {
  for (let tries = 0; tries < 50; tries++) {
    const at = 1 + Math.floor(random() * (word.length - 1));
    const kind = random();
    const letter = pick(random, [...LETTERS]);
    let typed = word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
    if (kind < 0.3) typed = word.slice(0, at) + letter + word.slice(at + 1);
    else if (kind < 0.55) typed = word.slice(0, at) + word.slice(at + 1);
    else if (kind < 0.8) typed = word.slice(0, at) + letter + word.slice(at);
    if (typed !== word && typed.length >= 3) return typed;
  }
  return word;
}

type Sentence = (c: readonly string[], name: string) => string;
const SENTENCES: readonly Sentence[] = [
  (c, e) => `hey can someone please tell me what the ${c[0]} ${c[1]} was that ${e} had with the ${c[2]}?`,
  (c, e) => `do you know who was behind the ${c[0]} and why ${e} did the ${c[1]} ${c[2]}`,
  (c, e) => `what do we know about the ${c[0]} of ${e} and that ${c[1]} from the ${c[2]}?`,
  (c, e) => `when exactly did ${e} do the ${c[0]} with a ${c[1]} and was it the ${c[2]}?`,
  (c, e) => `could you remind me where ${e} was during the ${c[0]} ${c[1]} ${c[2]} please`,
];

/** Letters a word must have to be misspelt. */
const LONG = 5;

type Maker = (random: () => number, record: Generated, held: readonly string[], unique: (words: readonly string[]) => boolean) => string | undefined;

function nameWord({ first }: Generated): string {
  return first.words[first.words.length > 2 ? 0 : first.words.length - 1] as string;
}

/** Three words and a name that single the fact out. */
const plain: Maker = (_, record, held, unique) => {
  const chosen = [...held.slice(0, 3), nameWord(record)];
  return unique(chosen) ? chosen.join(' ') : undefined;
};

/** `count` typos in different long words of a plain question; `undefined` when it has too few. */
function typos(random: () => number, text: string | undefined, count: number): string[] | undefined {
  const words = text?.split(' ');
  const long = shuffled(random, (words ?? []).map((_, i) => i)).filter((i) => (words?.[i] ?? '').length >= LONG);
  if (!words || long.length < 2) return undefined;
  for (const i of long.slice(0, count)) words[i] = misspelt(random, words[i] as string);
  return words;
}

function sentence(random: () => number, words: readonly string[] | undefined): string | undefined {
  return words && pick(random, SENTENCES)(words.slice(0, 3), words[3] as string);
}

const MAKERS: Readonly<Record<QuestionKind, Maker>> = {
  keywords: plain,
  natural: (random, ...rest) => sentence(random, plain(random, ...rest)?.split(' ')),
  typo1: (random, ...rest) => typos(random, plain(random, ...rest), 1)?.join(' '),
  typo2: (random, ...rest) => typos(random, plain(random, ...rest), 2)?.join(' '),
  'natural-typo': (random, ...rest) => sentence(random, typos(random, plain(random, ...rest), 2)),
  translit: (random, record, held, unique) => {
    const { families, words } = record.first;
    if (!families || !unique([...words, held[0] as string, held[1] as string])) return undefined;
    const own = new Set(searchWords(recordText(record)));
    const given = (GIVEN[families[0]] ?? []).filter((spelling) => !own.has(spelling));
    const family = (FAMILY[families[1]] ?? []).filter((spelling) => !own.has(spelling));
    if (family.length === 0) return undefined;
    const name = random() < 0.5 && given.length > 0 ? [pick(random, given), pick(random, family)] : [pick(random, family)];
    return shuffled(random, [...name, held[0] as string, held[1] as string]).join(' ');
  },
  hard2: (random, record, held, unique) => {
    const two = shuffled(random, [...new Set([...held, nameWord(record)])].filter((word) => word.length >= LONG)).slice(0, 2);
    return two.length === 2 && unique(two) ? two.map((word) => misspelt(random, word)).join(' ') : undefined;
  },
};

/** `perKind` questions of each kind over the first `size` facts, kinds taking turns. */
export function benchQuestions(size: number, perKind: number, seed: number, unique: (words: readonly string[]) => boolean, kinds: readonly QuestionKind[] = KINDS): BenchQuestion[] {
  const random = createRandom(seed ^ size);
  const questions: BenchQuestion[] = [];
  for (let n = 0; n < perKind; n++) for (const kind of kinds) questions.push(oneQuestion(kind, size, random, unique));
  return questions;
}

function oneQuestion(kind: QuestionKind, size: number, random: () => number, unique: (words: readonly string[]) => boolean): BenchQuestion {
  for (;;) {
    const target = Math.floor(random() * size);
    const record = generate(target);
    const own = new Set(searchWords(recordText(record)));
    const held = shuffled(random, record.words.filter((word) => own.has(word)));
    const text = held.length >= 3 ? MAKERS[kind](random, record, held, unique) : undefined;
    if (text !== undefined) return { kind, text, target };
  }
}
