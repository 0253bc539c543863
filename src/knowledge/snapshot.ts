/**
 * The validated base, kept under `.cache/` so that a start need not parse YAML again.
 * yaml and zod are loaded only when there is no snapshot: importing them costs more than reading one.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { listKnowledge, SINGLE_FILES } from './files.ts';
import { stampOf } from './kept-file.ts';
import { keepKnowledge, readKeptKnowledge } from './kept-knowledge.ts';
import type { LoadResult } from './load.ts';

/** To be raised when a snapshot of the same YAML would look different. */
const FORMAT = 3;
/** Hexadecimal digits of the name. */
const HASH_LENGTH = 16;

export interface SnapshotOptions {
  /** Folder of the snapshots; made when it is not there. A folder that cannot be written is no error. */
  readonly cacheDir: string;
}

/** The base of `dir`: from its snapshot when the files are unchanged, else loaded and kept. A base with Problems is never kept. */
export async function openKnowledge(dir: string, { cacheDir }: SnapshotOptions): Promise<LoadResult> {
  const hash = hashOf(dir);
  // Trusted: this program wrote it after all checks, and the checksum shows it unchanged.
  const kept = hash === undefined ? undefined : readKeptKnowledge(snapshotPath(cacheDir, hash));
  if (kept) return { ok: true, knowledge: kept };
  const { loadKnowledge } = await import('./load.ts');
  const loaded = loadKnowledge(dir);
  if (!loaded.ok) return loaded;
  // A file saved while the base was loading must not be kept under the older files' name.
  if (hash !== undefined && hash === hashOf(dir)) keepKnowledge(snapshotPath(cacheDir, hash), loaded.knowledge);
  return { ok: true, knowledge: loaded.knowledge };
}

function snapshotPath(cacheDir: string, hash: string): string {
  return join(cacheDir, `knowledge-${hash}.json`);
}

/** Names and bytes of all files, and the state of this program; undefined when the folder is not in order. */
function hashOf(dir: string): string | undefined {
  const { subjects, problems } = listKnowledge(dir);
  if (problems.length > 0) return undefined;
  const hash = createHash('sha256').update(`${FORMAT}\n${programStamp()}\n`);
  try {
    for (const { id, files, facts, phrasings } of subjects) {
      for (const ref of [...SINGLE_FILES.flatMap((name) => files[name] ?? []), ...facts, ...phrasings]) {
        const bytes = readFileSync(ref.path);
        hash.update(`${id} ${relative(dir, ref.path)} ${bytes.length}\n`).update(bytes);
      }
    }
  } catch {
    return undefined; // The loader meets the same file and reports it.
  }
  return hash.digest('hex').slice(0, HASH_LENGTH);
}

/** Changes whenever a file of this folder or of the core does, so that a snapshot never outlives the rules that accepted it. */
function programStamp(): string {
  const here = import.meta.dirname;
  return stampOf([here, join(here, '..', 'core')]);
}
