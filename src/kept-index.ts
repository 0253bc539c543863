/** The search index of a base and its prepared names and words, kept under `.cache/`: building them costs half a second, loading a few milliseconds. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLookup, type LookupEngine, type SavedLexicon } from './core/lookup/lookup.ts';
import type { Knowledge } from './core/model.ts';
import { loadIndex, saveIndex } from './core/search/saved-index.ts';
import type { SearchIndex } from './core/search/search-index.ts';
import { keepFile, keepJson, readKeptJson, stampOf } from './knowledge/kept-file.ts';

/** Hexadecimal digits of the name. */
const HASH_LENGTH = 16;
/** Folders whose code decides what is in the index. */
const FOLDERS = ['core/lookup', 'core/search', 'core/text'];

/** A lookup over `knowledge`, with its index from `cacheDir` where it is kept there, else built and kept. */
export function openLookup(knowledge: Knowledge, cacheDir: string): LookupEngine {
  const name = nameOf(knowledge);
  const path = join(cacheDir, `index-${name}.bin`);
  const lexiconPath = join(cacheDir, `lexicon-${name}.json`);
  const kept = readKept(path);
  // Trusted: this program wrote it, and the checksum shows it unchanged.
  const lexicon = kept && (readKeptJson(lexiconPath) as SavedLexicon | undefined);
  if (kept && lexicon) return createLookup(knowledge, kept, lexicon);
  const lookup = createLookup(knowledge, kept);
  keepFile(path, saveIndex(lookup.index));
  keepJson(lexiconPath, lookup.lexicon);
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
