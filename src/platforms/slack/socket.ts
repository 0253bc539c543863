/**
 * One Socket Mode connection, made of Bolt's own receiver with its reconnecting turned off: the pool (`sockets.ts`) opens the
 * next one. Between the socket and Bolt stands a check of each envelope, because @slack/socket-mode 3.1.0
 * - closes the socket the moment Slack announces a refresh, and drops what still arrives on it; here it first lingers;
 * - rejects without a handler on an envelope without a payload, which would end the process.
 */
import { type App, type Logger as BoltLogger, SocketModeReceiver, type webApi } from '@slack/bolt';
import type { Logger } from '../../core/platform.ts';
import type { Timing } from './options.ts';
import { ACK_ONLY, isRecord } from './payload.ts';
import { atMost } from '../shared/pause.ts';
import type { Seen } from '../shared/seen.ts';

export interface SocketOptions {
  readonly app: App;
  readonly appToken: string;
  readonly clientOptions: webApi.WebClientOptions;
  readonly timing: Timing;
  readonly envelopes: Seen;
  readonly log: Logger;
  readonly boltLog: BoltLogger;
}

/** Milliseconds for the close frame to reach Slack. */
const CLOSE_FRAME_MS = 100;

export interface Socket {
  /** Resolves with Slack's reason when it announces a refresh, or with `lost` when the line is cut. Never rejects. */
  readonly ended: Promise<string>;
  /** Answers what still arrives for the linger time, then closes. */
  retire(): Promise<void>;
  close(): Promise<void>;
}

/** Resolves after Slack's hello. @throws the WebClient's error when Slack refuses or cannot be reached, or an Error when no hello comes. */
export async function openSocket(options: SocketOptions): Promise<Socket> {
  const { timing } = options;
  const receiver = new SocketModeReceiver({
    appToken: options.appToken,
    autoReconnectEnabled: false,
    clientPingTimeout: timing.pong,
    logger: options.boltLog,
    installerOptions: { clientOptions: options.clientOptions },
    processEventErrorHandler: async () => false,
  });
  receiver.init(options.app);
  const { client } = receiver;
  const ended = new Promise<string>((resolve) => {
    guard(client, options, resolve);
    client.on('disconnected', () => resolve('lost'));
  });
  const closed = new Promise<void>((resolve) => client.on('disconnected', () => resolve()));
  const close = async (): Promise<void> => {
    void client.disconnect();
    await atMost(closed, CLOSE_FRAME_MS);
    // Slack leaves TCP open after the close handshake; the second call destroys the socket instead of waiting for it.
    void client.disconnect();
  };
  await withHello(receiver.start(), timing.hello, close);
  const retire = async (): Promise<void> => {
    await atMost(closed, timing.linger);
    await close();
  };
  return { ended, retire, close };
}

async function withHello(started: Promise<unknown>, ms: number, close: () => Promise<void>): Promise<void> {
  if ((await atMost(started.then(() => true), ms)) === true) return;
  await close();
  throw new Error('no hello from Slack');
}

type Client = SocketModeReceiver['client'];

/** Puts the check before Bolt's own handler. */
function guard(client: Client, options: SocketOptions, onRefresh: (reason: string) => void): void {
  const handlers = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  const pass = (message: string): void => {
    for (const handler of handlers) Promise.resolve(handler(message, false)).catch((error: unknown) => options.boltLog.error(error));
  };
  client.on('ws_message', (data: unknown) => {
    const checked = checkEnvelope(data, options);
    if (checked.kind === 'refresh') onRefresh(checked.reason);
    else if (checked.kind === 'pass') pass(checked.message);
  });
}

type Checked = { readonly kind: 'pass'; readonly message: string } | { readonly kind: 'refresh'; readonly reason: string } | { readonly kind: 'drop' };

/** What to do with a message of the socket. An envelope that came before, or that makes no sense, is acknowledged only. */
function checkEnvelope(data: unknown, { envelopes, log }: SocketOptions): Checked {
  const envelope = typeof data === 'string' ? parsed(data) : undefined;
  if (!isRecord(envelope) || typeof envelope['type'] !== 'string') {
    log.warn({ part: 'slack' }, '[slack] a malformed message on the socket was ignored');
    return { kind: 'drop' };
  }
  if (envelope['type'] === 'hello') return { kind: 'pass', message: String(data) };
  if (envelope['type'] === 'disconnect') return { kind: 'refresh', reason: String(envelope['reason'] ?? 'disconnect') };
  const id = envelope['envelope_id'];
  if (typeof id !== 'string' || id === '') return { kind: 'drop' };
  if (!isRecord(envelope['payload'])) log.warn({ part: 'slack' }, '[slack] a malformed payload was refused');
  else if (envelopes.claim(id)) return { kind: 'pass', message: String(data) };
  return { kind: 'pass', message: JSON.stringify({ type: ACK_ONLY, envelope_id: id, payload: { type: ACK_ONLY } }) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
