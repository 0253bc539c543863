/**
 * The words of the base and the ways to reach them: as typed, as another form of the word (same stem), misspelt
 * (delete variants, verified by edit distance) and transliterated otherwise (consonant skeleton, names only).
 */
import { distance } from '../text/distance.ts';
import { isEnglish } from '../text/english.ts';
import { skeleton } from '../text/skeleton.ts';
import { stem } from '../text/stem.ts';
import { deleteVariants, editsAllowed } from './deletes.ts';
import { buildHashLists, eachId, type HashListsData, hash32 } from './hash-lists.ts';

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
  readonly words: readonly string[];
  readonly idOf: ReadonlyMap<string, number>;
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
/** A skeleton of two consonants is shared by many names: only near spellings count. */
const SHORT_BONES_EDITS = 2;
/** Most readings of one word; rarer ones only add noise and time. */
export const READINGS_MAX = 12;
const DIGITS = /^\d+$/;
const LATIN = /^[a-z]+$/;

interface Pairs {
  hashes: Uint32Array;
  ids: Uint32Array;
  count: number;
}

function addPair(pairs: Pairs, hash: number, id: number): void {
  if (pairs.count === pairs.ids.length) {
    const grow = (old: Uint32Array): Uint32Array => {
      const wider = new Uint32Array(Math.max(64, old.length * 2));
      wider.set(old);
      return wider;
    };
    pairs.hashes = grow(pairs.hashes);
    pairs.ids = grow(pairs.ids);
  }
  pairs.hashes[pairs.count] = hash;
  pairs.ids[pairs.count] = id;
  pairs.count++;
}

const noPairs = (): Pairs => ({ hashes: new Uint32Array(0), ids: new Uint32Array(0), count: 0 });
const listsOf = (pairs: Pairs): HashListsData => buildHashLists(pairs.hashes, pairs.ids, pairs.count);

