/** What goes wrong between Slack and the bot while it runs: nothing is lost, nothing is answered twice, everything else goes on. */
import { afterEach, describe, expect, it } from 'vitest';
import { createFakeDesk, replyTo } from './desk.ts';
import * as body from './loopback/bodies.ts';
import { type Bot, counter, type ModeName, startBot } from './loopback/mode.ts';

let bot: Bot;
afterEach(() => bot.stop());

describe('sockets', () => {
  it('loses no command while the sockets are refreshed in turn under load', async () => {
    const desk = createFakeDesk();
    bot = await startBot('socket', desk);
    const answers: Promise<unknown>[] = [];
    const send = (count: number): void => {
      for (let each = 0; each < count; each += 1) answers.push(bot.deliver(body.command('casualties', '')));
    };
    for (let round = 0; round < 12; round += 1) {
      send(25);
      const oldest = bot.slack.connections.find((connection) => connection.isRoutable && connection.isOpen());
      if (oldest) bot.slack.refresh(oldest, 'refresh_requested');
      send(25);
      await bot.slack.connected(2);
    }
    const got = await Promise.all(answers);
    expect(got.filter((answer) => (answer as { text?: string } | undefined)?.text?.includes('Answer to'))).toHaveLength(600);
    expect(desk.asked).toHaveLength(600);
  });

  it('answers what still arrives on sockets that are all being refreshed at once', async () => {
    const desk = createFakeDesk();
    bot = await startBot('socket', desk, { timing: { messageEvery: 1, linger: 60_000, pauseFirst: 5, drain: 50 } });
    const old = [...bot.slack.connections];
    for (const connection of old) bot.slack.refresh(connection);
    for (const connection of old) bot.slack.push(JSON.stringify({ type: 'events_api', envelope_id: `late${connection.number}`, payload: body.directMessage('late', { channel: `D${connection.number}` }) }), connection);
    for (const connection of old) await bot.slack.called('chat.postMessage', (call) => call.args['channel'] === `D${connection.number}`);
    await bot.slack.connected(2);
    await bot.deliver(body.command('casualties', ''));
  });

  it('comes back when every socket is cut, and after Slack was away', async () => {
    const desk = createFakeDesk();
    bot = await startBot('socket', desk);
    const away = counter();
    bot.slack.answer(({ method }) => (method === 'apps.connections.open' && away() <= 3 ? { status: 502 } : undefined));
    for (const connection of bot.slack.connections) connection.drop();
    await bot.slack.connected(2);
    await bot.deliver(body.command('casualties', ''));
    expect(desk.asked).toHaveLength(1);
  });

  it('answers through the response address when the socket is gone before the answer', async () => {
    const desk = createFakeDesk();
    bot = await startBot('socket', desk);
    let release = (): void => undefined;
    desk.answerWith = () => new Promise((resolve) => (release = () => resolve(replyTo('after all'))));
    const before = [...bot.slack.connections];
    void bot.deliver(body.command('casualties', '', { response_url: bot.slack.responseUrl() }));
    while (desk.asked.length === 0) await new Promise((resolve) => setImmediate(resolve));
    for (const connection of before) connection.drop();
    while (bot.lines.filter((line) => line.includes('socket ends')).length < 2) await new Promise((resolve) => setImmediate(resolve));
    release();
    expect((await bot.slack.called('response')).args['text']).toContain('after all');
  });

  it('answers an envelope that comes twice once', async () => {
    const desk = createFakeDesk();
    bot = await startBot('socket', desk);
    const command = body.command('casualties', '');
    const first = await bot.slack.deliver('slash_commands', command, { envelope_id: 'twice' });
    const second = await bot.slack.deliver('slash_commands', command, { envelope_id: 'twice' });
    expect(first).toMatchObject({ text: expect.stringContaining('Answer to') });
    expect(second).toEqual({});
    expect(desk.asked).toHaveLength(1);
  });

  it.each([
    ['no JSON', 'nonsense', false],
    ['a list', '[]', false],
    ['an envelope without a payload', '{"type":"events_api","envelope_id":"m1"}', true],
    ['an event without a type', '{"type":"events_api","envelope_id":"m2","payload":{"event":{}}}', true],
    ['an event that is text', '{"type":"events_api","envelope_id":"m3","payload":{"event":"x"}}', true],
    ['a command without a person', '{"type":"slash_commands","envelope_id":"m4","payload":{"command":"/casualties","text":""}}', true],
    ['a press without an action', '{"type":"interactive","envelope_id":"m5","payload":{"type":"block_actions","user":{"id":"U1"},"actions":[]}}', true],
    ['a type that nobody knows', '{"type":"interactive","envelope_id":"m6","payload":{"type":"teleport"}}', true],
  ])('refuses %s, logs it once and does nothing else', async (_, text) => {
    const desk = createFakeDesk();
    bot = await startBot('socket', desk);
    const { length } = bot.slack.calls;
    const before = bot.lines.length;
    bot.slack.push(text);
    bot.slack.push(text.replace(/"m(\d)"/, '"n$1"'));
    await Promise.all([bot.deliver(body.command('casualties', '')), bot.deliver(body.command('casualties', ''))]);
    expect(bot.lines.slice(before).filter((line) => line.includes('malformed'))).toHaveLength(2);
    expect(bot.slack.calls).toHaveLength(length);
    expect(desk.asked).toHaveLength(2);
  });
});

