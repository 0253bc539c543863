/**
 * The index as one flat buffer and back: a JSON head that names each array, then the arrays, each on an 8-byte boundary.
 * Loading makes views on the buffer and copies nothing.
 */
import type { HashListsData } from './hash-lists.ts';
import { type IndexParts, openParts, type SearchIndex } from './search-index.ts';
import { openWordList } from './word-list.ts';

/** Changes with the layout or with what is indexed: a buffer of another version is not loaded. */
export const INDEX_VERSION = 2;
const MAGIC = 'onrecord index\n';
const ALIGN = 8;

type Numbers = Uint32Array | Uint16Array | Uint8Array;
type Width = 1 | 2 | 4;

interface Head {
  readonly version: number;
  readonly size: number;
  /** Name, bytes per number, position after the head and length in bytes of each array. */
  readonly arrays: readonly (readonly [name: string, width: Width, at: number, bytes: number])[];
}

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

const aligned = (position: number): number => Math.ceil(position / ALIGN) * ALIGN;

/** The index as bytes, in pieces to be written one after the other. */
export function saveIndex(index: SearchIndex): Uint8Array[] {
  const arrays = arraysOf(index.parts);
  let at = 0;
  const entries = arrays.map(([name, data]): Head['arrays'][number] => {
    const entry = [name, data.BYTES_PER_ELEMENT as Width, at, data.byteLength] as const;
    at = aligned(at + data.byteLength);
    return entry;
  });
  const head: Head = { version: INDEX_VERSION, size: index.size, arrays: entries };
  const text = new TextEncoder().encode(`${MAGIC}${JSON.stringify(head)}\n`);
  const padded = new Uint8Array(aligned(text.length)).fill(32);
  padded.set(text);
  padded[padded.length - 1] = 10;
  const pieces = arrays.flatMap(([, data]) => {
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    return [bytes, new Uint8Array(aligned(bytes.length) - bytes.length)];
  });
  return [padded, ...pieces];
}

/** The index of a saved buffer; undefined when it is no index, of another version, or cut off. */
export function loadIndex(buffer: ArrayBuffer, offset = 0, length = buffer.byteLength - offset): SearchIndex | undefined {
  const bytes = new Uint8Array(buffer, offset, length);
  const head = readHead(bytes);
  if (!head || offset % ALIGN !== 0) return undefined;
  const found = new Map<string, Numbers>();
  for (const [name, width, at, size] of head.head.arrays) {
    const from = offset + head.end + at;
    if (from + size > offset + length) return undefined;
    found.set(name, viewOf(width, buffer, from, size));
  }
  const parts = partsOf(head.head.size, found);
  return parts && openParts(parts);
}

function viewOf(width: Width, buffer: ArrayBuffer, from: number, bytes: number): Numbers {
  if (width === 4) return new Uint32Array(buffer, from, bytes / width);
  return width === 2 ? new Uint16Array(buffer, from, bytes / width) : new Uint8Array(buffer, from, bytes);
}

function readHead(bytes: Uint8Array): { head: Head; end: number } | undefined {
  const decoder = new TextDecoder();
  if (decoder.decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) return undefined;
  const line = bytes.indexOf(10, MAGIC.length);
  if (line < 0) return undefined;
  try {
    const head = JSON.parse(decoder.decode(bytes.subarray(MAGIC.length, line))) as Head;
    return head.version === INDEX_VERSION ? { head, end: aligned(line + 1) } : undefined;
  } catch {
    return undefined;
  }
}

function partsOf(size: number, arrays: ReadonlyMap<string, Numbers>): IndexParts | undefined {
  if (ARRAYS.some((name) => !arrays.has(name))) return undefined;
  const wide = (name: ArrayName): Uint32Array => arrays.get(name) as Uint32Array;
  const lists = (name: ListsName): HashListsData => ({ start: wide(`${name}.start`), pairs: wide(`${name}.pairs`) });
  const words = openWordList({ units: arrays.get('words.units') as Uint16Array, start: wide('words.start'), slots: wide('words.slots') });
  const vocabulary = { words, nameLike: arrays.get('nameLike') as Uint8Array, stems: lists('stems'), variants: lists('variants'), skeletons: lists('skeletons') };
  return { vocabulary, postings: { size, start: wide('start'), entries: wide('entries'), df: wide('df') } };
}
