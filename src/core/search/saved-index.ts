/** The index as one flat buffer and back. */
import { type Bytes, type Numbers, packArrays, unpackArrays } from './flat-arrays.ts';
import type { HashListsData } from './hash-lists.ts';
import { type IndexParts, openParts, type SearchIndex } from './search-index.ts';
import { openWordList } from './word-list.ts';

const KIND = 'index';
/** Changes with the layout or with what is indexed: a buffer of another version is not loaded. */
const VERSION = 3;

const LISTS = ['stems', 'variants', 'skeletons'] as const;
type ListsName = (typeof LISTS)[number];
const ARRAYS = ['words.units', 'words.start', 'words.slots', 'nameLike', ...LISTS.flatMap((name) => [`${name}.start`, `${name}.pairs`] as const), 'start', 'entries', 'df'] as const;
type ArrayName = (typeof ARRAYS)[number];

function arraysOf({ vocabulary, postings }: IndexParts): [ArrayName, Numbers][] {
  const lists = (name: ListsName): [ArrayName, Numbers][] => [
    [`${name}.start`, vocabulary[name].start],
    [`${name}.pairs`, vocabulary[name].pairs],
  ];
  return [
    ['words.units', vocabulary.words.data.units],
    ['words.start', vocabulary.words.data.start],
    ['words.slots', vocabulary.words.data.slots],
    ['nameLike', vocabulary.nameLike],
    ...LISTS.flatMap(lists),
    ['start', postings.start],
    ['entries', postings.entries],
    ['df', postings.df],
  ];
}

/** The index as bytes, in pieces to be written one after the other. */
export function saveIndex({ size, parts }: SearchIndex): Uint8Array[] {
  return packArrays({ kind: KIND, version: VERSION, size, arrays: arraysOf(parts) });
}

/** The index of a saved buffer; undefined when it is no index, of another version, or cut off. */
export function loadIndex(bytes: Bytes): SearchIndex | undefined {
  const found = unpackArrays(KIND, VERSION, bytes);
  return found && ARRAYS.every((name) => found.arrays.has(name)) ? openParts(partsOf(found.size, found.arrays)) : undefined;
}

function partsOf(size: number, arrays: ReadonlyMap<string, Numbers>): IndexParts {
  const wide = (name: ArrayName): Uint32Array => arrays.get(name) as Uint32Array;
  const lists = (name: ListsName): HashListsData => ({ start: wide(`${name}.start`), pairs: wide(`${name}.pairs`) });
  const words = openWordList({ units: arrays.get('words.units') as Uint16Array, start: wide('words.start'), slots: wide('words.slots') });
  const vocabulary = { words, nameLike: arrays.get('nameLike') as Uint8Array, stems: lists('stems'), variants: lists('variants'), skeletons: lists('skeletons') };
  return { vocabulary, postings: { size, start: wide('start'), entries: wide('entries'), df: wide('df') } };
}
