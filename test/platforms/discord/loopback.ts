/**
 * Discord on this machine, for tests and benches: its REST API and its gateway, as far as a bot sees them. It records every
 * request, answers as Discord does, and fails on demand. Nothing leaves the machine.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';

export interface Recorded {
  readonly method: string;
  /** Path behind `/v10`, such as `/channels/5/messages`. */
  readonly path: string;
  readonly body: unknown;
  readonly authorization: string | undefined;
  /** What it was answered. */
  readonly status: number;
}

export interface Fault {
  /** Which requests fail. */
  readonly matches: (method: string, path: string) => boolean;
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** How many of them; one by default. */
  times?: number;
}

export interface Identify {
  readonly token: string;
  readonly intents: number;
  readonly shard?: readonly [number, number];
}

export interface Loopback {
  /** Base for `DISCORD_API_URL`. */
  readonly url: string;
  readonly requests: Recorded[];
  readonly identifies: Identify[];
  /** Resume requests, as sent. */
  readonly resumes: unknown[];
  readonly faults: Fault[];
  /** Sends an event to the newest connection of a shard. */
  dispatch(type: string, data: unknown, shard?: number): void;
  /** Sends any payload, such as `{op: 9, d: false}`, as it is. */
  raw(payloads: readonly unknown[], shard?: number): void;
  /** Cuts the newest connection of a shard with a close code. */
  drop(code: number, shard?: number): void;
  /** Closes every new connection at once, as a gateway that is down behind its proxy. */
  refusing: boolean;
  /** How a new connection is met instead of READY. */
  greet: (identify: Identify, socket: WebSocket) => boolean;
  /** What follows a resume request, before anything else is sent. */
  onResume: (socket: WebSocket, sequence: number) => void;
  /** Resolves with the first request, past or future, that fits. */
  request(fits: (request: Recorded) => boolean): Promise<Recorded>;
  /** Resolves when `is` holds, which is asked after every request and connection. */
  until(is: () => boolean): Promise<void>;
  /** Application commands now registered, by scope (`global` or the guild's id). */
  readonly commands: Map<string, unknown[]>;
  /** Forgets the requests recorded so far. */
  clear(): void;
  close(): Promise<void>;
}

export const BOT = '900000000000000001';
export const APPLICATION = '900000000000000002';

interface State {
  readonly sockets: Map<number, WebSocket>;
  readonly waiting: Set<() => void>;
  sequence: number;
}

/** `keep: false` keeps no requests, for long runs. `shards` is what `/gateway/bot` recommends. */
export async function createLoopback({ shards = 1, keep = true, onRequest }: { shards?: number; keep?: boolean; onRequest?: (request: Recorded) => void } = {}): Promise<Loopback> {
  const state: State = { sockets: new Map(), waiting: new Set(), sequence: 0 };
  const changed = (): void => {
    for (const wake of [...state.waiting]) wake();
  };
  const server = createServer((request, response) => {
    void answer(loopback, { request, response, shards }).then((recorded) => {
      if (keep) loopback.requests.push(recorded);
      onRequest?.(recorded);
      changed();
    });
  });
  const gateway = new WebSocketServer({ server });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const loopback = controls(server, gateway, state);
  gateway.on('connection', (socket) => serve(loopback, state, socket, changed));
  return loopback;
}

