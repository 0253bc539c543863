/**
 * Named typed arrays as one flat buffer and back: a JSON head that names each array, then the arrays, each on an 8-byte
 * boundary. Unpacking makes views on the buffer and copies nothing.
 */

const MAGIC = 'onrecord arrays\n';
const ALIGN = 8;

export type Numbers = Uint32Array | Uint16Array | Uint8Array;
type Width = 1 | 2 | 4;

interface Head {
  /** What the arrays are, and the version of their layout: others are not unpacked. */
  readonly kind: string;
  readonly version: number;
  /** Number of documents. */
  readonly size: number;
  /** Name, bytes per number, position after the head and length in bytes of each array. */
  readonly arrays: readonly (readonly [name: string, width: Width, at: number, bytes: number])[];
}

export interface Packed {
  readonly kind: string;
  readonly version: number;
  readonly size: number;
  readonly arrays: readonly (readonly [name: string, data: Numbers])[];
}

const aligned = (position: number): number => Math.ceil(position / ALIGN) * ALIGN;

/** As bytes, in pieces to be written one after the other. */
export function packArrays({ kind, version, size, arrays }: Packed): Uint8Array[] {
  let at = 0;
  const entries = arrays.map(([name, data]): Head['arrays'][number] => {
    const entry = [name, data.BYTES_PER_ELEMENT as Width, at, data.byteLength] as const;
    at = aligned(at + data.byteLength);
    return entry;
  });
  const head: Head = { kind, version, size, arrays: entries };
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

/** Where a packed buffer lies. */
export interface Bytes {
  readonly buffer: ArrayBuffer;
  readonly byteOffset: number;
  readonly byteLength: number;
}

/** Arrays by name; undefined when the buffer holds something else, another version, or is cut off. */
export function unpackArrays(kind: string, version: number, { buffer, byteOffset: offset, byteLength: length }: Bytes): { size: number; arrays: ReadonlyMap<string, Numbers> } | undefined {
  const read = readHead(new Uint8Array(buffer, offset, length));
  if (!read || read.head.kind !== kind || read.head.version !== version || offset % ALIGN !== 0) return undefined;
  const arrays = new Map<string, Numbers>();
  for (const [name, width, at, size] of read.head.arrays) {
    const from = offset + read.end + at;
    if (from + size > offset + length) return undefined;
    arrays.set(name, viewOf(width, buffer, from, size));
  }
  return { size: read.head.size, arrays };
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
    return { head: JSON.parse(decoder.decode(bytes.subarray(MAGIC.length, line))) as Head, end: aligned(line + 1) };
  } catch {
    return undefined;
  }
}

/** How data made of typed arrays alone is saved and opened again. */
export interface ArraysFile<T> {
  /** As bytes, in pieces to be written one after the other. */
  save(data: T): Uint8Array[];
  /** Undefined when the buffer holds something else, another version, or is cut off. */
  load(bytes: Bytes): T | undefined;
}

/** `version` changes with the layout or with what the arrays mean. */
export function arraysFile<T extends Record<keyof T, Numbers>>(kind: string, version: number, names: readonly (keyof T & string)[]): ArraysFile<T> {
  return {
    save: (data) => packArrays({ kind, version, size: 0, arrays: names.map((name) => [name, data[name]] as const) }),
    load: (bytes) => {
      const found = unpackArrays(kind, version, bytes)?.arrays;
      if (found === undefined || names.some((name) => !found.has(name))) return undefined;
      return Object.fromEntries(names.map((name) => [name, found.get(name)])) as unknown as T;
    },
  };
}
