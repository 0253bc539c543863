import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { encodePress } from '../../../src/core/press.ts';
import { toPlainText } from '../../../src/core/reply.ts';
import { menuCommand, OTHER, pressed, slash, typing, USER } from './events.ts';
import { createTestDesk, responseOf, run, type Running } from './harness.ts';
import { buttonsOf, menuOf, plainOf } from './payload.ts';
import { answer } from './replies.ts';

const EPHEMERAL = 1 << 6;
const V2 = 1 << 15;
let bot: Running;

beforeAll(async () => {
  bot = await run();
});
afterAll(() => bot.stop());
beforeEach(() => {
  bot.desk.reply = () => answer;
  bot.desk.invocations.length = 0;
});

/** The response to an event, with its type and data read. */
async function ask(event: Record<string, unknown>) {
  return responseOf(await bot.respond(event));
}

/** Custom id of the button with this label under the reply to a slash command. */
async function buttonId(label: string): Promise<string> {
  const { data } = await ask(slash('casualties'));
  return buttonsOf(data).find((button) => button.label === label)?.id ?? '';
}

describe('a slash command', () => {
  it('is answered at once, for all, with the whole reply', async () => {
    const { type, data } = await ask(slash('casualties', { who: 'guards' }));
    expect(type).toBe(4);
    expect(data.flags).toBe(V2);
    expect(data.allowed_mentions).toEqual({ parse: [] });
    expect(plainOf(data)).toBe(toPlainText(answer));
    expect(bot.desk.invocations).toEqual([{ kind: 'command', command: 'casualties', options: { who: 'guards' }, context: { platform: 'discord', user: USER, place: 'channel', locale: 'en-GB' } }]);
  });

  it.each(createTestDesk().commands().map(({ name }) => name))('/%s reaches the desk', async (name) => {
    await ask(slash(name));
    expect(bot.desk.invocations).toMatchObject([{ kind: 'command', command: name }]);
  });

  it('that answers a long list is private in a channel and not in a direct message', async () => {
    bot.desk.reply = () => ({ ...answer, alwaysPrivate: true });
    expect((await ask(slash('disputes'))).data.flags).toBe(V2 | EPHEMERAL);
    expect((await ask(slash('disputes', {}, { direct: true }))).data.flags).toBe(V2);
    expect(bot.desk.invocations[1]?.context.place).toBe('direct');
  });

  it('sends the token of the bot nowhere near an interaction', async () => {
    const { authorization } = await bot.respond(slash('casualties'));
    expect(authorization).toBeUndefined();
  });

  it('is deferred when the answer takes long, and given then', async () => {
    const slow = await run({ deferAfterMs: 0 });
    let finish = (): void => undefined;
    slow.desk.reply = () => new Promise((resolve) => {
      finish = () => resolve(answer);
    });
    const event = slash('disputes');
    expect(responseOf(await slow.respond(event))).toEqual({ type: 5, data: { flags: EPHEMERAL } });
    finish();
    const edit = await slow.loopback.request(({ method, path }) => method === 'PATCH' && path.includes(String(event['token'])));
    expect(plainOf(edit.body as never)).toBe(toPlainText(answer));
    expect(edit.body).toMatchObject({ flags: V2, allowed_mentions: { parse: [] } });
    await slow.stop();
  });

  it('with more than one message to say sends the rest behind the first', async () => {
    const { self: _, ...rest } = answer;
    bot.desk.reply = () => ({ ...rest, parts: Array.from({ length: 8 }, (__, at) => ({ kind: 'line', text: `${at} ${'long '.repeat(180)}` })) });
    const event = slash('casualties');
    await bot.respond(event);
    const follow = await bot.loopback.request(({ method, path }) => method === 'POST' && path.endsWith(`/token-${event['id']}`));
    expect(follow.body).toMatchObject({ flags: V2, allowed_mentions: { parse: [] } });
  });
});

describe('with ANSWERS=private', () => {
  it('a command is for the asker, who can share it', async () => {
    const quiet = await run({ answers: 'private' });
    const { data } = responseOf(await quiet.respond(slash('casualties')));
    expect(data.flags).toBe(V2 | EPHEMERAL);
    const share = buttonsOf(data).find(({ label }) => label === 'Share here');
    const shared = responseOf(await quiet.respond(pressed(share?.id ?? '', { flags: V2 | EPHEMERAL })));
    expect(shared).toMatchObject({ type: 4, data: { flags: V2 } });
    await quiet.stop();
  });
});

describe('completion', () => {
  it('gives at most 25 choices with stable values', async () => {
    bot.desk.completions = Array.from({ length: 40 }, (_, at) => ({ label: `Entity ${at} ${'x'.repeat(120)}`, value: `entity-${at}` }));
    const { type, data } = await ask(typing('casualties', 'who', 'ent'));
    expect(type).toBe(8);
    expect(data.choices).toHaveLength(25);
    expect(data.choices?.every(({ name, value }) => name.length <= 100 && value.length <= 100)).toBe(true);
    expect(data.choices?.[0]?.value).toBe('entity-0');
  });

  it('drops a value that Discord would refuse', async () => {
    bot.desk.completions = [{ label: 'A', value: 'x'.repeat(101) }, { label: '', value: 'b' }, { label: 'C', value: 'c' }];
    expect((await ask(typing('casualties', 'who', ''))).data.choices).toEqual([{ name: 'C', value: 'c' }]);
  });
});

