/** Which files a commands folder holds. Reads names only, so that `open.ts` stays without yaml and zod. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileProblem, type Problem } from '../knowledge/problem.ts';

export interface CommandFile {
  /** `casualties.yaml` */
  readonly name: string;
  /** `casualties` */
  readonly stem: string;
}

export interface CommandListing {
  /** By name. */
  readonly files: readonly CommandFile[];
  readonly problems: readonly Problem[];
}

/** Lists `dir`. Hidden files and README.md are passed over. */
export function listCommands(dir: string): CommandListing {
  let names: string[];
  try {
    names = readdirSync(dir).filter((name) => !name.startsWith('.') && name !== 'README.md').sort();
  } catch (error) {
    return { files: [], problems: [folderProblem(error, join(dir))] };
  }
  const yaml = names.filter((name) => name.endsWith('.yaml'));
  const problems = names.filter((name) => !name.endsWith('.yaml')).map((name) => stray(dir, name));
  if (names.length === 0) problems.push(fileProblem(join(dir), 'empty-folder', 'the folder holds no command', 'write a first command, as commands/README.md shows'));
  return { files: yaml.map((name) => ({ name, stem: name.slice(0, -'.yaml'.length) })), problems };
}

function stray(dir: string, name: string): Problem {
  const hint = name.endsWith('.yml') ? `rename it to ${name.replace(/\.yml$/, '.yaml')}` : 'only .yaml files with one command each belong here';
  return fileProblem(join(dir, name), 'unexpected-file', 'nothing reads this', hint);
}

function folderProblem(error: unknown, shown: string): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return fileProblem(shown, 'no-such-folder', 'there is no such folder', 'correct the path, or unset COMMANDS_DIR for the shipped commands');
  if (code === 'ENOTDIR') return fileProblem(shown, 'not-a-folder', 'this is a file', 'name the folder that holds the commands');
  return fileProblem(shown, 'cannot-read', `the folder cannot be opened (${code || 'unknown cause'})`, 'check its permissions');
}
