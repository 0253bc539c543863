/**
 * Cold start: from the start of the process of `onrecord ask` to the first line of its answer, in a copy of the program, so
 * that nothing else builds or fills its cache meanwhile.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { median } from './stats.ts';

export interface StartResult {
  readonly start: 'first ever, program built too' | 'empty cache' | 'second';
  readonly runs: number;
  readonly medianMs: number;
  readonly maxMs: number;
}

const PARTS = ['src', 'scripts', 'commands', 'knowledge', 'package.json', 'tsconfig.json', 'tsconfig.build.json'];
const QUESTION = 'How many guards were wounded?';

/** `runs` second starts, and half as many with an empty cache. */
export async function benchStart({ folder, runs = 10 }: { folder: string; runs?: number }): Promise<StartResult[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true, preserveTimestamps: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const ever = [await firstLine(folder)];
  const empty = await times(Math.ceil(runs / 2), () => {
    rmSync(join(folder, '.cache'), { recursive: true, force: true });
    return firstLine(folder);
  });
  const second = await times(runs, () => firstLine(folder));
  rmSync(folder, { recursive: true, force: true });
  return [row('first ever, program built too', ever), row('empty cache', empty), row('second', second)];
}

const row = (start: StartResult['start'], all: readonly number[]): StartResult => ({ start, runs: all.length, medianMs: median(all), maxMs: Math.max(...all) });

async function times(count: number, run: () => Promise<number>): Promise<number[]> {
  const all: number[] = [];
  while (all.length < count) all.push(await run());
  return all;
}

/** Milliseconds until a whole line is out. @throws Error when the process ends without one. */
async function firstLine(folder: string): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, ['scripts/run.mjs', 'ask', '--json', QUESTION], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  let at: number | undefined;
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    if (text.includes('\n')) at ??= performance.now() - started;
  });
  await once(child, 'close');
  if (at === undefined) throw new Error('ask ended without an answer');
  return at;
}
