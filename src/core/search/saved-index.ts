/**
 * The index as one flat buffer and back: a JSON head that names each array, then the arrays, each on an 8-byte boundary.
 * Loading makes views on the buffer and copies nothing but the words.
 */
import type { HashListsData } from './hash-lists.ts';
import { type IndexParts, openParts, type SearchIndex } from './search-index.ts';

/** Changes with the layout or with what is indexed: a buffer of another version is not loaded. */
export const INDEX_VERSION = 1;
const MAGIC = 'onrecord index\n';
const ALIGN = 8;

type Numbers = Uint32Array | Uint8Array;

interface Head {
  readonly version: number;
  readonly size: number;
  /** Name, bytes per number, position after the head and length in bytes of each array. */
  readonly arrays: readonly (readonly [name: string, width: 1 | 4, at: number, bytes: number])[];
}

function arraysOf({ vocabulary, postings }: IndexParts): [string, Numbers][] {
  const lists = (name: string, data: HashListsData): [string, Numbers][] => [
    [`${name}.start`, data.start],
    [`${name}.hashes`, data.hashes],
    [`${name}.ids`, data.ids],
  ];
  return [
    ['words', new TextEncoder().encode(vocabulary.words.join('\n'))],
    ['nameLike', vocabulary.nameLike],
    ...lists('stems', vocabulary.stems),
    ...lists('variants', vocabulary.variants),
    ...lists('skeletons', vocabulary.skeletons),
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
    const entry = [name, data.BYTES_PER_ELEMENT as 1 | 4, at, data.byteLength] as const;
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
    found.set(name, width === 4 ? new Uint32Array(buffer, from, size / 4) : new Uint8Array(buffer, from, size));
  }
  return openParts(partsOf(head.head.size, found));
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

function partsOf(size: number, arrays: ReadonlyMap<string, Numbers>): IndexParts {
  const wide = (name: string): Uint32Array => (arrays.get(name) ?? new Uint32Array(0)) as Uint32Array;
  const narrow = (name: string): Uint8Array => (arrays.get(name) ?? new Uint8Array(0)) as Uint8Array;
  const lists = (name: string): HashListsData => ({ start: wide(`${name}.start`), hashes: wide(`${name}.hashes`), ids: wide(`${name}.ids`) });
  const text = new TextDecoder().decode(narrow('words'));
  const words = text === '' ? [] : text.split('\n');
  const idOf = new Map(words.map((word, id) => [word, id]));
  const vocabulary = { words, idOf, nameLike: narrow('nameLike'), stems: lists('stems'), variants: lists('variants'), skeletons: lists('skeletons') };
  return { vocabulary, postings: { size, start: wide('start'), entries: wide('entries'), df: wide('df') } };
}
