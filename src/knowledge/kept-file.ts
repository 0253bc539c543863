/**
 * Files under `.cache/`: what a start need not work out again. Harmless to delete; a folder that cannot be written is no error,
 * it only costs the next start its time.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Files of one kind that stay beside the current one: other bases, and older states. The oldest go first. */
const KEPT = 4;

/** Writes `path` (`…/knowledge-a1b2.json`) and drops the oldest of its kind (`knowledge-`). Never throws. */
export function keepFile(path: string, chunks: readonly (Uint8Array | string)[]): void {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    // Written beside and renamed, so that a reader never meets half a file.
    writeFileSync(draft, Buffer.concat(chunks.map((chunk) => Buffer.from(chunk as Uint8Array))));
    renameSync(draft, path);
    prune(path);
  } catch {
    removeQuietly(draft);
  }
}

const NEWLINE = 10;

/** Keeps data as a line of JSON, and what else stands behind it, after their checksum. */
export function keepJson(path: string, data: unknown, behind: Uint8Array = new Uint8Array()): void {
  const body = Buffer.concat([Buffer.from(`${JSON.stringify(data)}\n`), behind]);
  keepFile(path, [`${checksum(body)}\n`, body]);
}

/** What `keepJson` wrote; undefined when it is not there, was cut short or edited. */
export function readKeptJson(path: string): { readonly data: unknown; readonly behind: Buffer } | undefined {
  try {
    const bytes = readFileSync(path);
    const body = bytes.subarray(bytes.indexOf(NEWLINE) + 1);
    if (bytes.toString('latin1', 0, bytes.length - body.length - 1) !== checksum(body)) return undefined;
    const end = body.indexOf(NEWLINE);
    return { data: JSON.parse(body.toString('utf8', 0, end)), behind: body.subarray(end + 1) };
  } catch {
    return undefined;
  }
}

function checksum(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('hex');
}

/** `force` passes over a missing file, but not over a folder that is none. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Nothing was written, so nothing is left behind.
  }
}

function prune(current: string): void {
  const folder = dirname(current);
  const kind = basename(current).replace(/-[0-9a-f]+\.\w+$/, '-');
  const others = readdirSync(folder)
    .filter((name) => name.startsWith(kind))
    .map((name) => join(folder, name))
    .filter((path) => path !== current)
    .map((path) => ({ path, at: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.at - a.at);
  for (const { path } of others.slice(KEPT)) rmSync(path, { force: true });
}

/** Name, size and time of every file in and below these folders: changes whenever the program does. */
export function stampOf(folders: readonly string[]): string {
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort().map((name) => join(folder, name)))
    .map((path) => {
      const { size, mtimeMs } = statSync(path);
      return `${path} ${size} ${mtimeMs}`;
    })
    .join('\n');
}
