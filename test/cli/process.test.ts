/** The built program as a process: what only a process has, such as exit codes, closed pipes and an untouched standard output. */
import { execFile, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { HARBOUR } from '../harbour.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const RUN = fileURLToPath(new URL('../../scripts/run.mjs', import.meta.url));
const ENV = { PATH: process.env['PATH'] ?? '', ...HARBOUR };

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(args: readonly string[], input = '', env: Record<string, string> = ENV): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [RUN, ...args], { cwd: ROOT, env });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

describe('the program', () => {
  it('writes nothing but the answer to standard output', async () => {
    const { code, out, err } = await run(['ask', '--json'], '/casualties\n');
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ outcome: 'answer' });
  });

  it('works for several who call it at once', async () => {
    const all = await Promise.all([1, 2, 3, 4].map(() => run(['ask', '--json'], 'zebra\n')));
    expect(all.map(({ code, out }) => [code, out.split('\n').length])).toEqual([1, 2, 3, 4].map(() => [0, 2]));
  });

  it('ends with 2 for a command that is not there', async () => {
    expect(await run(['nosuch'])).toMatchObject({ code: 2, out: '' });
  });

  it('does not mind a reader that goes away', async () => {
    const child = spawn(process.execPath, [RUN, 'ask', '--json'], { cwd: ROOT, env: ENV });
    let err = '';
    child.stderr.on('data', (chunk) => (err += chunk));
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.on('error', () => {});
    child.stdin.end('zebra\n'.repeat(3000));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, err]).toEqual([0, '']);
  });
});

describe('npm start without tokens', () => {
  it('answers each line of a pipe and says on standard error how to connect', async () => {
    const { code, out, err } = await run(['start'], 'how many people died in the harbour fire\n/casualties\n');
    expect(code).toBe(0);
    expect(out.match(/base [0-9a-f]{8}/g)).toHaveLength(2);
    expect(err).toMatch(/^To connect Discord set DISCORD_TOKEN[^\n]*\n$/);
  });

  it('ends quietly at the end of the input and on a signal', async () => {
    const child = spawn(process.execPath, [RUN, 'start'], { cwd: ROOT, env: ENV });
    child.stdin.write('zebra\n');
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGTERM');
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });

  it('reports every problem of the settings at once, without a value', async () => {
    const { code, out, err } = await run(['start'], '', { ...ENV, SLACK_BOT_TOKEN: 'xoxb-secret', ANSWERS: 'loud' });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/ANSWERS malformed[\s\S]*SLACK_APP_TOKEN missing/);
    expect(err).not.toContain('xoxb-secret');
  });

  it('reports the problems of the base', async () => {
    expect(await run(['start'], '', { ...ENV, KNOWLEDGE_DIR: 'no-such-folder' })).toMatchObject({ code: 1, out: '', err: expect.stringContaining('no-such-folder') });
  });

  it('reads the base anew on SIGHUP', async () => {
    const child = spawn(process.execPath, [RUN, 'start'], { cwd: ROOT, env: { ...ENV, LOG_LEVEL: 'info' } });
    let err = '';
    const told = new Promise<void>((resolve) => {
      child.stderr.on('data', (chunk) => {
        err += chunk;
        if (err.includes('read anew')) resolve();
      });
    });
    child.stdin.write('zebra\n');
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGHUP');
    await told;
    child.stdin.end();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });
});

it('every script of package.json that takes no network runs', async () => {
  const { stdout } = await promisify(execFile)('npm', ['run', '-s', 'onrecord', '--', 'version'], { cwd: ROOT });
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});
