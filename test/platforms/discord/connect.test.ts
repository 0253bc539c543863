import { afterEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/core/errors.ts';
import { slash } from './events.ts';
import { prepare, responseOf, run, type Running, TOKEN } from './harness.ts';
import { createLoopback } from './loopback.ts';

let bot: Running;
afterEach(() => bot.stop());

const isGateway = (_: string, path: string): boolean => path === '/gateway/bot';

describe('connecting', () => {
  it('asks for no privileged intent', async () => {
    bot = await run();
    const [identify] = bot.loopback.identifies;
    const privileged = (1 << 1) | (1 << 8) | (1 << 15);
    expect((identify?.intents ?? 0) & privileged).toBe(0);
    expect(identify?.intents).toBe((1 << 0) | (1 << 9) | (1 << 12));
  });

  it.each(['', '/', '//'])('takes an address that ends in "%s"', async (end) => {
    const loopback = await createLoopback();
    bot = await run({ apiUrl: loopback.url + end }, loopback);
    expect(loopback.requests[0]?.path).toBe('/gateway/bot');
    expect(responseOf(await bot.respond(slash('casualties'))).type).toBe(4);
  });

  it('runs as many shards as Discord recommends', async () => {
    bot = await run({}, await createLoopback({ shards: 3 }));
    expect(bot.loopback.identifies.map(({ shard }) => shard)).toEqual([[0, 3], [1, 3], [2, 3]]);
    bot.loopback.dispatch('INTERACTION_CREATE', slash('casualties'), 2);
    await bot.loopback.request(({ path }) => path.startsWith('/interactions/'));
  });

  it('runs its part of the shards of several processes', async () => {
    bot = await run({ shards: [1, 2], shardCount: 4 }, await createLoopback({ shards: 4 }));
    expect(bot.loopback.identifies.map(({ shard }) => shard)).toEqual([[1, 4], [2, 4]]);
  });

  it('waits out an outage with growing pauses', async () => {
    const pauses: number[] = [];
    bot = await prepare({ pause: async (ms) => void pauses.push(ms) });
    // discord.js itself tries each time four times.
    bot.loopback.faults.push({ matches: isGateway, status: 503, body: {}, times: 8 });
    await bot.bot.connect(bot.desk);
    expect(pauses).toEqual([1000, 2000]);
    expect(bot.log.lines.filter(({ level }) => level === 'warn')).toHaveLength(2);
    expect(responseOf(await bot.respond(slash('casualties'))).type).toBe(4);
  });

  it('waits while nothing listens at the address', async () => {
    let attempts = 0;
    const dead = await createLoopback();
    await dead.close();
    bot = await prepare({ apiUrl: dead.url, pause: async () => void (++attempts === 3 && bot.bot.close()) });
    await bot.bot.connect(bot.desk);
    expect(attempts).toBe(3);
  });
});

describe('a refusal', () => {
  const refused = async (): Promise<UserError> => {
    const error: unknown = await bot.bot.connect(bot.desk).catch((reason: unknown) => reason);
    if (!(error instanceof UserError)) throw new Error('expected a refusal', { cause: error });
    return error;
  };

  it.each([
    ['a token that the API refuses', 'discord-token', 'DISCORD_TOKEN', 401],
    ['a token that the gateway refuses', 'discord-token', 'DISCORD_TOKEN', 4004],
    ['intents', 'discord-intents', 'suspended', 4014],
    ['shards', 'discord-shards', 'SHARD_COUNT', 4010],
    ['the number of shards', 'discord-shards', 'SHARD_COUNT', 4011],
  ])('of %s is one line that says what to do', async (_, code, remedy, how) => {
    bot = await prepare();
    if (how === 401) bot.loopback.faults.push({ matches: isGateway, status: 401, body: { message: '401: Unauthorized', code: 0 } });
    bot.loopback.greet = (__, socket) => {
      socket.close(how);
      return false;
    };
    const error = await refused();
    expect(error.code).toBe(code);
    expect(error.message).toContain(remedy);
    expect(error.message).not.toContain('\n');
    expect(JSON.stringify([bot.log.lines, error.message])).not.toContain(TOKEN);
  });
});
