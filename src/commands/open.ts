/** The commands of a folder, checked once for each state of folder and knowledge and kept under `.cache/`, like the base itself. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../core/command.ts';
import type { Knowledge } from '../core/model.ts';
import { deepFreeze } from '../knowledge/freeze.ts';
import { keepJson, readKeptJson, stampOf } from '../knowledge/kept-file.ts';
import { listCommands } from './files.ts';
import type { CommandsResult } from './load.ts';

/** Hexadecimal digits of the name. */
const HASH_LENGTH = 16;

/** Loads `dir`, or reads what was kept of it. A folder that cannot be written costs the next start its time, nothing else. */
export async function openCommands(dir: string, knowledge: Knowledge, { cacheDir }: { readonly cacheDir: string }): Promise<CommandsResult> {
  const hash = hashOf(dir, knowledge.version);
  const path = join(cacheDir, `commands-${hash ?? ''}.json`);
  // Trusted: this program wrote it after all checks, and the checksum shows it unchanged.
  const kept = hash === undefined ? undefined : (readKeptJson(path)?.data as Command[] | undefined);
  if (kept) return { ok: true, commands: deepFreeze(kept) };
  const { loadCommands } = await import('./load.ts');
  const loaded = loadCommands(dir, knowledge);
  if (loaded.ok && hash !== undefined) keepJson(path, loaded.commands);
  return loaded;
}

/** Names and bytes of the files, the base's version, and the state of this program's own files. */
function hashOf(dir: string, version: string): string | undefined {
  const { files, problems } = listCommands(dir);
  if (problems.length > 0) return undefined;
  const hash = createHash('sha256').update(`${version}\n${stampOf([import.meta.dirname])}\n`);
  try {
    for (const { name } of files) {
      const bytes = readFileSync(join(dir, name));
      hash.update(`${name} ${bytes.length}\n`).update(bytes);
    }
  } catch {
    return undefined; // The loader meets the same file and reports it.
  }
  return hash.digest('hex').slice(0, HASH_LENGTH);
}
