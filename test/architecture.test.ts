/** Who may import whom. An allow-list: a folder that is not in it may import nothing, so a new part has to be thought about here first. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

interface Part {
  /** Folder (ends in `/`) or file below `src/`. The longest that fits decides. */
  readonly path: string;
  /** Folders and files below `src/` it may import, besides its own folder. */
  readonly own: readonly string[];
  /** Packages and `node:` modules it may import; `node:*` stands for all of Node's. */
  readonly packages: readonly string[];
}

const PARTS: readonly Part[] = [
  // The core is pure: no file, no network, no SDK, no zod. Two of its folders hold a library each.
  { path: 'core/', own: [], packages: [] },
  { path: 'core/text/', own: [], packages: ['stemmer'] },
  { path: 'core/search/', own: ['core/'], packages: ['fuse.js'] },
  { path: 'knowledge/', own: ['core/'], packages: ['node:*', 'yaml', 'zod'] },
  { path: 'commands/', own: ['core/', 'knowledge/'], packages: ['node:*', 'zod'] },
  { path: 'eval/', own: ['core/'], packages: ['node:*'] },
  // A platform knows the core's words and its own SDK, nothing of search, knowledge or another platform.
  { path: 'platforms/terminal/', own: ['core/'], packages: ['node:*'] },
  // What two platforms need alike, without a word of either.
  { path: 'platforms/shared/', own: [], packages: [] },
  // Discord's own payloads are read with zod: they come in as unknown.
  { path: 'platforms/discord/', own: ['core/', 'platforms/shared/'], packages: ['node:*', 'discord.js', 'zod'] },
  { path: 'platforms/slack/', own: ['core/', 'platforms/shared/'], packages: ['node:*', '@slack/bolt'] },
  // Settings and opening: pieces that main.ts and cli.ts put together.
  { path: 'variables.ts', own: [], packages: [] },
  { path: 'config-schema.ts', own: ['variables.ts'], packages: ['zod'] },
  { path: 'config.ts', own: ['variables.ts', 'config-schema.ts', 'folders.ts', 'open-base.ts'], packages: [] },
  { path: 'folders.ts', own: ['open-base.ts'], packages: ['node:*'] },
  { path: 'logger.ts', own: ['core/', 'config-schema.ts'], packages: ['pino'] },
  { path: 'kept-index.ts', own: ['core/', 'knowledge/'], packages: ['node:*'] },
  { path: 'open-base.ts', own: ['core/', 'knowledge/', 'commands/', 'kept-index.ts'], packages: ['node:*'] },
  // These alone put parts together.
  { path: 'main.ts', own: [''], packages: ['node:*'] },
  { path: 'cli.ts', own: [''], packages: ['node:*'] },
  { path: 'cli/', own: [''], packages: ['node:*'] },
];

/** The core's inner order: what these folders may not import. */
const FORBIDDEN: readonly (readonly [from: string, to: string])[] = [
  ['core/text/', 'core/lookup/'], ['core/text/', 'core/search/'], ['core/text/', 'core/shows/'],
  ['core/search/', 'core/lookup/'], ['core/search/', 'core/shows/'], ['core/search/', 'core/present/'],
  // Inside the lookup: the words of a language → a question → how people put it → candidates in order → how sure.
  ['core/lookup/language/', 'core/lookup/question/'], ['core/lookup/language/', 'core/lookup/phrasing/'], ['core/lookup/language/', 'core/lookup/ranking/'],
  ['core/lookup/language/', 'core/lookup/confidence/'], ['core/lookup/question/', 'core/lookup/phrasing/'], ['core/lookup/question/', 'core/lookup/ranking/'],
  ['core/lookup/question/', 'core/lookup/confidence/'], ['core/lookup/phrasing/', 'core/lookup/ranking/'], ['core/lookup/phrasing/', 'core/lookup/confidence/'],
  ['core/lookup/ranking/', 'core/lookup/confidence/'],
  ['core/lookup/', 'core/present/'], ['core/lookup/', 'core/catalogue/'],
  ['core/shows/', 'core/present/'], ['core/shows/', 'core/catalogue/'],
  ['platforms/', 'core/search/'], ['platforms/', 'core/lookup/'], ['platforms/', 'core/shows/'], ['platforms/', 'core/answering.ts'],
];

