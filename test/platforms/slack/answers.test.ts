/** Every way to ask, through the real Bolt, over Socket Mode and over HTTP. */
import { afterEach, describe, expect, it } from 'vitest';
import { createFakeDesk, longReply, replyTo, SOURCE } from './desk.ts';
import * as body from './loopback/bodies.ts';
import { type Bot, type ModeName, startBot } from './loopback/mode.ts';
import type { SlackOptions } from '../../../src/platforms/slack/options.ts';

interface Message {
  readonly text: string;
  readonly response_type?: string;
  readonly blocks: readonly { readonly type: string; readonly elements?: readonly { readonly action_id?: string; readonly value?: string }[] }[];
}

describe.each<ModeName>(['socket', 'http'])('Slack over %s', (mode) => {
  let bot: Bot;
  const desk = createFakeDesk();
  const start = async (more: Partial<SlackOptions> = {}): Promise<void> => {
    desk.asked.length = 0;
    desk.answerWith = (invocation) => replyTo(invocation.kind === 'text' ? invocation.text : invocation.kind);
    bot = await startBot(mode, desk, more);
  };
  afterEach(() => bot.stop());
  const last = () => desk.asked.at(-1);
  const idsOf = (message: Message): (string | undefined)[] => message.blocks.flatMap((block) => block.elements ?? []).map((element) => element.action_id).filter((id) => id !== undefined);

  it('answers a command in its acknowledgement, in the channel, sources in the text', async () => {
    await start();
    const message = (await bot.deliver(body.command('casualties', 'who:guards &amp; others'))) as Message;
    expect(last()).toEqual({ kind: 'line', command: 'casualties', text: 'who:guards & others', context: { platform: 'slack', user: 'U1', place: 'channel' } });
    expect(message).toMatchObject({ response_type: 'in_channel', unfurl_links: false, unfurl_media: false });
    expect(message.text).toContain(SOURCE.label);
    expect(message.text).toContain('https://example.org/a?b=1&amp;c=2');
    expect(idsOf(message)).toEqual(['open-0', 'act-0', 'delete']);
    expect(bot.slack.calls.some((call) => call.method === 'chat.postMessage')).toBe(false);
  });

  it.each([
    ['ANSWERS=private', { answers: 'private' } as const, {}, 'ephemeral'],
    ['a reply that is always private', {}, { alwaysPrivate: true }, 'ephemeral'],
  ])('answers the asker alone: %s', async (_, options, more, type) => {
    await start(options);
    desk.answerWith = () => replyTo('x', more);
    const message = (await bot.deliver(body.command('casualties', ''))) as Message;
    expect(message.response_type).toBe(type);
    expect(idsOf(message)).toContain('share');
  });

  it.each([
    ['/onrecord casualties who:pm', 'onrecord', 'casualties who:pm', { kind: 'line', command: 'casualties', text: 'who:pm' }],
    ['/onrecord with a question', 'onrecord', 'who was blamed?', { kind: 'text', text: 'who was blamed?' }],
    ['/onrecord alone', 'onrecord', '', { kind: 'text', text: 'help' }],
    ['/onrecord help', 'onrecord', 'help', { kind: 'line', command: 'help', text: '' }],
    ['/casualties help', 'casualties', 'help', { kind: 'line', command: 'casualties', text: 'help' }],
    ['a renamed command', 'rec-casualties', 'all', { kind: 'line', command: 'casualties', text: 'all' }],
  ])('reads %s', async (_, name, text, asked) => {
    await start({ commandPrefix: 'rec-' });
    await bot.deliver(body.command(name, text));
    expect(last()).toMatchObject(asked);
  });

  it('acknowledges a slow command in time and answers afterwards', async () => {
    await start({ timing: { messageEvery: 1, answerWithin: 20 } });
    let release = (): void => undefined;
    desk.answerWith = () => new Promise((resolve) => (release = () => resolve(replyTo('late'))));
    const acked = await bot.deliver(body.command('casualties', '', { response_url: bot.slack.responseUrl() }));
    expect(acked).toBeUndefined();
    release();
    const later = await bot.slack.called('response');
    expect(later.args).toMatchObject({ response_type: 'in_channel', text: expect.stringContaining('Answer to late') });
  });

  it('answers a direct message, in its thread when it has one, and greets once', async () => {
    await start();
    await bot.deliver(body.directMessage('who was blamed? <https://example.org|link> &lt;3'));
    const sent = await bot.slack.called('chat.postMessage');
    expect(sent.args).toMatchObject({ channel: 'D1', unfurl_links: 'false', text: expect.stringContaining(SOURCE.label) });
    expect(sent.args['thread_ts']).toBeUndefined();
    expect(last()).toEqual({ kind: 'text', text: 'who was blamed? link <3', context: { platform: 'slack', user: 'U1', place: 'direct', first: true } });
    await bot.deliver(body.directMessage('again', { thread_ts: '1700000000.42' }));
    await bot.slack.called('chat.postMessage', (call) => call.args['thread_ts'] === '1700000000.42');
    expect(last()?.context.first).toBeUndefined();
  });

  it('answers a mention in its thread, or opens one', async () => {
    await start();
    await bot.deliver(body.mention('who was blamed?', { ts: '1700000001.5' }));
    const sent = await bot.slack.called('chat.postMessage');
    expect(sent.args).toMatchObject({ channel: 'C1', thread_ts: '1700000001.5' });
    expect(last()).toMatchObject({ kind: 'text', text: 'who was blamed?', context: { place: 'channel' } });
    await bot.deliver(body.mention('and where?', { thread_ts: '1700000001.1' }));
    await bot.slack.called('chat.postMessage', (call) => call.args['thread_ts'] === '1700000001.1');
  });

  it('answers a mention to the asker alone where the reply is for nobody else', async () => {
    await start();
    desk.answerWith = () => replyTo('help', { alwaysPrivate: true });
    await bot.deliver(body.mention('help', { ts: '1700000001.5' }));
    const sent = await bot.slack.called('chat.postEphemeral');
    expect(sent.args).toMatchObject({ channel: 'C1', user: 'U1', thread_ts: '1700000001.5' });
  });

  it.each([
    ['its own message', body.directMessage('x', { user: 'UBOT' })],
    ["another bot's", body.directMessage('x', { bot_id: 'B9' })],
    ['an edit', body.directMessage('x', { subtype: 'message_changed', user: undefined, message: { text: 'y', user: 'U1' } })],
    ['a deletion', body.directMessage('x', { subtype: 'message_deleted' })],
    ['a mention added by an edit', body.mention('x', { edited: { user: 'U1', ts: '1' } })],
    ['a channel message without a mention', body.directMessage('x', { channel: 'C1', channel_type: 'channel' })],
    ['a join', body.directMessage('x', { subtype: 'channel_join' })],
  ])('ignores %s', async (_, payload) => {
    await start();
    await bot.deliver(payload);
    await bot.deliver(body.directMessage('end'));
    await bot.slack.called('chat.postMessage');
    expect(desk.asked).toHaveLength(1);
  });

  it('answers app_mention and message for the same message once, whichever comes first', async () => {
    await start();
    const ts = '1700000009.1';
    await bot.deliver(body.directMessage('<@UBOT> x', { channel: 'C1', channel_type: 'channel', ts }));
    await bot.deliver(body.mention('x', { ts }));
    await bot.deliver(body.directMessage('<@UBOT> x', { channel: 'C1', channel_type: 'channel', ts }));
    await bot.deliver(body.directMessage('<@UBOT> y', { channel: 'D1', ts }));
    await bot.deliver(body.mention('y', { channel: 'D1', ts }));
    await bot.slack.called('chat.postMessage', (call) => call.args['channel'] === 'D1');
    expect(desk.asked).toHaveLength(2);
  });

  it('checks a message against the record in a modal', async () => {
    await start();
    await bot.deliver(body.shortcut('Seven guards were hurt &amp; flown out', bot.slack.responseUrl()));
    const opened = await bot.slack.called('views.open');
    expect(last()).toMatchObject({ kind: 'examine', text: 'Seven guards were hurt & flown out' });
    expect(opened.args['view']).toMatchObject({ type: 'modal', title: { text: 'Check against the record' } });
    expect(JSON.stringify(opened.args['view'])).toContain('Six members');
  });

  it('answers the shortcut privately where a modal cannot be opened', async () => {
    await start();
    bot.slack.answer(({ method }) => (method === 'views.open' ? { body: { ok: false, error: 'expired_trigger_id' } } : undefined));
    await bot.deliver(body.shortcut('x', bot.slack.responseUrl()));
    expect((await bot.slack.called('response')).args).toMatchObject({ response_type: 'ephemeral', replace_original: false });
  });

  it('shows App Home with search, buttons and what the record covers', async () => {
    await start();
    await bot.deliver(body.homeOpened('home'));
    const { args } = await bot.slack.called('views.publish');
    expect(args['user_id']).toBe('U1');
    const text = JSON.stringify(args['view']);
    for (const expected of ['external_select', 'Where documents differ', 'Documents', 'How to ask', 'Six members', '/onrecord']) expect(text).toContain(expected);
  });

  it('completes the search of App Home and opens what is picked', async () => {
    await start();
    const options = (await bot.deliver(body.suggestion('guard'))) as { options: { text: { text: string }; value: string }[] };
    expect(options.options).toHaveLength(25);
    expect(options.options.every(({ text, value }) => text.text.length <= 75 && value.length <= 150)).toBe(true);
    await bot.deliver(body.press('', body.onHome(), { type: 'external_select', action_id: 'search', selected_option: { value: 'subject/fact-3' } }));
    await bot.slack.called('views.open');
    expect(last()).toMatchObject({ kind: 'command', command: 'ask', options: { question: 'subject/fact-3' } });
  });

  it('welcomes with a plain message, once', async () => {
    await start();
    await bot.deliver(body.homeOpened('messages'));
    await bot.slack.called('chat.postMessage', (call) => call.args['channel'] === 'D1');
    await bot.deliver(body.homeOpened('messages'));
    await bot.deliver(body.homeOpened('home'));
    await bot.slack.called('views.publish');
    expect(bot.slack.calls.filter((call) => call.method === 'chat.postMessage')).toHaveLength(1);
    expect(bot.slack.calls.some((call) => call.method.startsWith('assistant.'))).toBe(false);
  });

  it('welcomes nobody whose conversation is under way', async () => {
    await start();
    bot.slack.answer(({ method }) => (method === 'conversations.history' ? { body: { ok: true, messages: [{ text: 'hi' }] } } : undefined));
    await bot.deliver(body.homeOpened('messages'));
    await bot.deliver(body.homeOpened('home'));
    await bot.slack.called('views.publish');
    expect(bot.slack.calls.some((call) => call.method === 'chat.postMessage')).toBe(false);
  });

  it('suggests prompts with SLACK_AGENT=on, without a thread', async () => {
    await start({ agent: true });
    await bot.deliver(body.homeOpened('messages'));
    const { args } = await bot.slack.called('assistant.threads.setSuggestedPrompts');
    expect(args).toMatchObject({ channel_id: 'D1' });
    expect(args['thread_ts']).toBeUndefined();
    expect(args['prompts']).toHaveLength(4);
    expect(bot.slack.calls.some((call) => call.method === 'chat.postMessage')).toBe(false);
  });

  it('sends all pages of a reply that no button can show again', async () => {
    await start();
    const { self: _, ...whole } = longReply();
    desk.answerWith = () => whole;
    await bot.deliver(body.directMessage('everything'));
    await bot.slack.called('chat.postMessage', (call) => String(call.args['text']).includes('Account 59'));
    await bot.slack.called('chat.postMessage', (call) => String(call.args['text']).includes('Page 2 of'));
  });

  it('delivers the text alone when Slack refuses the blocks', async () => {
    await start();
    bot.slack.answer(({ method, args }) => (method === 'chat.postMessage' && args['blocks'] !== undefined ? { body: { ok: false, error: 'msg_blocks_too_long' } } : undefined));
    await bot.deliver(body.directMessage('x'));
    const sent = await bot.slack.called('chat.postMessage', (call) => call.args['blocks'] === undefined);
    expect(sent.args['text']).toContain(SOURCE.label);
  });
});
