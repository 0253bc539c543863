/** Opening a base: what is kept under the cache folder never changes what is answered, and every problem comes at once. */
import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLineLogger } from '../src/logger.ts';
import { type Folders, openBase } from '../src/open-base.ts';
import { HARBOUR } from './harbour.ts';

function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function folders(cache = tempFolder()): Folders {
  return { knowledge: HARBOUR.KNOWLEDGE_DIR, commands: HARBOUR.COMMANDS_DIR, cache };
}

const QUESTIONS = ['how many people were injured in the harbour fire', 'who owned the burned warehouse', 'how tall was the mayor', 'كم عدد الجرحى في حريق الميناء؟'];

async function answers(from: Folders) {
  const opened = await openBase(from);
  if (!opened.ok) throw new Error('the fixture has no problems');
  return QUESTIONS.map((question) => opened.base.lookup.ask(question));
}

describe('openBase', () => {
  it('answers the same from what it kept', async () => {
    const from = folders();
    const fresh = await answers(from);
    expect(readdirSync(from.cache).map((name) => name.replace(/-.*/, '')).sort()).toEqual(['commands', 'index', 'knowledge', 'lexicon', 'phrasings', 'votes']);
    expect(await answers(from)).toEqual(fresh);
  });

  it.each(['commands', 'index', 'knowledge', 'lexicon', 'phrasings', 'votes'])('builds anew what was cut short: %s', async (kind) => {
    const from = folders();
    const fresh = await answers(from);
    for (const name of readdirSync(from.cache)) if (name.startsWith(kind)) truncateSync(join(from.cache, name), 100);
    expect(await answers(from)).toEqual(fresh);
  });

  it('does without a folder it cannot write', async () => {
    const file = join(tempFolder(), 'file');
    writeFileSync(file, '');
    expect(await answers(folders(file))).toEqual(await answers(folders()));
  });

  it('reports the problems of knowledge and commands together', async () => {
    const opened = await openBase({ ...folders(), knowledge: 'no/knowledge', commands: 'no/commands' });
    expect(opened.ok ? [] : opened.problems.map(({ file, code }) => `${file} ${code}`)).toEqual(['no/knowledge no-such-folder', 'no/commands no-such-folder']);
  });
});

describe('the line logger', () => {
  it('tells what is at least as grave as its level, with an error’s stack', () => {
    const lines: string[] = [];
    const log = createLineLogger('warn', (line) => lines.push(line));
    log.info({}, 'quiet');
    log.warn({ id: 'a1' }, 'careful');
    log.error({ error: new Error('broken') }, 'failed');
    expect(lines[0]).toBe('[warn] careful {"id":"a1"}\n');
    expect(lines[1]).toMatch(/^\[error\] failed\nError: broken\n {4}at /);
    expect(lines).toHaveLength(2);
  });

  it('is silent when told to be', () => {
    const lines: string[] = [];
    createLineLogger('silent', (line) => lines.push(line)).error({}, 'failed');
    expect(lines).toEqual([]);
  });
});
