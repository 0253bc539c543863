import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toPlainText } from '../../../src/core/reply.ts';
import { nextId, OTHER, type Said, said, slash, USER } from './events.ts';
import { responseOf, run, type Running } from './harness.ts';
import { BOT, type Recorded } from './loopback.ts';
import { buttonsOf, plainOf } from './payload.ts';
import { answer } from './replies.ts';

let bot: Running;

beforeAll(async () => {
  bot = await run();
});
afterAll(() => bot.stop());
beforeEach(() => {
  bot.desk.reply = () => answer;
  bot.desk.invocations.length = 0;
  bot.loopback.clear();
});

const isPost = ({ method, path }: Recorded): boolean => method === 'POST' && /^\/channels\/\d+\/messages$/.test(path);

async function hear(content: string, how: Said = {}): Promise<Record<string, unknown>> {
  bot.loopback.clear();
  bot.loopback.dispatch('MESSAGE_CREATE', said(content, how));
  return (await bot.loopback.request(isPost)).body as Record<string, unknown>;
}

describe('a direct message', () => {
  it('is answered in a channel that the bot has never seen, with nothing cached', async () => {
    const body = await hear('how many guards were hurt?', { direct: true, id: '1000000000000000777' });
    expect(plainOf(body as never)).toBe(toPlainText(answer));
    expect(body).toMatchObject({ allowed_mentions: { parse: [], replied_user: false }, nonce: '1000000000000000777-0', enforce_nonce: true });
    expect(body).not.toHaveProperty('message_reference');
    expect(bot.desk.invocations).toMatchObject([{ kind: 'text', text: 'how many guards were hurt?', context: { platform: 'discord', user: USER, place: 'direct' } }]);
  });

  it('is the first of a person once, so that the welcome comes once', async () => {
    const person = '700000000000000099';
    await hear('one', { direct: true, user: person });
    await hear('two', { direct: true, user: person });
    expect(bot.desk.invocations.map(({ context }) => context.first)).toEqual([true, undefined]);
  });

  it('can be deleted by the asker, and offers nothing to share', async () => {
    expect(buttonsOf((await hear('x', { direct: true })) as never).map(({ label }) => label)).toEqual(['Sources', 'Cite', 'Delete']);
  });

  it('whose answer has pages that cannot be turned gets them all, in order', async () => {
    const { self: _, ...rest } = answer;
    bot.desk.reply = () => ({ ...rest, parts: Array.from({ length: 8 }, (__, at) => ({ kind: 'line', text: `${at} ${'long '.repeat(180)}` })) });
    await hear('all of it', { direct: true });
    await bot.loopback.until(() => bot.loopback.requests.filter(isPost).length === 2);
    const texts = bot.loopback.requests.filter(isPost).map(({ body }) => plainOf(body as never));
    expect(texts.join('\n').match(/^\d/gm)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
  });
});

describe('a mention', () => {
  it('is answered as a reply that pings nobody', async () => {
    const id = nextId();
    const body = await hear(`<@${BOT}> who was blamed? <@${OTHER}>`, { id, mentions: [BOT, OTHER] });
    expect(body).toMatchObject({ allowed_mentions: { parse: [], replied_user: false }, message_reference: { message_id: id, fail_if_not_exists: false } });
    expect(bot.desk.invocations).toMatchObject([{ kind: 'text', text: `who was blamed? <@${OTHER}>`, context: { place: 'channel' } }]);
  });

  it('in the old form, or a reply that pings the bot, counts too', async () => {
    await hear(`<@!${BOT}> who was blamed?`, { mentions: [BOT] });
    await hear('and the drones?', { mentions: [BOT], type: 19 });
    expect(bot.desk.invocations).toMatchObject([{ text: 'who was blamed?' }, { text: 'and the drones?' }]);
  });

  it('with nothing else asks what this is', async () => {
    await hear(`<@${BOT}>`, { mentions: [BOT] });
    expect(bot.desk.invocations).toMatchObject([{ kind: 'text', text: '' }]);
  });
});

it.each<[string, Record<string, unknown>]>([
  ['a bot', said('hi', { direct: true, bot: true })],
  ['itself', said('hi', { direct: true, user: BOT })],
  ['a webhook', said(`<@${BOT}> hi`, { mentions: [BOT], webhook: '1' })],
  ['the system', said('', { direct: true, type: 7 })],
  ['talk in a channel', said('the guards were hurt')],
  ['a mention of everyone', said('@everyone look', { mentions: [] })],
  ['a picture alone', said('', { direct: true })],
])('ignores %s', async (_, message) => {
  bot.loopback.dispatch('MESSAGE_CREATE', message);
  await bot.respond(slash('casualties'));
  expect(bot.desk.invocations).toHaveLength(1);
});

it('ignores edits', async () => {
  bot.loopback.dispatch('MESSAGE_UPDATE', said('changed', { direct: true }));
  await bot.respond(slash('casualties'));
  expect(bot.desk.invocations).toHaveLength(1);
});

it('answers a command in a direct message for its one reader', async () => {
  expect(responseOf(await bot.respond(slash('disputes', {}, { direct: true }))).data.flags).toBe(1 << 15);
});
