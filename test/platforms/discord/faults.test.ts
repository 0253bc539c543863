/** What goes wrong on the way to Discord and back: no crash, no lost answer, no answer given twice. */
import { afterEach, describe, expect, it } from 'vitest';
import { said, slash } from './events.ts';
import { responseOf, run, type Running, TOKEN } from './harness.ts';
import type { Recorded } from './loopback.ts';
import { answer } from './replies.ts';

let bot: Running;
afterEach(() => bot.stop());

const callbacks = (): Recorded[] => bot.loopback.requests.filter(({ path }) => path.startsWith('/interactions/'));
const posts = (): Recorded[] => bot.loopback.requests.filter(({ path }) => path.startsWith('/channels/'));
const isCallback = (_: string, path: string): boolean => path.startsWith('/interactions/');
const isPost = (_: string, path: string): boolean => path.startsWith('/channels/');

/** Resolves when a line that fits is in the log. */
async function logged(text: string): Promise<void> {
  while (!bot.log.lines.some(({ message }) => message.includes(text))) await new Promise((resolve) => setImmediate(resolve));
}

describe('requests that fail', () => {
  it('a 429 is waited out as Retry-After says', async () => {
    bot = await run();
    bot.loopback.faults.push({ matches: isPost, status: 429, headers: { 'retry-after': '0.05', 'x-ratelimit-scope': 'user' }, body: { message: 'slow down', retry_after: 0.05, global: false } });
    bot.loopback.dispatch('MESSAGE_CREATE', said('who?', { direct: true }));
    await bot.loopback.until(() => posts().length === 2);
    expect(posts().map(({ status }) => status)).toEqual([429, 200]);
  });

  it('a 500 is tried again, with a nonce that keeps it from being posted twice', async () => {
    bot = await run();
    bot.loopback.faults.push({ matches: isPost, status: 500, body: {} });
    bot.loopback.dispatch('MESSAGE_CREATE', said('who?', { direct: true }));
    await bot.loopback.until(() => posts().length === 2);
    const [first, second] = posts();
    expect([first?.status, second?.status]).toEqual([500, 200]);
    expect(first?.body).toEqual(second?.body);
    expect(first?.body).toMatchObject({ enforce_nonce: true });
  });

  it.each([
    [10062, 404, 'Unknown interaction', 'came too late or twice'],
    [40060, 400, 'Interaction has already been acknowledged.', 'came too late or twice'],
    [50013, 403, 'Missing Permissions', 'lacks View Channel, Send Messages'],
  ])('%i is logged once, and the next command is answered', async (code, status, message, line) => {
    bot = await run();
    bot.loopback.faults.push({ matches: isCallback, status, body: { code, message } });
    await bot.respond(slash('casualties'));
    await logged(line);
    expect(responseOf(await bot.respond(slash('casualties'))).type).toBe(4);
    expect(bot.log.lines.filter(({ level }) => level === 'warn')).toHaveLength(1);
  });

  it('after all tries the failure is logged without token, address or words', async () => {
    bot = await run();
    bot.loopback.faults.push({ matches: isCallback, status: 500, body: {}, times: 9 });
    const event = slash('casualties', { who: 'a private matter' });
    await bot.respond(event);
    await logged('an answer failed');
    const log = JSON.stringify(bot.log.lines);
    for (const secret of [TOKEN, String(event['token']), 'private matter', 'http']) expect(log).not.toContain(secret);
  });
});

describe('events', () => {
  it('that come twice are answered once', async () => {
    bot = await run();
    const [command, message] = [slash('casualties'), said('who?', { direct: true })];
    for (let times = 0; times < 3; times++) {
      bot.loopback.dispatch('INTERACTION_CREATE', command);
      bot.loopback.dispatch('MESSAGE_CREATE', message);
    }
    await bot.respond(slash('disputes'));
    await bot.loopback.until(() => posts().length > 0);
    expect([callbacks().length, posts().length]).toEqual([2, 1]);
  });

  it('that come out of order, and before READY, are answered', async () => {
    bot = await run();
    const later = slash('disputes', {}, { id: '1000000000000009999' });
    const earlier = slash('casualties', {}, { id: '1000000000000009998' });
    bot.loopback.raw([{ op: 0, t: 'INTERACTION_CREATE', s: 900, d: later }, { op: 0, t: 'INTERACTION_CREATE', s: 2, d: earlier }]);
    await bot.loopback.until(() => callbacks().length === 2);
    expect(bot.desk.invocations).toMatchObject([{ command: 'disputes' }, { command: 'casualties' }]);
  });

  it('that come hundreds at once are all answered, deferred ones too, above 50 a second', async () => {
    bot = await run({ deferAfterMs: 0 });
    const deferred = bot.loopback.until(() => callbacks().length === 200);
    bot.desk.reply = () => deferred.then(() => answer);
    for (let at = 0; at < 200; at++) bot.loopback.dispatch('INTERACTION_CREATE', slash('casualties'));
    await bot.loopback.until(() => bot.loopback.requests.filter(({ method }) => method === 'PATCH').length === 200);
    expect(bot.log.lines.filter(({ message }) => message.includes('rate limit'))).toEqual([]);
  });
});

