/** The words of a vocabulary in flat arrays: id → text and text → id, without a JavaScript string kept for each. */
import { hash32, SPREAD } from './hash-lists.ts';

/** The arrays of a WordList, as they are saved. */
export interface WordListData {
  /** UTF-16 code units of all words, one after the other in the order of their ids. */
  readonly units: Uint16Array;
  /** First unit of each word; one longer than there are words. */
  readonly start: Uint32Array;
  /** Open-addressed hash table of ids plus one, 0 where free; a power of two long. */
  readonly slots: Uint32Array;
}

export interface WordList {
  readonly size: number;
  text(id: number): string;
  /** Length in UTF-16 code units, without making the string. */
  lengthOf(id: number): number;
  find(word: string): number | undefined;
  readonly data: WordListData;
}

/** Slots for each word, at least: half of the table stays free, so that a search ends after a slot or two. */
const SLOTS_PER_WORD = 2;

/** `words` must be distinct; a word's id is its position. */
export function buildWordList(words: readonly string[]): WordList {
  const start = new Uint32Array(words.length + 1);
  for (const [id, word] of words.entries()) start[id + 1] = (start[id] as number) + word.length;
  const units = new Uint16Array(start[words.length] as number);
  for (const [id, word] of words.entries()) for (let i = 0; i < word.length; i++) units[(start[id] as number) + i] = word.charCodeAt(i);
  return openWordList({ units, start, slots: slotsOf(words) });
}

function slotsOf(words: readonly string[]): Uint32Array {
  let count = 1;
  while (count < words.length * SLOTS_PER_WORD) count <<= 1;
  const slots = new Uint32Array(count);
  for (const [id, word] of words.entries()) {
    let at = slotOf(word, count);
    while (slots[at] !== 0) at = (at + 1) & (count - 1);
    slots[at] = id + 1;
  }
  return slots;
}

const slotOf = (word: string, count: number): number => (Math.imul(hash32(word), SPREAD) >>> 7) & (count - 1);

/** A word list over arrays that were built or loaded. */
export function openWordList(data: WordListData): WordList {
  const { units, start, slots } = data;
  const size = start.length - 1;
  const lengthOf = (id: number): number => (start[id + 1] as number) - (start[id] as number);
  const is = (id: number, word: string): boolean => {
    const from = start[id] as number;
    if (lengthOf(id) !== word.length) return false;
    for (let i = 0; i < word.length; i++) if (units[from + i] !== word.charCodeAt(i)) return false;
    return true;
  };
  return {
    size,
    text: (id) => (id < size ? String.fromCharCode.apply(null, units.subarray(start[id], start[id + 1]) as unknown as number[]) : ''),
    lengthOf,
    find: (word) => {
      if (size === 0) return undefined;
      for (let at = slotOf(word, slots.length); slots[at] !== 0; at = (at + 1) & (slots.length - 1)) {
        const id = (slots[at] as number) - 1;
        if (is(id, word)) return id;
      }
      return undefined;
    },
    data,
  };
}
