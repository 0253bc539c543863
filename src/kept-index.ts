/** The search index of a base, kept under `.cache/`: building it costs half a second, loading it a few milliseconds. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLookup, type LookupEngine } from './core/lookup/lookup.ts';
import type { Knowledge } from './core/model.ts';
import { loadIndex, saveIndex } from './core/search/saved-index.ts';

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
  keep(cacheDir, path, saveIndex(lookup.index));
  return lookup;
}

function nameOf({ version }: Knowledge): string {
  const hash = createHash('sha256').update(version);
  for (const folder of FOLDERS) {
    const path = join(import.meta.dirname, folder);
    for (const name of readdirSync(path).sort()) {
      const { size, mtimeMs } = statSync(join(path, name));
      hash.update(`${name} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex').slice(0, HASH_LENGTH);
}

function readKept(path: string) {
  try {
    const bytes = readFileSync(path);
    return loadIndex(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength);
  } catch {
    return undefined; // Not there, or not whole: it is built anew.
  }
}

/** Written beside and renamed, so that a reader never meets half a file. A folder that cannot be written costs time, nothing else. */
function keep(cacheDir: string, path: string, chunks: readonly Uint8Array[]): void {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(cacheDir, { recursive: true });
    for (const name of readdirSync(cacheDir)) if (/^index-[0-9a-f]+\.bin$/.test(name)) rmSync(join(cacheDir, name), { force: true });
    writeFileSync(draft, Buffer.concat(chunks));
    renameSync(draft, path);
  } catch {
    rmSync(draft, { force: true });
  }
}
