/** The bot on the loopback Slack in either mode, driven the same way. */
import { createHmac } from 'node:crypto';
import { Agent, request as httpRequest } from 'node:http';
import type { Desk, Logger } from '../../../../src/core/platform.ts';
import { createSlack, type SlackPlatform } from '../../../../src/platforms/slack/connect.ts';
import type { SlackOptions, Timing } from '../../../../src/platforms/slack/options.ts';
import { APP_TOKEN, BOT_TOKEN, type Loopback, startLoopback } from './slack.ts';

export type ModeName = 'socket' | 'http';
export const SECRET = 'signing-secret';

/** Short waits between tries, and room wherever something is waited for: nothing in these tests is about how long a second is. */
export const QUICK: Partial<Timing> = { messageEvery: 1, request: 30_000, pauseFirst: 5, pauseMost: 50, linger: 200, hello: 30_000, drain: 30_000 };

export interface Bot {
  readonly slack: Loopback;
  readonly platform: SlackPlatform;
  /** Log lines, `level message`. */
  readonly lines: string[];
  /** Delivers a payload as Slack would and resolves with what the bot acknowledged it with: a body, or undefined for none. */
  deliver(body: Record<string, unknown>): Promise<unknown>;
  stop(): Promise<void>;
}

export function recordingLogger(lines: string[]): Logger {
  const at = (level: string) => (_: Record<string, unknown>, message: string) => void lines.push(`${level} ${message}`);
  return { debug: () => undefined, info: at('info'), warn: at('warn'), error: at('error') };
}

export function optionsFor(mode: ModeName, apiUrl: string, more: Partial<SlackOptions> = {}): SlackOptions {
  return {
    botToken: BOT_TOKEN,
    mode: mode === 'socket' ? { kind: 'socket', appToken: APP_TOKEN } : { kind: 'http', signingSecret: SECRET, port: 0 },
    apiUrl,
    answers: 'public',
    commandPrefix: '',
    agent: false,
    timing: QUICK,
    ...more,
  };
}

export async function startBot(mode: ModeName, desk: Desk, more: Partial<SlackOptions> = {}): Promise<Bot> {
  const slack = await startLoopback();
  const lines: string[] = [];
  const platform = createSlack(optionsFor(mode, slack.apiUrl, more), recordingLogger(lines));
  await platform.connect(desk);
  if (mode === 'socket') await slack.connected(2);
  return {
    slack,
    platform,
    lines,
    deliver: mode === 'socket' ? (body) => slack.deliver(envelopeType(body), body).then(emptyAsNone) : (body) => deliverHttp(platform.port() ?? 0, body),
    async stop() {
      await platform.close();
      await slack.close();
    },
  };
}

/** Counts its calls: 1, 2, 3 … */
export function counter(): () => number {
  let count = 0;
  return () => {
    count += 1;
    return count;
  };
}

export function envelopeType(body: Record<string, unknown>): string {
  if (body['event'] !== undefined) return 'events_api';
  return body['command'] !== undefined ? 'slash_commands' : 'interactive';
}

function emptyAsNone(payload: unknown): unknown {
  return typeof payload === 'object' && payload !== null && Object.keys(payload).length === 0 ? undefined : payload;
}

/** Body and headers of a signed request, as https://docs.slack.dev/authentication/verifying-requests-from-slack describes. */
export function signed(text: string, type: string, { secret = SECRET, seconds = Math.floor(Date.now() / 1000) } = {}): RequestInit {
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${seconds}:${text}`).digest('hex')}`;
  return { method: 'POST', body: text, headers: { 'content-type': type, 'x-slack-signature': signature, 'x-slack-request-timestamp': String(seconds) } };
}

export const FORM = 'application/x-www-form-urlencoded';

export function formBody(body: Record<string, unknown>): string {
  return body['command'] !== undefined ? new URLSearchParams(body as Record<string, string>).toString() : new URLSearchParams({ payload: JSON.stringify(body) }).toString();
}

export function post(port: number, init: RequestInit, path = '/slack/events'): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}${path}`, init);
}

async function deliverHttp(port: number, body: Record<string, unknown>): Promise<unknown> {
  const init = body['event'] !== undefined ? signed(JSON.stringify(body), 'application/json') : signed(formBody(body), FORM);
  const { status, text } = await request(port, init);
  if (status !== 200) throw new Error(`HTTP ${status}`);
  return text === '' ? undefined : JSON.parse(text);
}

const agent = new Agent({ keepAlive: true });

/** Lighter than `fetch`, for thousands of requests. */
function request(port: number, { body, headers }: RequestInit): Promise<{ status: number | undefined; text: string }> {
  const text = String(body);
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest({ agent, port, host: '127.0.0.1', path: '/slack/events', method: 'POST', headers: { ...(headers as Record<string, string>), 'content-length': Buffer.byteLength(text) } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode, text: Buffer.concat(chunks).toString() }));
    });
    outgoing.on('error', reject);
    outgoing.end(text);
  });
}