function controls(server: Server, gateway: WebSocketServer, state: State): Loopback {
  const { port } = server.address() as { port: number };
  const to = (shard: number): WebSocket => {
    const socket = state.sockets.get(shard);
    if (socket === undefined) throw new Error(`shard ${shard} is not connected`);
    return socket;
  };
  const requests: Recorded[] = [];
  const until = (is: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const check = (): void => {
        if (!is()) return;
        state.waiting.delete(check);
        resolve();
      };
      state.waiting.add(check);
      check();
    });
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    identifies: [],
    resumes: [],
    faults: [],
    commands: new Map(),
    refusing: false,
    greet: () => true,
    onResume: (socket) => socket.send(JSON.stringify({ op: 0, t: 'RESUMED', s: ++state.sequence, d: {} })),
    dispatch: (type, data, shard = 0) => to(shard).send(JSON.stringify({ op: 0, t: type, s: ++state.sequence, d: data })),
    raw: (payloads, shard = 0) => {
      for (const payload of payloads) to(shard).send(JSON.stringify(payload));
    },
    drop: (code, shard = 0) => to(shard).close(code),
    until,
    async request(fits) {
      await until(() => requests.some(fits));
      return requests.find(fits) as Recorded;
    },
    clear: () => {
      requests.length = 0;
    },
    async close() {
      for (const client of gateway.clients) client.terminate();
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** One gateway connection. https://docs.discord.com/developers/events/gateway#connection-lifecycle */
function serve(loopback: Loopback, state: State, socket: WebSocket, changed: () => void): void {
  const send = (payload: unknown): void => socket.send(JSON.stringify(payload));
  if (loopback.refusing) {
    socket.close(1013);
    return;
  }
  send({ op: 10, d: { heartbeat_interval: 45_000 } });
  socket.on('message', (data) => {
    const { op, d } = JSON.parse(String(data)) as { op: number; d: Record<string, unknown> };
    if (op === 1) send({ op: 11 });
    if (op === 2) {
      const identify = d as unknown as Identify;
      const [id, count] = identify.shard ?? [0, 1];
      loopback.identifies.push(identify);
      state.sockets.set(id, socket);
      if (loopback.greet(identify, socket)) send({ op: 0, t: 'READY', s: ++state.sequence, d: readyData(loopback.url, id, count) });
    }
    if (op === 6) {
      loopback.resumes.push(d);
      state.sockets.set(Number(String(d['session_id']).split('-')[1]), socket);
      loopback.onResume(socket, Number(d['seq']));
    }
    changed();
  });
}

function readyData(url: string, id: number, count: number): unknown {
  return {
    v: 10,
    user: { id: BOT, username: 'onrecord', discriminator: '0', bot: true, avatar: null },
    guilds: [],
    session_id: `session-${id}`,
    resume_gateway_url: url.replace('http', 'ws'),
    shard: [id, count],
    application: { id: APPLICATION, flags: 0 },
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly shards: number;
}

async function answer(loopback: Loopback, { request, response, shards }: Exchange): Promise<Recorded> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  const method = request.method ?? 'GET';
  const path = (request.url ?? '').replace(/\?.*$/, '').replace(/^\/v10(?=\/)/, '');
  const fault = loopback.faults.find((each) => each.matches(method, path) && (each.times ?? 1) > 0);
  if (fault) fault.times = (fault.times ?? 1) - 1;
  const { status, data } = fault ? { status: fault.status, data: fault.body } : await respond(loopback, { method, path, body, shards });
  response.writeHead(status, { ...(data !== undefined && { 'content-type': 'application/json' }), ...fault?.headers });
  response.end(data === undefined ? undefined : JSON.stringify(data));
  return { method, path, body, authorization: request.headers.authorization, status };
}

interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly shards: number;
}

/** Only what the bot asks for; everything else is Discord's 404. */
const ROUTES: readonly (readonly [RegExp, (loopback: Loopback, call: Call, scope: string) => { status: number; data?: unknown }])[] = [
  [/^\/gateway\/bot$/, (loopback, { shards }) => ({ status: 200, data: { url: loopback.url.replace('http', 'ws'), shards, session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: shards } } })],
  [/^\/interactions\/\d+\/[^/]+\/callback$/, () => ({ status: 204 })],
  [/^\/webhooks\/\d+\/[^/]+\/messages\/@original$/, (_, { method }) => (method === 'DELETE' ? { status: 204 } : { status: 200, data: { id: '1' } })],
  [/^\/webhooks\/\d+\/[^/]+$/, () => ({ status: 200, data: { id: '1' } })],
  [/^\/channels\/\d+\/messages$/, () => ({ status: 200, data: { id: '1' } })],
  [/^\/applications\/@me$/, () => ({ status: 200, data: { id: APPLICATION, name: 'onrecord' } })],
  [/^\/applications\/\d+\/commands$/, (loopback, call) => registered(loopback, call, 'global')],
  [/^\/applications\/\d+\/guilds\/(\d+)\/commands$/, (loopback, call, guild) => registered(loopback, call, guild)],
];

function respond(loopback: Loopback, call: Call): { status: number; data?: unknown } {
  for (const [path, answerTo] of ROUTES) {
    const match = path.exec(call.path);
    if (match) return answerTo(loopback, call, match[1] ?? '');
  }
  return { status: 404, data: { message: '404: Not Found', code: 0 } };
}

/** The commands of a scope, after a bulk overwrite where the call is one; with the fields that Discord adds. */
function registered(loopback: Loopback, { method, body }: Call, scope: string): { status: number; data: unknown } {
  const added = { application_id: APPLICATION, version: '1', default_member_permissions: null, nsfw: false };
  if (method === 'PUT') loopback.commands.set(scope, (body as object[]).map((command, at) => ({ ...command, id: String(at + 1), ...added })));
  return { status: 200, data: loopback.commands.get(scope) ?? [] };
}
