/** The snapshot: the same base as loading gives, and never a reason to fail. */
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/core/model.ts';
import { openKnowledge } from '../../src/knowledge/snapshot.ts';
import { edited, GOOD, temporaryFolder, writeBase } from './base.ts';

const FIRE = 'demo/facts/fire.yaml';

async function open(dir: string, cacheDir: string): Promise<Knowledge> {
  const result = await openKnowledge(dir, { cacheDir });
  if (!result.ok) throw new Error('the base has problems');
  return result.knowledge;
}

function snapshots(cacheDir: string): string[] {
  return readdirSync(cacheDir).sort();
}

describe('openKnowledge', () => {
  it('keeps what it loaded, and gives the same the second time', async () => {
    const [dir, cacheDir] = [writeBase(), join(temporaryFolder(), '.cache')];
    const first = await open(dir, cacheDir);
    expect(snapshots(cacheDir)).toEqual([expect.stringMatching(/^knowledge-[0-9a-f]{16}\.json$/)]);
    const second = await open(dir, cacheDir);
    expect(second).toEqual(first);
    expect(Object.isFrozen(second.subjects[0]?.facts[0]?.statements)).toBe(true);
  });

  it('reads the snapshot, not the YAML, when nothing changed', async () => {
    const [dir, cacheDir] = [writeBase(), temporaryFolder()];
    const first = await open(dir, cacheDir);
    const before = snapshots(cacheDir).map((name) => readFileSync(join(cacheDir, name), 'utf8'));
    const second = await open(dir, cacheDir);
    expect(second).not.toBe(first);
    expect(snapshots(cacheDir).map((name) => readFileSync(join(cacheDir, name), 'utf8'))).toEqual(before);
  });

  it.each([
    ['a changed text', (dir: string) => writeFileSync(join(dir, FIRE), GOOD[FIRE].replace('Two people', 'Two men'))],
    ['a change of the same length', (dir: string) => writeFileSync(join(dir, FIRE), GOOD[FIRE].replace('value: 2', 'value: 4'))],
    ['one more file', (dir: string) => writeFileSync(join(dir, 'demo/facts/also.yaml'), '- {id: other, question: Why?, asks: why, statements: [{id: a, text: So., citations: [{source: daily, paragraph: 5, quote: for this reason}]}]}\n')],
  ])('notices %s', async (_reason, change) => {
    const [dir, cacheDir] = [writeBase(), temporaryFolder()];
    const first = await open(dir, cacheDir);
    change(dir);
    expect((await open(dir, cacheDir)).version).not.toBe(first.version);
  });

  it('reports problems as loading does, and keeps nothing', async () => {
    const [dir, cacheDir] = [writeBase(edited(FIRE, 'source: daily, paragraph: 1,', 'source: dayly, paragraph: 1,')), temporaryFolder()];
    expect(await openKnowledge(dir, { cacheDir })).toMatchObject({ ok: false, problems: [{ code: 'unknown-source' }] });
    expect(snapshots(cacheDir)).toEqual([]);
  });

  it('reports a folder that became bad though its snapshot is there', async () => {
    const [dir, cacheDir] = [writeBase(), temporaryFolder()];
    await open(dir, cacheDir);
    writeFileSync(join(dir, 'demo/stray.txt'), '');
    expect(await openKnowledge(dir, { cacheDir })).toMatchObject({ ok: false, problems: [{ code: 'unexpected-file' }] });
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, text.length / 2)],
    ['empty', () => ''],
    ['edited', (text: string) => text.replace('Two people', 'Ten people')],
    ['of another program', () => '{"hello": "world"}'],
  ])('loads again when the snapshot is %s, and mends it', async (_reason, spoil) => {
    const [dir, cacheDir] = [writeBase(), temporaryFolder()];
    const first = await open(dir, cacheDir);
    const path = join(cacheDir, snapshots(cacheDir)[0] ?? '');
    const good = readFileSync(path, 'utf8');
    writeFileSync(path, spoil(good));
    expect(await open(dir, cacheDir)).toEqual(first);
    expect(readFileSync(path, 'utf8')).toBe(good);
  });

  it.each([
    ['a file stands in the way', (folder: string) => writeFileSync(join(folder, '.cache'), '')],
    ['the folder is read-only', (folder: string) => mkdirSync(join(folder, '.cache'), { mode: 0o500 })],
  ])('works when %s', async (_reason, block) => {
    const folder = temporaryFolder();
    block(folder);
    const knowledge = await open(writeBase(), join(folder, '.cache'));
    expect(knowledge.subjects).toHaveLength(1);
  });

  it('lets old snapshots go, and other files stay', async () => {
    const [dir, cacheDir] = [writeBase(), temporaryFolder()];
    for (let index = 0; index < 9; index++) {
      const path = join(cacheDir, `knowledge-000000000000000${index}.json`);
      writeFileSync(path, '');
      utimesSync(path, index, index);
    }
    writeFileSync(join(cacheDir, 'other.json'), '');
    await open(dir, cacheDir);
    const names = snapshots(cacheDir);
    expect(names).toHaveLength(6);
    expect(names).toContain('other.json');
    expect(names).toContain('knowledge-0000000000000008.json');
    expect(names).not.toContain('knowledge-0000000000000000.json');
  });

  it('does not import yaml or zod before it has to', () => {
    const source = readFileSync(new URL('../../src/knowledge/snapshot.ts', import.meta.url), 'utf8');
    const files = ['snapshot.ts', ...[...source.matchAll(/^import (?!type).*'\.\/(.+)';$/gm)].map((match) => match[1])];
    expect(files).toContain('files.ts');
    for (const file of files) {
      const text = readFileSync(new URL(`../../src/knowledge/${file}`, import.meta.url), 'utf8');
      expect(text).not.toMatch(/^import (?!type).*'(yaml|zod)';$/m);
    }
  });
});