describe.each<ModeName>(['socket', 'http'])('over %s', (mode) => {
  it('answers 1,000 events, each delivered three times, with 1,000 answers', async () => {
    const desk = createFakeDesk();
    bot = await startBot(mode, desk);
    const events = Array.from({ length: 1000 }, (_, at) => body.directMessage(`q${at}`, { channel: `D${at}`, user: `U${at}` }));
    for (let at = 0; at < events.length; at += 50) {
      const some = events.slice(at, at + 50);
      await Promise.all([...some, ...some, ...some].map((event, index) => bot.deliver(index < 50 ? event : { ...event, retry_num: 1 })));
    }
    await bot.slack.counted('chat.postMessage', 1000);
    await bot.platform.close();
    expect(bot.slack.calls.filter((call) => call.method === 'chat.postMessage')).toHaveLength(1000);
    expect(new Set(bot.slack.calls.map((call) => call.args['channel'])).size).toBeGreaterThanOrEqual(1000);
    expect(desk.asked).toHaveLength(1000);
  }, 120_000);

  it('waits as long as a 429 says in its own channel and holds back no other', async () => {
    bot = await startBot(mode, createFakeDesk());
    const limited = counter();
    bot.slack.answer(({ method, args }) => (method === 'chat.postMessage' && args['channel'] === 'D1' && limited() === 1 ? { status: 429, headers: { 'retry-after': '3' } } : undefined));
    await bot.deliver(body.directMessage('first'));
    await bot.slack.called('chat.postMessage', (call) => call.args['channel'] === 'D1');
    await bot.deliver(body.directMessage('other', { channel: 'D2' }));
    await bot.slack.called('chat.postMessage', (call) => call.args['channel'] === 'D2');
    await bot.platform.close();
    expect(bot.slack.calls.filter((call) => call.method === 'chat.postMessage').map((call) => call.args['channel'])).toEqual(['D1', 'D2', 'D1']);
  });

  it('answers commands beside a Web API that takes its time', async () => {
    bot = await startBot(mode, createFakeDesk());
    let release = (): void => undefined;
    const after = new Promise<void>((resolve) => (release = resolve));
    const asked = new Promise<void>((resolve) => {
      bot.slack.answer(({ method }) => {
        if (method !== 'chat.postMessage') return undefined;
        resolve();
        return { after, body: { ok: true } };
      });
    });
    await bot.deliver(body.directMessage('slow'));
    await asked;
    expect(await bot.deliver(body.command('casualties', ''))).toMatchObject({ text: expect.stringContaining('Answer to') });
    release();
    await bot.platform.close();
    expect(bot.slack.calls.filter((call) => call.method === 'chat.postMessage')).toHaveLength(1);
  });

  it('posts again when the Web API fails for a while, once', async () => {
    bot = await startBot(mode, createFakeDesk());
    const failures = counter();
    bot.slack.answer(({ method }) => (method === 'chat.postMessage' && failures() <= 5 ? { status: 503 } : undefined));
    await bot.deliver(body.directMessage('x'));
    await bot.platform.close();
    expect(bot.slack.calls.filter((call) => call.method === 'chat.postMessage')).toHaveLength(6);
  });

  it.each([
    ['not_in_channel', /not_in_channel → invite the bot/],
    ['token_revoked', /token_revoked → install the app again/],
  ])('logs %s once with what to do, and goes on', async (error, line) => {
    const desk = createFakeDesk();
    bot = await startBot(mode, desk);
    bot.slack.answer(({ method }) => (method === 'chat.postMessage' ? { body: { ok: false, error } } : undefined));
    await bot.deliver(body.mention('x'));
    await bot.slack.called('chat.postMessage');
    const answer = await bot.deliver(body.command('casualties', ''));
    expect(answer).toMatchObject({ text: expect.stringContaining('Answer to') });
    await bot.platform.close();
    expect(bot.lines.filter((each) => line.test(each))).toHaveLength(1);
  });

  it('says so when a handler meets a fault, and goes on', async () => {
    const desk = createFakeDesk();
    bot = await startBot(mode, desk);
    const usual = desk.answerWith;
    desk.answerWith = () => Promise.reject(new Error('bug'));
    await bot.deliver(body.directMessage('x'));
    desk.answerWith = usual;
    await bot.deliver(body.command('casualties', ''));
    expect(bot.lines.filter((line) => line.includes('a handler failed'))).toHaveLength(1);
  });
});