describe('the gateway', () => {
  it('that drops is resumed, and what was replayed is answered once', async () => {
    bot = await run();
    const missed = slash('casualties');
    const seen = slash('disputes');
    await bot.respond(seen);
    bot.loopback.onResume = (socket, sequence) => {
      socket.send(JSON.stringify({ op: 0, t: 'INTERACTION_CREATE', s: sequence, d: seen }));
      socket.send(JSON.stringify({ op: 0, t: 'INTERACTION_CREATE', s: sequence + 1, d: missed }));
      socket.send(JSON.stringify({ op: 0, t: 'RESUMED', s: sequence + 2, d: {} }));
    };
    bot.loopback.drop(4000);
    await bot.loopback.until(() => callbacks().length === 2);
    expect(bot.desk.invocations).toMatchObject([{ command: 'disputes' }, { command: 'casualties' }]);
    expect(bot.loopback.resumes).toHaveLength(1);
  });

  it('whose session becomes invalid is joined anew', async () => {
    bot = await run();
    bot.loopback.raw([{ op: 9, d: false }]);
    await bot.loopback.until(() => bot.loopback.identifies.length === 2);
    expect(responseOf(await bot.respond(slash('casualties'))).type).toBe(4);
  });

  it('that says INVALID_SESSION right behind RESUMED does not end the process', async () => {
    bot = await run();
    bot.loopback.onResume = (socket, sequence) => {
      socket.send(JSON.stringify({ op: 0, t: 'RESUMED', s: sequence + 1, d: {} }));
      socket.send(JSON.stringify({ op: 9, d: false }));
    };
    bot.loopback.drop(4000);
    await bot.loopback.until(() => bot.loopback.identifies.length === 2);
    expect(bot.loopback.resumes).toHaveLength(1);
    expect(responseOf(await bot.respond(slash('casualties'))).type).toBe(4);
  });

  it('that stays down is tried with growing pauses, and resumed when it is back', async () => {
    const pauses: number[] = [];
    bot = await run({
      pause: async (ms) => {
        if (pauses.push(ms) === 3) bot.loopback.refusing = false;
      },
    });
    bot.loopback.refusing = true;
    bot.loopback.drop(4000);
    await bot.loopback.until(() => bot.loopback.resumes.length === 1);
    expect(pauses).toEqual([1000, 2000, 4000]);
    expect(responseOf(await bot.respond(slash('casualties'))).type).toBe(4);
  });

  it('that stays down does not keep the bot from closing', async () => {
    let isWaiting = false;
    bot = await run({
      pause: (_, stop) => new Promise((resolve) => {
        isWaiting = true;
        stop.addEventListener('abort', () => resolve());
      }),
    });
    bot.loopback.refusing = true;
    bot.loopback.drop(4000);
    while (!isWaiting) await new Promise((resolve) => setImmediate(resolve));
    bot.loopback.refusing = false;
    await bot.bot.close();
    expect(bot.loopback.resumes).toEqual([]);
  });

  it('that asks to reconnect is resumed', async () => {
    bot = await run();
    bot.loopback.raw([{ op: 7, d: null }]);
    await bot.loopback.until(() => bot.loopback.resumes.length === 1);
    expect(responseOf(await bot.respond(slash('casualties'))).type).toBe(4);
  });

  it('that refuses a running bot for good is told to whoever runs it', async () => {
    bot = await run();
    bot.loopback.drop(4004);
    while (bot.refused.length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(bot.refused[0]).toMatchObject({ code: 'discord-token' });
  });
});

describe('closing', () => {
  it('answers what is under way, then disconnects', async () => {
    bot = await run();
    let finish = (): void => undefined;
    bot.desk.reply = () => new Promise((resolve) => {
      finish = () => resolve(answer);
    });
    bot.loopback.dispatch('INTERACTION_CREATE', slash('casualties'));
    while (bot.desk.invocations.length === 0) await new Promise((resolve) => setImmediate(resolve));
    const closed = bot.bot.close();
    expect(callbacks()).toHaveLength(0);
    finish();
    await closed;
    expect(callbacks().map(({ status }) => status)).toEqual([204]);
    await bot.bot.close();
    expect(bot.log.lines.filter(({ level }) => level === 'warn')).toEqual([]);
  });
});