const IMPORT = /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g;

function importsOf(text: string): string[] {
  return [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** Every import that the lists do not allow: `core/a.ts imports node:fs`. */
function violations(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, text]) => importsOf(text).filter((target) => !isAllowed(path, target)).map((target) => `${path} imports ${target}`));
}

function isAllowed(path: string, target: string): boolean {
  const part = PARTS.filter((each) => path.startsWith(each.path)).sort((a, b) => b.path.length - a.path.length)[0];
  if (part === undefined) return false;
  if (!target.startsWith('.')) return part.packages.some((name) => name === target || (name === 'node:*' && target.startsWith('node:')));
  const file = posix.normalize(posix.join(posix.dirname(path), target));
  if (FORBIDDEN.some(([from, to]) => path.startsWith(from) && file.startsWith(to))) return false;
  return file.startsWith(part.path) || part.own.some((own) => file.startsWith(own));
}

function sources(): Map<string, string> {
  const names = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return new Map(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(SRC, name), 'utf8')]));
}

describe('imports', () => {
  it('are those that the parts allow', () => {
    expect(violations(sources())).toEqual([]);
  });

  it.each([
    ['a file from the core', 'core/present.ts', "import { readFileSync } from 'node:fs';"],
    ['a submodule of Node from the core', 'core/present.ts', "import { readFile } from 'node:fs/promises';"],
    ['a schema library from the core', 'core/present.ts', "import { z } from 'zod';"],
    ['the knowledge loader from the core', 'core/dispatch.ts', "import { loadKnowledge } from '../knowledge/load.ts';"],
    ['only a type from outside the core', 'core/dispatch.ts', "import type { Config } from '../config.ts';"],
    ['an import over several lines', 'core/dispatch.ts', "import {\n  a,\n  b,\n} from '../config.ts';"],
    ['an import at run time', 'core/dispatch.ts', "const x = await import('../config.ts');"],
    ['an export of another’s', 'core/dispatch.ts', "export { x } from '../config.ts';"],
    ['an import for its effects', 'core/dispatch.ts', "import '../config.ts';"],
    ['fuse.js outside its folder', 'core/lookup/lookup.ts', "import Fuse from 'fuse.js';"],
    ['the lookup from a platform', 'platforms/slack/render.ts', "import { createLookup } from '../../core/lookup/lookup.ts';"],
    ['one platform from another', 'platforms/slack/render.ts', "import { x } from '../discord/render.ts';"],
    ['a platform from what platforms share', 'platforms/shared/pause.ts', "import { x } from '../slack/names.ts';"],
    ['another platform’s SDK', 'platforms/slack/connect.ts', "import { Client } from 'discord.js';"],
    ['the knowledge from a platform', 'platforms/terminal/session.ts', "import { x } from '../../knowledge/load.ts';"],
    ['wording from a show', 'core/shows/facts.ts', "import { catalogue } from '../catalogue/index.ts';"],
    ['anything from a folder nobody has thought about', 'extras/thing.ts', "import { x } from '../core/model.ts';"],
  ])('would be caught: %s', (_, path, text) => {
    expect(violations(new Map([[path, text]]))).toHaveLength(1);
  });
});

describe('the core', () => {
  it('reads no clock, process, network or console', () => {
    const reaching = /\b(?:process\.|console\.|fetch\(|Date\.now\(|new Date\(\)|setTimeout\(|setInterval\(|Math\.random\(|performance\.)/;
    const found = [...sources()].filter(([path, text]) => path.startsWith('core/') && reaching.test(text)).map(([path]) => path);
    expect(found).toEqual([]);
  });
});

it('the environment is read in the settings alone', () => {
  const readers = [...sources()].filter(([, text]) => /process\.env\b/.test(text)).map(([path]) => path);
  expect(readers.sort()).toEqual(['cli.ts', 'main.ts']);
});
