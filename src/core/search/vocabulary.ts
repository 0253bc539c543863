/**
 * The words of the base and the ways to reach them: as typed, as another form of the word (same stem), misspelt
 * (delete variants, verified by edit distance) and transliterated otherwise (consonant skeleton, names only).
 */
import { distance, swaps } from '../text/distance.ts';
import { isEnglish } from '../text/english.ts';
import { skeletons } from '../text/skeleton.ts';
import { stem } from '../text/stem.ts';
import { deleteHashes, editsAllowed } from './deletes.ts';
import { addPair, buildHashLists, eachId, type HashListsData, hash32, noPairs, type Pairs } from './hash-lists.ts';
import { buildWordList, type WordList } from './word-list.ts';

/** How a word of the query came to stand for a word of the base. */
export type Via = 'exact' | 'form' | 'typo' | 'name' | 'meaning';

/** One word of the base that a word of the query may stand for. */
export interface Reading {
  /** Id of the word in the vocabulary. */
  readonly word: number;
  /** 0..1; 1 is the word itself. */
  readonly similarity: number;
  readonly via: Via;
}

export interface Vocabulary {
  readonly words: WordList;
  /** 1 for words that occur mostly in names: only these are reached by skeleton. */
  readonly nameLike: Uint8Array;
  readonly stems: HashListsData;
  readonly variants: HashListsData;
  readonly skeletons: HashListsData;
}

/**
 * Similarity of each kind of reading. Typos and names as in the measurements of docs/design.md, "Candidates"; another form
 * of the word is nearly the word.
 */
const SIMILARITY = { form: 0.95, oneEdit: 0.85, twoEdits: 0.6, name: 0.92, namePerEdit: 0.05, otherFirstLetter: 0.85 } as const;
/** A misspelling is unlikely when the typed word itself is one of the base or of English. */
const REAL_WORD = 0.4;
/** Two spellings of one name may be this many edits apart at most, and half the letters. */
const NAME_EDITS = 4;
const SHORTEST_CORRECTED = 4;
/** Names are compared by skeleton from this many letters on. */
const SHORTEST_NAME = 3;
/** Skeletons of fewer letters say nothing. */
const BONES_MIN = 2;
/** A skeleton of two consonants is shared by many names: only near spellings count. */
const SHORT_BONES_EDITS = 2;
/** Most readings of one word; rarer ones only add noise and time. */
export const READINGS_MAX = 12;
const DIGITS = /^\d+$/;
const LATIN = /^[a-z]+$/;

/** Hash → ids of words, as it is collected. */
interface Ways {
  readonly stems: Pairs;
  readonly variants: Pairs;
  readonly skeletons: Pairs;
}

