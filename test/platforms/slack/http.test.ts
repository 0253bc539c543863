/** HTTP mode's door: what is not signed, not fresh, too long or no sense is refused at once, logged once, and nothing else happens. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createFakeDesk } from './desk.ts';
import * as body from './loopback/bodies.ts';
import { type Bot, FORM, formBody, post, SECRET, signed, startBot } from './loopback/mode.ts';

const JSON_TYPE = 'application/json';
const COMMAND = formBody(body.command('casualties', ''));
const now = (): number => Math.floor(Date.now() / 1000);

describe('HTTP mode', () => {
  let bot: Bot;
  const desk = createFakeDesk();
  const send = (init: RequestInit, path?: string): Promise<Response> => post(bot.platform.port() ?? 0, init, path);
  beforeAll(async () => {
    bot = await startBot('http', desk);
  });
  afterAll(() => bot.stop());
  beforeEach(() => {
    desk.asked.length = 0;
    bot.lines.length = 0;
    bot.slack.calls.length = 0;
  });

  it.each<readonly [string, () => RequestInit, number]>([
    ['a forged signature', () => signed(COMMAND, FORM, { secret: 'another' }), 401],
    ['a stale time stamp', () => signed(COMMAND, FORM, { seconds: now() - 600 }), 401],
    ['a time stamp that is no number', () => ({ ...signed(COMMAND, FORM), headers: { 'content-type': FORM, 'x-slack-signature': 'v0=1', 'x-slack-request-timestamp': 'soon' } }), 401],
    ['no signature', () => ({ method: 'POST', body: COMMAND, headers: { 'content-type': FORM } }), 401],
    ['a signature for another body', () => ({ ...signed(COMMAND, FORM), body: `${COMMAND}&text=x` }), 401],
    ['a body over the limit', () => signed('x'.repeat(1_000_001), FORM), 413],
    ['no JSON', () => signed('{', JSON_TYPE), 400],
    ['a form with a broken payload', () => signed('payload=%7B', FORM), 400],
    ['an empty body', () => signed('', JSON_TYPE), 400],
    ['JSON that is no object', () => signed('null', JSON_TYPE), 400],
    ['an unknown payload', () => signed('{"type":"teleport"}', JSON_TYPE), 400],
    ['an event without a type', () => signed('{"type":"event_callback","event":{}}', JSON_TYPE), 400],
    ['an event that Bolt would stumble over', () => signed('{"type":"event_callback","event":{"type":"reaction_added","item":"x"}}', JSON_TYPE), 400],
    ['a command without a person', () => signed('command=%2Fcasualties&text=', FORM), 400],
    ['a press without an action', () => signed(formBody({ type: 'block_actions', user: { id: 'U1' }, actions: [] }), FORM), 400],
  ])('refuses %s', async (_, request, status) => {
    const response = await send(request());
    expect(response.status).toBe(status);
    expect(bot.lines, bot.lines.join('\n')).toHaveLength(1);
    expect(bot.lines.join()).not.toContain(SECRET);
    expect(desk.asked).toHaveLength(0);
    expect(bot.slack.calls).toHaveLength(0);
  });

  it.each([
    ['/healthz', 'GET', 200],
    ['/healthz', 'HEAD', 200],
    ['/healthz', 'POST', 404],
    ['/slack/events', 'GET', 404],
    ['/', 'GET', 404],
    ['//', 'GET', 404],
  ])('%s %s gives %s', async (path, method, status) => {
    expect((await send({ method }, path)).status).toBe(status);
    expect(bot.lines).toEqual([]);
  });

  it('answers Slack’s own checks', async () => {
    const challenge = await send(signed(JSON.stringify({ type: 'url_verification', challenge: 'c1' }), JSON_TYPE));
    expect(await challenge.json()).toEqual({ challenge: 'c1' });
    expect((await send({ method: 'POST', body: 'ssl_check=1', headers: { 'content-type': FORM } })).status).toBe(200);
  });

  it.each([
    ['an event nobody listens to', body.directMessage('x', { type: 'channel_created' })],
    ['a rate-limit notice', { type: 'app_rate_limited', team_id: 'T1', minute_rate_limited: 1 }],
  ])('acknowledges %s at once', async (_, payload) => {
    expect((await send(signed(JSON.stringify(payload), JSON_TYPE))).status).toBe(200);
    expect(desk.asked).toHaveLength(0);
  });
});
