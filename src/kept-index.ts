/** The search index of a base and its prepared names and words, kept under `.cache/`: building them costs half a second, loading a few milliseconds. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLookup, type LookupEngine } from './core/lookup/lookup.ts';
import type { SavedLexicon } from './core/lookup/reader.ts';
import type { Knowledge } from './core/model.ts';
import { loadRows, saveRows } from './core/lookup/phrasing-rows.ts';
import { loadVotes, saveVotes } from './core/lookup/vote-table.ts';
import type { Bytes } from './core/search/flat-arrays.ts';
import { loadIndex, saveIndex } from './core/search/saved-index.ts';
import { keepFile, keepJson, readKeptJson, stampOf } from './knowledge/kept-file.ts';

/** Hexadecimal digits of the name. */
const HASH_LENGTH = 16;
/** Folders whose code decides what is in the index. */
const FOLDERS = ['core/lookup', 'core/search', 'core/text'];

/** A lookup over `knowledge`, with what was kept of it in `cacheDir`; what was not is built and kept. */
export function openLookup(knowledge: Knowledge, cacheDir: string): LookupEngine {
  const name = nameOf(knowledge);
  const paths = { index: join(cacheDir, `index-${name}.bin`), rows: join(cacheDir, `phrasings-${name}.bin`), votes: join(cacheDir, `votes-${name}.bin`), lexicon: join(cacheDir, `lexicon-${name}.json`) };
  // Trusted: this program wrote it, and the checksum shows it unchanged.
  const saved = { index: readKept(paths.index, loadIndex), rows: readKept(paths.rows, loadRows), votes: readKept(paths.votes, loadVotes), lexicon: readKeptJson(paths.lexicon) as SavedLexicon | undefined };
  if (saved.index && saved.rows && saved.votes && saved.lexicon) return createLookup(knowledge, saved);
  const lookup = createLookup(knowledge);
  keepFile(paths.index, saveIndex(lookup.index));
  keepFile(paths.rows, saveRows(lookup.rows));
  keepFile(paths.votes, saveVotes(lookup.votes));
  keepJson(paths.lexicon, lookup.lexicon);
  return lookup;
}

function nameOf({ version }: Knowledge): string {
  const stamp = stampOf(FOLDERS.map((folder) => join(import.meta.dirname, folder)));
  return createHash('sha256').update(`${version}\n${stamp}`).digest('hex').slice(0, HASH_LENGTH);
}

function readKept<T>(path: string, load: (bytes: Bytes) => T | undefined): T | undefined {
  try {
    const { buffer, byteOffset, byteLength } = readFileSync(path);
    return load({ buffer: buffer as ArrayBuffer, byteOffset, byteLength });
  } catch {
    return undefined; // Not there, or not whole: it is built anew.
  }
}
