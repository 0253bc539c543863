/** The search index of a base, kept under `.cache/`: building it costs half a second, loading it a few milliseconds. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLookup, type LookupEngine } from './core/lookup/lookup.ts';
import type { Knowledge } from './core/model.ts';
import { loadIndex, saveIndex } from './core/search/saved-index.ts';
import type { SearchIndex } from './core/search/search-index.ts';
import { keepFile, stampOf } from './knowledge/kept-file.ts';

/** Hexadecimal digits of the name. */
const HASH_LENGTH = 16;
/** Folders whose code decides what is in the index. */
const FOLDERS = ['core/lookup', 'core/search', 'core/text'];

/** A lookup over `knowledge`, with its index from `cacheDir` where it is kept there, else built and kept. */
export function openLookup(knowledge: Knowledge, cacheDir: string): LookupEngine {
  const path = join(cacheDir, `index-${nameOf(knowledge)}.bin`);
  const kept = readKept(path);
  if (kept) return createLookup(knowledge, kept);
  const lookup = createLookup(knowledge);
  keepFile(path, saveIndex(lookup.index));
  return lookup;
}

function nameOf({ version }: Knowledge): string {
  const stamp = stampOf(FOLDERS.map((folder) => join(import.meta.dirname, folder)));
  return createHash('sha256').update(`${version}\n${stamp}`).digest('hex').slice(0, HASH_LENGTH);
}

function readKept(path: string): SearchIndex | undefined {
  try {
    const bytes = readFileSync(path);
    return loadIndex(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength);
  } catch {
    return undefined; // Not there, or not whole: it is built anew.
  }
}
