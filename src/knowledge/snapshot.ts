/**
 * The validated base, kept under `.cache/` so that a start need not parse YAML again.
 * yaml and zod are loaded only when there is no snapshot: importing them costs more than reading one.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Knowledge } from '../core/model.ts';
import { listKnowledge, SINGLE_FILES } from './files.ts';
import { deepFreeze } from './freeze.ts';
import type { LoadResult } from './load.ts';

/** To be raised when a snapshot of the same YAML would look different. */
const FORMAT = 1;
/** Snapshots of other bases and of older files that stay; the oldest go first. */
const KEPT = 4;
/** Hexadecimal digits of the name. */
const HASH_LENGTH = 16;

export interface SnapshotOptions {
  /** Folder of the snapshots; made when it is not there. A folder that cannot be written is no error. */
  readonly cacheDir: string;
}

/** The base of `dir`: from its snapshot when the files are unchanged, else loaded and kept. A base with Problems is never kept. */
export async function openKnowledge(dir: string, { cacheDir }: SnapshotOptions): Promise<LoadResult> {
  const hash = hashOf(dir);
  const kept = hash === undefined ? undefined : readSnapshot(snapshotPath(cacheDir, hash));
  if (kept) return { ok: true, knowledge: deepFreeze(kept) };
  const { loadKnowledge } = await import('./load.ts');
  const loaded = loadKnowledge(dir);
  if (!loaded.ok) return loaded;
  // A file saved while the base was loading must not be kept under the older files' name.
  if (hash !== undefined && hash === hashOf(dir)) writeSnapshot(cacheDir, hash, loaded.knowledge);
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
    for (const { id, files, facts } of subjects) {
      for (const ref of [...SINGLE_FILES.flatMap((name) => files[name] ?? []), ...facts]) {
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
  const folders = [here, join(here, 'rules'), join(here, '..', 'core')];
  return folders.flatMap((folder) => readdirSync(folder).sort().map((name) => stampOf(join(folder, name)))).join('\n');
}

function stampOf(path: string): string {
  const { size, mtimeMs } = statSync(path);
  return `${path} ${size} ${mtimeMs}`;
}

/** First line: SHA-256 of the rest. A file that was cut short or edited does not match it, and counts as absent. */
function readSnapshot(path: string): Knowledge | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    if (text.slice(0, end) !== checksum(body)) return undefined;
    // Trusted: this program wrote it after all checks, and the checksum shows it unchanged.
    return JSON.parse(body) as Knowledge;
  } catch {
    return undefined;
  }
}

/** Written beside and renamed, so that a reader never meets half a file. Failure only costs the next start its time. */
function writeSnapshot(cacheDir: string, hash: string, knowledge: Knowledge): void {
  const path = snapshotPath(cacheDir, hash);
  const draft = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(cacheDir, { recursive: true });
    const body = JSON.stringify(knowledge);
    writeFileSync(draft, `${checksum(body)}\n${body}`);
    renameSync(draft, path);
    prune(cacheDir, path);
  } catch {
    removeQuietly(draft);
  }
}

/** `force` passes over a missing file, but not over a folder that is none. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Nothing was written, so nothing is left behind.
  }
}

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function prune(cacheDir: string, current: string): void {
  const others = readdirSync(cacheDir)
    .filter((name) => /^knowledge-[0-9a-f]+\.json(\.\d+\.tmp)?$/.test(name))
    .map((name) => join(cacheDir, name))
    .filter((path) => path !== current)
    .map((path) => ({ path, at: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.at - a.at);
  for (const { path } of others.slice(KEPT)) rmSync(path, { force: true });
}