/** Builds the vocabulary of `words` (folded, distinct); pseudo-words that do not start with a letter or digit are only found exactly. */
export function buildVocabulary(words: readonly string[], nameLike: Uint8Array): Vocabulary {
  const idOf = new Map(words.map((word, id) => [word, id]));
  const [stems, variants, skeletons] = [noPairs(), noPairs(), noPairs()];
  words.forEach((word, id) => {
    if (/^[@#~]/.test(word)) return;
    addPair(stems, hash32(stem(word)), id);
    if (word.length < SHORTEST_NAME || DIGITS.test(word)) return;
    for (const variant of misspellingsOf(word)) addPair(variants, hash32(variant), id);
    // A word of the language is no transliteration, also where it stands in a name ("Iran-backed").
    const bones = nameLike[id] && LATIN.test(word) && !isEnglish(word) ? skeleton(word) : '';
    if (bones.length >= 2) addPair(skeletons, hash32(bones), id);
  });
  return { words, idOf, nameLike, stems: listsOf(stems), variants: listsOf(variants), skeletons: listsOf(skeletons) };
}

/** Keys under which misspellings of a word are found; none for words too short to tell. */
function misspellingsOf(word: string): Iterable<string> {
  return word.length >= SHORTEST_CORRECTED ? deleteVariants(word, editsAllowed(word)) : [];
}

/**
 * Words of the base that a folded query word may stand for, best first, at most READINGS_MAX; empty when none is near.
 * `df` (documents per word) breaks ties: the commoner word is the likelier one.
 */
export function readings(vocabulary: Vocabulary, word: string, df: Uint32Array): Reading[] {
  const exact = vocabulary.idOf.get(word);
  const found = new Map<number, Reading>();
  if (exact !== undefined) found.set(exact, { word: exact, similarity: 1, via: 'exact' });
  addForms(vocabulary, word, found);
  // A name typed in one known spelling may still be another's: "Mehdi" and "Mahdi".
  const isName = exact !== undefined && vocabulary.nameLike[exact] === 1;
  // A word that no document holds and English has not (a misspelling listed as an alias) may be a slip all the same.
  const held = [...found.keys()].some((id) => (df[id] as number) > 0);
  const known = { typo: held || isEnglish(word), name: (found.size > 0 && !isName) || isEnglish(word) };
  if (word.length >= SHORTEST_CORRECTED && !DIGITS.test(word)) addMisspellings(vocabulary, word, known, found);
  else if (word.length === SHORTEST_CORRECTED - 1 && LATIN.test(word) && !known.typo) addWithLetterLeftOut(vocabulary, word, found);
  const order = (a: Reading, b: Reading): number =>
    b.similarity - a.similarity || (df[b.word] as number) - (df[a.word] as number) || a.word - b.word;
  return [...found.values()].sort(order).slice(0, READINGS_MAX);
}

/** Ids of a word of the base and of its other forms, nothing misspelt. */
export function formsOf(vocabulary: Vocabulary, word: string): number[] {
  const found = new Map<number, Reading>();
  const exact = vocabulary.idOf.get(word);
  if (exact !== undefined) found.set(exact, { word: exact, similarity: 1, via: 'exact' });
  addForms(vocabulary, word, found);
  return [...found.keys()];
}

/** Other forms of the word: "wounded" for "wounds". */
function addForms(vocabulary: Vocabulary, word: string, found: Map<number, Reading>): void {
  const root = stem(word);
  eachId(vocabulary.stems, hash32(root), (id) => {
    if (found.has(id) || stem(vocabulary.words[id] as string) !== root) return;
    found.set(id, { word: id, similarity: SIMILARITY.form, via: 'form' });
  });
}

/** Three letters that are no word: a word of four with a letter left out ("cal", "mny"). Shorter ones could be anything. */
function addWithLetterLeftOut(vocabulary: Vocabulary, word: string, found: Map<number, Reading>): void {
  eachId(vocabulary.variants, hash32(word), (id) => {
    const other = vocabulary.words[id] as string;
    if (other.length !== word.length + 1 || distance(word, other, 1) > 1) return;
    found.set(id, typoReading(id, 1, word.charCodeAt(0) === other.charCodeAt(0), false));
  });
}

/** Whether the typed word is one already, so that another word is unlikely to be meant, or another spelling of a name. */
interface Known {
  readonly typo: boolean;
  readonly name: boolean;
}

function addMisspellings(vocabulary: Vocabulary, word: string, known: Known, found: Map<number, Reading>): void {
  const allowed = editsAllowed(word);
  const bones = LATIN.test(word) ? skeleton(word) : '';
  const seen = new Set<number>(found.keys());
  for (const variant of deleteVariants(word, allowed)) {
    eachId(vocabulary.variants, hash32(variant), (id) => {
      if (seen.has(id)) return;
      seen.add(id);
      const other = vocabulary.words[id] as string;
      const edits = distance(word, other, allowed);
      if (edits > allowed) return;
      const sameName = bones.length >= 2 && vocabulary.nameLike[id] === 1 && skeleton(other) === bones;
      found.set(id, sameName ? nameReading(id, edits, known.name) : typoReading(id, edits, word.charCodeAt(0) === other.charCodeAt(0), known.typo));
    });
  }
  if (bones.length >= 2) addSpellingsOfName(vocabulary, word, bones, known.name, seen, found);
}

function addSpellingsOfName(vocabulary: Vocabulary, word: string, bones: string, known: boolean, seen: Set<number>, found: Map<number, Reading>): void {
  eachId(vocabulary.skeletons, hash32(bones), (id) => {
    if (seen.has(id)) return;
    const other = vocabulary.words[id] as string;
    const half = Math.ceil(Math.max(word.length, other.length) / 2);
    const most = Math.min(bones.length === 2 ? SHORT_BONES_EDITS : NAME_EDITS, half);
    const edits = distance(word, other, most);
    if (edits <= most && skeleton(other) === bones) found.set(id, nameReading(id, edits, known));
  });
}

function nameReading(word: number, edits: number, known: boolean): Reading {
  return { word, similarity: (SIMILARITY.name - SIMILARITY.namePerEdit * edits) * (known ? REAL_WORD : 1), via: 'name' };
}

function typoReading(word: number, edits: number, sameFirst: boolean, known: boolean): Reading {
  const near = edits === 1 ? SIMILARITY.oneEdit : SIMILARITY.twoEdits;
  return { word, similarity: near * (sameFirst ? 1 : SIMILARITY.otherFirstLetter) * (known ? REAL_WORD : 1), via: 'typo' };
}