describe('"Check against the record"', () => {
  it('is answered for the asker alone', async () => {
    const { data } = await ask(menuCommand('Seven guards were hurt.'));
    expect(data.flags).toBe(V2 | EPHEMERAL);
    expect(bot.desk.invocations).toMatchObject([{ kind: 'examine', text: 'Seven guards were hurt.' }]);
  });

  it('says when a message has no words', async () => {
    const { data } = await ask(menuCommand(''));
    expect(data).toEqual({ content: 'This message has no text to check.', flags: EPHEMERAL, allowed_mentions: { parse: [] } });
    expect(bot.desk.invocations).toEqual([]);
  });
});

describe('a button', () => {
  it.each(['Sources', 'Cite'])('%s answers the presser alone', async (label) => {
    const { type, data } = await ask(pressed(await buttonId(label)));
    expect([type, data.flags]).toEqual([4, V2 | EPHEMERAL]);
    expect(bot.desk.invocations.at(-1)).toMatchObject({ kind: 'press', base: answer.base, target: { do: label === 'Sources' ? 'sources' : 'cite' } });
  });

  it('of the menu shows a related fact', async () => {
    const menu = menuOf((await ask(slash('casualties'))).data);
    const { type, data } = await ask(pressed(menu?.custom_id ?? '', { picked: menu?.options?.[0]?.value ?? '' }));
    expect([type, data.flags]).toEqual([4, V2]);
    expect(bot.desk.invocations.at(-1)).toMatchObject({ kind: 'press', target: { do: 'fact' } });
  });

  it('turns the page in place for the asker, and alone for anyone else', async () => {
    const parts = Array.from({ length: 60 }, (_, at) => ({ kind: 'statement' as const, text: `Account ${at}.`, refs: [{ source: 's', label: 'S', quote: 'q' }] }));
    bot.desk.reply = () => ({ ...answer, parts });
    const next = await buttonId('Next');
    const own = await ask(pressed(next));
    expect([own.type, own.data.flags]).toEqual([7, V2]);
    expect(plainOf(own.data)).toContain('Page 2 of');
    expect(buttonsOf(own.data).find(({ label }) => label === 'Delete')?.id).toBe(await buttonId('Delete'));
    const other = await ask(pressed(next, { user: OTHER }));
    expect([other.type, other.data.flags]).toEqual([4, V2 | EPHEMERAL]);
    expect(plainOf(other.data)).toContain('Page 2 of');
  });

  it('from before the base changed starts the reply again instead of turning its page', async () => {
    const parts = Array.from({ length: 60 }, (_, at) => ({ kind: 'statement' as const, text: `Account ${at}.`, refs: [{ source: 's', label: 'S', quote: 'q' }] }));
    bot.desk.reply = () => ({ ...answer, parts, base: 'ffff0000' });
    const old = encodePress({ act: 'page', base: answer.base, page: 1, ...(answer.self && { target: answer.self }), asker: USER });
    expect(plainOf((await ask(pressed(old))).data)).toContain('Page 1 of');
  });

  it('starts again when showing the reply by its ids words it otherwise, so that no account falls between two pages', async () => {
    const parts = Array.from({ length: 60 }, (_, at) => ({ kind: 'statement' as const, text: `Account ${at}.`, refs: [{ source: 's', label: 'S', quote: 'q' }] }));
    bot.desk.reply = () => ({ ...answer, parts });
    const next = await buttonId('Next');
    bot.desk.reply = () => ({ ...answer, parts: parts.slice(4) });
    expect(plainOf((await ask(pressed(next))).data)).toContain('Account 4.');
  });

  it.each([
    ['the asker', { user: USER }, true],
    ['someone who may manage messages', { user: OTHER, permissions: String(1 << 13) }, true],
    ['anyone else', { user: OTHER, permissions: String(1 << 11) }, false],
  ])('Delete works for %s: %o', async (_, who, works) => {
    const event = pressed(await buttonId('Delete'), who);
    const { type, data } = await ask(event);
    expect(type).toBe(works ? 6 : 4);
    if (works) await bot.loopback.request(({ method, path }) => method === 'DELETE' && path.includes(String(event['token'])));
    else expect(data.content).toContain('Only the person who asked');
  });

  it('of another version says so, in the language of the presser', async () => {
    expect((await ask(pressed('old-button', { locale: 'ar' }))).data.content).toContain('هذا الزر');
    expect((await ask(pressed('old-button'))).data).toMatchObject({ flags: EPHEMERAL, allowed_mentions: { parse: [] } });
  });
});

it('ignores what it does not know', async () => {
  bot.loopback.dispatch('INTERACTION_CREATE', { ...slash('casualties'), type: 99 });
  await ask(slash('casualties'));
  expect(bot.desk.invocations).toHaveLength(1);
});
