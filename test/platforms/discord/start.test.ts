/** `npm start` as an operator runs it, against the loopback Discord: exit codes, what stands in the log, a clean end. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { slash, typing } from './events.ts';
import { responseOf, TOKEN } from './harness.ts';
import { createLoopback, type Loopback } from './loopback.ts';
import { plainOf } from './payload.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
let discord: Loopback;
beforeEach(async () => {
  discord = await createLoopback();
});
afterEach(() => discord.close());

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ['scripts/run.mjs', ...args], { cwd: ROOT, env: { PATH: process.env['PATH'], DISCORD_TOKEN: TOKEN, DISCORD_API_URL: `${discord.url}/`, ...env } });
  const said: string[] = [];
  child.stdout.on('data', (chunk) => said.push(String(chunk)));
  child.stderr.on('data', (chunk) => said.push(String(chunk)));
  const ended = once(child, 'exit').then(([code]) => code as number);
  return { child, ended, text: () => said.join('') };
}

describe('npm start', () => {
  it('answers from the shipped base, completes, and ends cleanly on SIGTERM', async () => {
    const { child, ended, text } = start(['start']);
    await discord.until(() => discord.identifies.length === 1);
    const [ask, complete] = [slash('casualties', { who: 'guards' }), typing('reactions', 'from', '')];
    discord.dispatch('INTERACTION_CREATE', ask);
    discord.dispatch('INTERACTION_CREATE', complete);
    const answer = responseOf(await discord.request(({ path }) => path.includes(String(ask['id']))));
    expect(plainOf(answer.data)).toMatch(/guards[\s\S]*The Hill, paragraph 12[\s\S]*Statecraft, paragraph 9/);
    const { data } = responseOf(await discord.request(({ path }) => path.includes(String(complete['id']))));
    expect(data.choices?.length).toBeGreaterThan(5);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(text()).not.toContain(TOKEN);
  });

  it('ends with 1 and one line that says what to do when the token is wrong', async () => {
    discord.greet = (_, socket) => {
      socket.close(4004);
      return false;
    };
    const { ended, text } = start(['start'], { LOG_LEVEL: 'silent' });
    expect(await ended).toBe(1);
    expect(text().trim().split('\n')).toHaveLength(1);
    expect(text()).toMatch(/^\[discord\] Discord refuses the token → /);
    expect(text()).not.toContain(TOKEN);
  });
});

describe('npm run discord:register', () => {
  it('registers every command of the folder and prints the invite link', async () => {
    const { ended, text } = start(['discord-register']);
    expect(await ended).toBe(0);
    expect(discord.commands.get('global')?.length).toBeGreaterThanOrEqual(20);
    expect(text()).toContain('https://discord.com/oauth2/authorize?client_id=');
  });

  it('ends with 1 and one line when the token is wrong', async () => {
    discord.faults.push({ matches: () => true, status: 401, body: { message: '401: Unauthorized', code: 0 } });
    const { ended, text } = start(['discord-register']);
    expect(await ended).toBe(1);
    expect(text().trim().split('\n')).toHaveLength(1);
  });
});
