/** The docs name everything there is, and what is generated in them is fresh. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { jsonLine } from '../src/cli/ask.ts';
import { commandJsonSchema, withCommandTables } from '../src/commands/docs.ts';
import { loadCommands } from '../src/commands/load.ts';
import { commandSchema } from '../src/commands/schema.ts';
import { VARIABLES } from '../src/variables.ts';
import { harbour } from './harbour.ts';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

function commands() {
  const loaded = loadCommands('commands');
  if (!loaded.ok) throw new Error('the shipped commands have problems');
  return loaded.commands;
}

describe('generated parts', () => {
  it.each(['docs/commands.md', 'commands/README.md'])('%s is fresh (scripts/write-docs.ts writes it)', (path) => {
    expect(read(path)).toBe(withCommandTables(read(path), commands()));
  });

  it('schemas/command.schema.json is fresh', () => {
    expect(read('schemas/command.schema.json')).toBe(commandJsonSchema());
  });

  it('a table that nothing generates is an error', () => {
    expect(() => withCommandTables('<!-- table nonsense -->\n<!-- end -->', [])).toThrow('nonsense');
  });
});

describe('docs/commands.md', () => {
  it.each(commands().map((command) => [command.name, command] as const))('names /%s and its options', (name, command) => {
    expect(read('docs/commands.md')).toContain(`\`/${name}\``);
    for (const option of command.options) expect(read('docs/commands.md')).toContain(`| \`/${name}\` | \`${option.name}\``);
  });
});

it('the example of commands/README.md is a command that loads', () => {
  const [, block = ''] = /```yaml\n([\s\S]*?)```/.exec(read('commands/README.md')) ?? [];
  expect(commandSchema.safeParse(parse(block.replace(/^ {3}/gm, ''))).error).toBeUndefined();
});

describe('.env.example', () => {
  const lines = read('.env.example').split('\n');

  it('has every variable, and no other', () => {
    const names = lines.flatMap((line) => /^([A-Z_]+)=/.exec(line)?.[1] ?? []);
    expect(names).toEqual(VARIABLES.map(({ name }) => name));
  });

  it('sets none of them', () => {
    for (const line of lines) expect(line).toMatch(/^(#.*|[A-Z_]+=)?$/);
  });
});

it('docs/ask-json.md names every key of the object', () => {
  const keys = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) walk(each);
    else if (typeof value === 'object' && value !== null) for (const [key, each] of Object.entries(value)) walk(keys.add(key) && each);
  };
  for (const query of ['/casualties', '/disputes', 'zebra']) walk(JSON.parse(jsonLine(harbour(), query)));
  const text = read('docs/ask-json.md');
  for (const key of keys) expect(text, key).toMatch(new RegExp(`\\b${key}\\b`));
});

describe('links', () => {
  const folders = ['.', 'docs', 'commands', 'knowledge'];
  const pages = folders.flatMap((folder) => readdirSync(new URL(`../${folder}`, import.meta.url)).filter((name) => name.endsWith('.md')).map((name) => posix.join(folder, name)));
  const linksOf = (page: string): string[] => [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  const own = (page: string): string[] => linksOf(page).filter((target) => !/^[a-z]+:/.test(target)).map((target) => (target.startsWith('#') ? page + target : posix.join(posix.dirname(page), target)));
  /** As GitHub makes them of headings. */
  const anchorsOf = (page: string): string[] => [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => title.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-'));

  it.each(pages)('of %s lead somewhere', (page) => {
    for (const target of own(page)) {
      const [path = '', anchor] = target.split('#');
      expect(existsSync(new URL(`../${path}`, import.meta.url)), target).toBe(true);
      if (anchor !== undefined) expect(anchorsOf(path), target).toContain(anchor);
    }
  });

  it('lead from README.md to every page of docs/', () => {
    const reached = new Set(['README.md']);
    for (const page of reached) for (const target of own(page)) if (target.endsWith('.md')) reached.add(target);
    expect(pages.filter((page) => page.startsWith('docs/') && !reached.has(page))).toEqual([]);
  });
});

describe('scripts of package.json', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

  it('run files that are there', () => {
    for (const [name, line] of Object.entries(scripts)) {
      for (const path of line.match(/\b(?:scripts|bench)\/[\w-]+\.\w+/g) ?? []) expect(existsSync(new URL(`../${path}`, import.meta.url)), `${name}: ${path}`).toBe(true);
    }
  });

  it('are those that design and docs promise', () => {
    for (const name of ['start', 'onrecord', 'ask', 'check', 'eval', 'test', 'check:all', 'types', 'lint', 'unused']) expect(scripts).toHaveProperty(name);
  });
});

it('no text of the project names a place outside it or how it was made', () => {
  const pages = ['docs', 'commands', 'knowledge'].flatMap((folder) => readdirSync(new URL(`../${folder}`, import.meta.url)).filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name}`));
  for (const path of pages) expect(read(path), path).not.toMatch(/\.\.\/shared|\/work\/|\/tmp\//);
});
