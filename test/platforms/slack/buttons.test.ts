/** Every button and menu, through the real Bolt, over Socket Mode and over HTTP. */
import { afterEach, describe, expect, it } from 'vitest';
import { encodePress } from '../../../src/core/press.ts';
import type { Target } from '../../../src/core/reply.ts';
import { createFakeDesk, longReply, replyTo } from './desk.ts';
import * as body from './loopback/bodies.ts';
import { type Bot, type ModeName, startBot } from './loopback/mode.ts';

const FACT: Target = { do: 'fact', fact: 'subject/fact' };
const pressOf = (act: 'open' | 'page' | 'share' | 'delete', more: { page?: number; asker?: string; base?: string } = {}): string =>
  encodePress({ act, base: 'abcd1234', page: 0, ...(act === 'delete' ? {} : { target: FACT }), ...more });

describe.each<ModeName>(['socket', 'http'])('buttons over %s', (mode) => {
  let bot: Bot;
  const desk = createFakeDesk();
  const start = async (): Promise<void> => {
    desk.asked.length = 0;
    desk.answerWith = (invocation) => replyTo(invocation.kind === 'text' ? invocation.text : invocation.kind);
    bot = await startBot(mode, desk);
  };
  afterEach(() => bot.stop());
  const last = () => desk.asked.at(-1);

  it.each([
    ['a related fact in a channel', () => body.press(pressOf('open'), body.inChannel(bot.slack.responseUrl(), { thread_ts: '1700000000.2' })), { response_type: 'ephemeral', replace_original: false, thread_ts: '1700000000.2' }],
    ['a related fact in a private answer', () => body.press(pressOf('open'), body.privately(bot.slack.responseUrl())), { response_type: 'ephemeral', replace_original: false }],
    ['a related fact in a direct message', () => body.press(pressOf('open'), body.inDirect(bot.slack.responseUrl())), { response_type: 'in_channel', replace_original: false }],
    ['an entry of a menu', () => body.press('', body.privately(bot.slack.responseUrl()), { type: 'static_select', action_id: 'menu', selected_option: { value: pressOf('open') } }), { response_type: 'ephemeral' }],
    ['share', () => body.press(pressOf('share'), body.privately(bot.slack.responseUrl())), { response_type: 'in_channel', replace_original: false }],
    ['delete', () => body.press(pressOf('delete', { asker: 'U1' }), body.inChannel(bot.slack.responseUrl())), { delete_original: true }],
    ["delete of another's answer", () => body.press(pressOf('delete', { asker: 'U2' }), body.inChannel(bot.slack.responseUrl())), { response_type: 'ephemeral', replace_original: false, text: expect.stringContaining('Only the person') }],
    ['a button of another version', () => body.press('9zzz', body.inChannel(bot.slack.responseUrl())), { response_type: 'ephemeral', text: expect.stringContaining('ask again') }],
  ])('takes a press of %s', async (_, payload, expected) => {
    await start();
    await bot.deliver(payload());
    expect((await bot.slack.called('response')).args).toMatchObject(expected);
  });

  it('gives the press to the desk as it is', async () => {
    await start();
    await bot.deliver(body.press(pressOf('open', { base: 'old00000' }), body.inDirect(bot.slack.responseUrl())));
    await bot.slack.called('response');
    expect(last()).toMatchObject({ kind: 'press', base: 'old00000', target: { do: 'fact' } });
  });

  it.each([
    ['the asker, in place', 'U1', 'abcd1234', { replace_original: true, response_type: 'in_channel', text: expect.stringContaining('Page 2 of') }],
    ['another person, to them alone', 'U2', 'abcd1234', { replace_original: false, response_type: 'ephemeral', text: expect.stringContaining('Page 2 of') }],
    ['the asker, from the first page when the base changed', 'U1', 'old00000', { replace_original: true, text: expect.stringContaining('Answer to everything') }],
  ])('turns the page for %s', async (_, asker, base, expected) => {
    await start();
    desk.answerWith = () => longReply();
    await bot.deliver(body.press(pressOf('page', { page: 1, asker, base }), body.inChannel(bot.slack.responseUrl())));
    const { args } = await bot.slack.called('response');
    expect(args).toMatchObject(expected);
  });

  it.each([
    ['Home', 'views.open', body.onHome],
    ['a modal', 'views.push', body.inModal],
  ])('answers a press on %s in a modal', async (_, method, place) => {
    await start();
    await bot.deliver(body.press(pressOf('open'), place()));
    expect((await bot.slack.called(method)).args['view']).toMatchObject({ type: 'modal' });
  });

  it('turns the page of a modal, and replaces the top of a full stack', async () => {
    await start();
    desk.answerWith = () => longReply();
    await bot.deliver(body.press(pressOf('page', { page: 1 }), body.inModal()));
    expect((await bot.slack.called('views.update')).args['view_id']).toBe('V1');
    bot.slack.answer(({ method }) => (method === 'views.push' ? { body: { ok: false, error: 'push_limit_reached' } } : undefined));
    bot.slack.calls.length = 0;
    await bot.deliver(body.press(pressOf('open'), body.inModal()));
    await bot.slack.called('views.update');
  });
});