/** Builds the vocabulary of `words` (folded, distinct); pseudo-words that do not start with a letter or digit are only found exactly. */
export function buildVocabulary(words: readonly string[], nameLike: Uint8Array): Vocabulary {
  const ways: Ways = { stems: noPairs(), variants: noPairs(), skeletons: noPairs() };
  for (const [id, word] of words.entries()) if (!/^[@#~]/.test(word)) addWays(ways, word, id, nameLike[id] === 1);
  return { words: buildWordList(words), nameLike, stems: buildHashLists(ways.stems), variants: buildHashLists(ways.variants), skeletons: buildHashLists(ways.skeletons) };
}

function addWays({ stems, variants, skeletons: bones }: Ways, word: string, id: number, name: boolean): void {
  addPair(stems, hash32(stem(word)), id);
  if (word.length < SHORTEST_NAME || DIGITS.test(word)) return;
  for (const hash of misspellingsOf(word)) addPair(variants, hash, id);
  // A word of the language is no transliteration, also where it stands in a name ("Iran-backed").
  if (name && !isEnglish(word)) for (const each of bonesOf(word)) addPair(bones, hash32(each), id);
}

/** Keys under which misspellings of a word are found; none for words too short to tell. */
function misspellingsOf(word: string): readonly number[] {
  return word.length >= SHORTEST_CORRECTED ? deleteHashes(word, editsAllowed(word)) : [];
}

function bonesOf(word: string): readonly string[] {
  return LATIN.test(word) ? skeletons(word).filter((bones) => bones.length >= BONES_MIN) : [];
}

/** A query word on its way to its readings. */
interface Typed {
  readonly word: string;
  readonly bones: readonly string[];
  /** It is a word already, so that another word is unlikely to be meant. */
  readonly known: boolean;
  /** It is a word but no name, so that another spelling of a name is unlikely to be meant. */
  readonly knownAsWord: boolean;
}

/**
 * Words of the base that a folded query word may stand for, best first, at most READINGS_MAX; empty when none is near.
 * `df` (documents per word) breaks ties: the commoner word is the likelier one.
 */
export function readings(vocabulary: Vocabulary, word: string, df: Uint32Array): Reading[] {
  const { words } = vocabulary;
  const found = new Map<number, Reading>();
  const exact = words.find(word);
  if (exact !== undefined) found.set(exact, { word: exact, similarity: 1, via: 'exact' });
  const english = isEnglish(word);
  addForms(vocabulary, word, exact !== undefined || english, found);
  // A name typed in one known spelling may still be another's: "Mehdi" and "Mahdi".
  const isName = exact !== undefined && vocabulary.nameLike[exact] === 1;
  // A word that no document holds and English has not (a misspelling listed as an alias) may be a slip all the same.
  const held = [...found.values()].some((each) => each.via !== 'typo' && (df[each.word] as number) > 0);
  const typed: Typed = { word, bones: bonesOf(word), known: held || english, knownAsWord: (found.size > 0 && !isName) || english };
  if (word.length >= SHORTEST_CORRECTED && !DIGITS.test(word)) addMisspellings(vocabulary, typed, found);
  else if (word.length === SHORTEST_CORRECTED - 1 && LATIN.test(word) && !typed.known) addSlipsOfShort(vocabulary, word, found);
  const order = (a: Reading, b: Reading): number =>
    b.similarity - a.similarity || (df[b.word] as number) - (df[a.word] as number) || a.word - b.word;
  return [...found.values()].sort(order).slice(0, READINGS_MAX);
}

/** Ids of a word of the base and of its other forms, nothing misspelt. */
export function formsOf(vocabulary: Vocabulary, word: string): number[] {
  const found = new Map<number, Reading>();
  const exact = vocabulary.words.find(word);
  if (exact !== undefined) found.set(exact, { word: exact, similarity: 1, via: 'exact' });
  addForms(vocabulary, word, true, found);
  return [...found.keys()];
}

/** Other forms of the word: "wounded" for "wounds". `real`: the word is no misspelling of something else. */
function addForms(vocabulary: Vocabulary, word: string, real: boolean, found: Map<number, Reading>): void {
  const root = stem(word);
  eachId(vocabulary.stems, hash32(root), (id) => {
    if (found.has(id)) return;
    const other = vocabulary.words.text(id);
    if (stem(other) !== root) return;
    // "censue" has the stem of "census" but is as likely "censure"; "quadcopters" cannot but belong to "quadcopter".
    if (real || isInflected(word, other) || isInflected(other, word)) found.set(id, { word: id, similarity: SIMILARITY.form, via: 'form' });
    else found.set(id, typoReading(id, Math.min(2, distance(word, other, 1)), true, false));
  });
}

/** Regular endings: a word that is unknown but for one of them is no misspelling. */
const ENDING = /^(?:s|es|d|ed|r|er|ers|ing|ings|ly|al|ally|ist|ists|ism)$/;

const isInflected = (long: string, short: string): boolean => long.startsWith(short) && ENDING.test(long.slice(short.length));

/** Three letters that are no word: a word of four with a letter left out ("cal", "mny"), or two swapped ("dya"). Shorter ones could be anything. */
function addSlipsOfShort({ variants, words }: Vocabulary, word: string, found: Map<number, Reading>): void {
  eachId(variants, hash32(word), (id) => {
    if (words.lengthOf(id) !== word.length + 1) return;
    const other = words.text(id);
    if (distance(word, other, 1) <= 1) found.set(id, typoReading(id, 1, word.charCodeAt(0) === other.charCodeAt(0), false));
  });
  for (const swapped of swaps(word)) {
    const id = words.find(swapped);
    if (id !== undefined && !found.has(id)) found.set(id, typoReading(id, 1, true, false));
  }
}

function addMisspellings(vocabulary: Vocabulary, { word, bones, known, knownAsWord }: Typed, found: Map<number, Reading>): void {
  const { words, nameLike } = vocabulary;
  const allowed = editsAllowed(word);
  const seen = new Set<number>(found.keys());
  for (const hash of deleteHashes(word, allowed)) {
    eachId(vocabulary.variants, hash, (id) => {
      if (Math.abs(words.lengthOf(id) - word.length) > allowed || seen.has(id)) return;
      seen.add(id);
      const other = words.text(id);
      const edits = distance(word, other, allowed);
      if (edits > allowed) return;
      const sameName = nameLike[id] === 1 && shareBones(bones, other);
      found.set(id, sameName ? nameReading(id, edits, knownAsWord) : typoReading(id, edits, word.charCodeAt(0) === other.charCodeAt(0), known));
    });
  }
  for (const each of bones) addSpellingsOfName(vocabulary, word, each, knownAsWord, found);
}

const shareBones = (bones: readonly string[], other: string): boolean => bones.length > 0 && bonesOf(other).some((each) => bones.includes(each));

function addSpellingsOfName({ skeletons: lists, words }: Vocabulary, word: string, bones: string, knownAsWord: boolean, found: Map<number, Reading>): void {
  eachId(lists, hash32(bones), (id) => {
    if (found.has(id)) return;
    const other = words.text(id);
    const half = Math.ceil(Math.max(word.length, other.length) / 2);
    const most = Math.min(bones.length === BONES_MIN ? SHORT_BONES_EDITS : NAME_EDITS, half);
    const edits = distance(word, other, most);
    if (edits <= most && bonesOf(other).includes(bones)) found.set(id, nameReading(id, edits, knownAsWord));
  });
}

function nameReading(word: number, edits: number, known: boolean): Reading {
  return { word, similarity: (SIMILARITY.name - SIMILARITY.namePerEdit * edits) * (known ? REAL_WORD : 1), via: 'name' };
}

function typoReading(word: number, edits: number, sameFirst: boolean, known: boolean): Reading {
  const near = edits === 1 ? SIMILARITY.oneEdit : SIMILARITY.twoEdits;
  return { word, similarity: near * (sameFirst ? 1 : SIMILARITY.otherFirstLetter) * (known ? REAL_WORD : 1), via: 'typo' };
}
