/**
 * A Slack on the loopback interface: the Web API that records what it is asked, Socket Mode connections that can be refreshed or
 * cut, one-time response addresses. It knows Slack's rules only as far as the bot meets them.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { accept, type Line } from './websocket.ts';

export interface Call {
  readonly method: string;
  readonly args: Record<string, unknown>;
  readonly token: string;
}

/** What a method answers; `after`: what it waits for. */
export type Answer = { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: Record<string, unknown>; readonly after?: Promise<unknown> };
export type Handler = (call: Call) => Answer | undefined;

export interface Connection extends Line {
  /** False from the moment Slack announced a refresh: nothing more is routed to it. */
  isRoutable: boolean;
  readonly number: number;
}

export interface Loopback {
  readonly apiUrl: string;
  readonly port: number;
  /** Everything asked of the Web API and of response addresses (method `response`), in order. */
  readonly calls: Call[];
  /** Sockets that were ever opened. */
  readonly connections: Connection[];
  /** Overrides what methods answer; the last handler that gives an answer wins. */
  answer(handler: Handler): void;
  /** Resolves with the first call, past or to come, that fits. */
  called(method: string, fits?: (call: Call) => boolean): Promise<Call>;
  /** Resolves when a method was called so many times. */
  counted(method: string, count: number): Promise<void>;
  /** Resolves when so many sockets are open and routable. */
  connected(count: number): Promise<void>;
  /** Sends an envelope to one open socket in turn and resolves with the payload of its acknowledgement. Rejects when no socket is open. */
  deliver(type: string, payload: unknown, envelope?: Record<string, unknown>): Promise<unknown>;
  /** Sends an envelope without waiting, to a given socket or the next. */
  push(text: string, connection?: Connection): void;
  /** Announces a refresh. */
  refresh(connection: Connection, reason?: string): void;
  responseUrl(): string;
  close(): Promise<void>;
}

export const BOT_TOKEN = 'xoxb-loopback';
export const APP_TOKEN = 'xapp-loopback';
export const SELF = { ok: true, user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1', url: 'https://loopback.example/' };

export async function startLoopback(): Promise<Loopback> {
  const calls: Call[] = [];
  const connections: Connection[] = [];
  const handlers: Handler[] = [];
  const waiting = new Set<() => void>();
  const acks = new Map<string, (payload: unknown) => void>();
  let envelopes = 0;
  let turn = 0;
  let responses = 0;
  const changed = (): void => {
    for (const check of [...waiting]) check();
  };
  const until = <T>(look: () => T | undefined): Promise<T> =>
    new Promise((resolve) => {
      const check = (): void => {
        const found = look();
        if (found === undefined) return;
        waiting.delete(check);
        resolve(found);
      };
      waiting.add(check);
      check();
    });
  const answerOf = (call: Call): Answer => {
    for (const handler of [...handlers].reverse()) {
      const answer = handler(call);
      if (answer !== undefined) return answer;
    }
    return { body: usual(call, port) };
  };
  const server = createServer(async (request, response) => {
    const call = await callOf(request);
    calls.push(call);
    const answer = answerOf(call);
    await answer.after;
    reply(response, answer);
    changed();
  });
  server.on('upgrade', (request, socket) => {
    const line = accept(request, socket, {
      message: (text) => {
        const { envelope_id: id, payload } = JSON.parse(text) as { envelope_id: string; payload: unknown };
        const take = acks.get(id);
        acks.delete(id);
        take?.(payload);
      },
      closed: changed,
    });
    const connection: Connection = { ...line, isRoutable: true, number: connections.length };
    connections.push(connection);
    connection.send(JSON.stringify({ type: 'hello', num_connections: connections.length }));
    changed();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const routable = (): Connection[] => connections.filter((each) => each.isRoutable && each.isOpen());
  const next = (): Connection | undefined => {
    const open = routable();
    turn += 1;
    return open[turn % Math.max(open.length, 1)];
  };

  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    port,
    calls,
    connections,
    answer: (handler) => void handlers.push(handler),
    called: (method, fits = () => true) => until(() => calls.find((call) => call.method === method && fits(call))),
    counted: async (method, count) => void (await until(() => (calls.reduce((sum, call) => sum + Number(call.method === method), 0) >= count ? true : undefined))),
    connected: async (count) => void (await until(() => (routable().length >= count ? true : undefined))),
    deliver: (type, payload, envelope = {}) => {
      const connection = next();
      if (connection === undefined) return Promise.reject(new Error('no socket is open'));
      envelopes += 1;
      const id = typeof envelope['envelope_id'] === 'string' ? envelope['envelope_id'] : `E${envelopes}`;
      const acked = new Promise<unknown>((resolve) => acks.set(id, resolve));
      connection.send(JSON.stringify({ type, payload, accepts_response_payload: type !== 'events_api', ...envelope, envelope_id: id }));
      return acked;
    },
    push: (text, connection = next()) => connection?.send(text),
    refresh: (connection, reason = 'refresh_requested') => {
      connection.isRoutable = false;
      connection.send(JSON.stringify({ type: 'disconnect', reason }));
    },
    responseUrl: () => {
      responses += 1;
      return `http://127.0.0.1:${port}/response/${responses}`;
    },
    close: async () => {
      for (const connection of connections) connection.drop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function usual({ method, token }: Call, port: number): Record<string, unknown> {
  if (method === 'auth.test') return token === BOT_TOKEN ? SELF : { ok: false, error: 'invalid_auth' };
  if (method === 'apps.connections.open') return token === APP_TOKEN ? { ok: true, url: `ws://127.0.0.1:${port}/link?ticket=secret` } : { ok: false, error: 'invalid_auth' };
  if (method === 'chat.postMessage') return { ok: true, ts: '1700000000.000100' };
  return { ok: true };
}

async function callOf(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const [, place = '', name = ''] = (request.url ?? '').split('/');
  const args = place === 'response' ? { ...(JSON.parse(text) as Record<string, unknown>), address: name } : formOf(text);
  const token = (request.headers.authorization ?? `Bearer ${args['token'] ?? ''}`).replace('Bearer ', '');
  return { method: place === 'response' ? 'response' : name, args, token };
}

/** A form whose structured values are JSON, as the WebClient sends them. */
function formOf(text: string): Record<string, unknown> {
  return Object.fromEntries([...new URLSearchParams(text)].map(([key, value]) => [key, /^[[{]/.test(value) ? JSON.parse(value) : value]));
}

function reply(response: ServerResponse, { status = 200, headers = {}, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body === undefined ? '' : JSON.stringify(body));
}
