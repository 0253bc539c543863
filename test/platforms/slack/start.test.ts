/** Starting and stopping: wrong tokens, outages, what is under way when the bot closes. */
import { afterEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/core/errors.ts';
import { createSlack } from '../../../src/platforms/slack/connect.ts';
import { withoutTokens } from '../../../src/platforms/slack/bolt-log.ts';
import { createFakeDesk } from './desk.ts';
import * as body from './loopback/bodies.ts';
import { counter, type ModeName, optionsFor, post, recordingLogger, startBot } from './loopback/mode.ts';
import { type Loopback, startLoopback } from './loopback/slack.ts';

describe('starting', () => {
  let slack: Loopback | undefined;
  afterEach(async () => slack?.close());

  it.each([
    ['bot token', 'auth.test', 'invalid_auth', 'SLACK_BOT_TOKEN'],
    ['bot token of a removed app', 'auth.test', 'account_inactive', 'SLACK_BOT_TOKEN'],
    ['app-level token', 'apps.connections.open', 'invalid_auth', 'SLACK_APP_TOKEN'],
    ['app-level token without its scope', 'apps.connections.open', 'missing_scope', 'SLACK_APP_TOKEN'],
  ])('ends with one clear line for a wrong %s', async (_, method, error, variable) => {
    slack = await startLoopback();
    slack.answer((call) => (call.method === method ? { body: { ok: false, error } } : undefined));
    const lines: string[] = [];
    const platform = createSlack(optionsFor('socket', slack.apiUrl), recordingLogger(lines));
    const failure = await platform.connect(createFakeDesk()).catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(UserError);
    expect(String(failure)).toContain(`${variable} (${error})`);
    expect(String(failure)).not.toContain('\n');
    await platform.close();
  });

  it.each([
    ['auth.test', 503],
    ['apps.connections.open', 500],
  ])('waits out an outage of %s, and answers the first command', async (method, status) => {
    slack = await startLoopback();
    const failures = counter();
    slack.answer((call) => (call.method === method && failures() <= 7 ? { status } : undefined));
    const lines: string[] = [];
    const desk = createFakeDesk();
    const platform = createSlack(optionsFor('socket', slack.apiUrl), recordingLogger(lines));
    await platform.connect(desk);
    await slack.deliver('slash_commands', body.command('casualties', ''));
    expect(desk.asked).toHaveLength(1);
    expect(lines.some((line) => line.includes('cannot reach Slack'))).toBe(true);
    await platform.close();
  });

  it('waits for a Slack that is not there, until it is closed', async () => {
    const gone = await startLoopback();
    await gone.close();
    const platform = createSlack(optionsFor('socket', gone.apiUrl), recordingLogger([]));
    const connecting = platform.connect(createFakeDesk()).catch((thrown: unknown) => thrown);
    await platform.close();
    expect(await connecting).toBeInstanceOf(UserError);
  });

  it('says so when the port is taken', async () => {
    const bot = await startBot('http', createFakeDesk());
    const taken = { kind: 'http', signingSecret: 's', port: bot.platform.port() ?? 0 } as const;
    const second = createSlack(optionsFor('http', bot.slack.apiUrl, { mode: taken }), recordingLogger([]));
    await expect(second.connect(createFakeDesk())).rejects.toThrow(/SLACK_PORT/);
    await bot.stop();
  });

  it('never logs a token', () => {
    expect(withoutTokens('xoxb-1-a xapp-1-A2-b wss://x/?ticket=abc https://hooks/commands/T1/2/3')).toBe('x… x… wss://x/?ticket=… https://hooks/commands/…');
  });
});

describe.each<ModeName>(['socket', 'http'])('closing over %s', (mode) => {
  it('answers what is under way, then disconnects, and may be closed twice', async () => {
    const desk = createFakeDesk();
    const bot = await startBot(mode, desk);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const usual = desk.answerWith;
    desk.answerWith = async (invocation) => held.then(() => usual(invocation));
    await bot.deliver(body.directMessage('x'));
    const closed = bot.platform.close();
    release();
    await closed;
    await bot.platform.close();
    expect(bot.slack.calls.filter((call) => call.method === 'chat.postMessage')).toHaveLength(1);
    if (mode === 'http') await expect(post(bot.platform.port() ?? 1, { method: 'GET' }, '/healthz')).rejects.toThrow();
    else expect(bot.slack.connections.every((connection) => !connection.isOpen())).toBe(true);
    await bot.slack.close();
  });
});
