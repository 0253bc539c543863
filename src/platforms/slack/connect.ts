/**
 * Slack as a Platform, over Socket Mode or HTTP. Start: who are we (`auth.ts`), then Bolt with the gate before it, then the
 * door. Bolt itself asks Slack for nothing: it gets the ids found at the start, so no command waits for, or is lost to, `auth.test`.
 */
import { App, type Receiver, type webApi } from '@slack/bolt';
import type { Desk, Logger, Platform } from '../../core/platform.ts';
import { clientOptions, createApi } from './api.ts';
import { authenticate, type Self } from './auth.ts';
import { boltLogger } from './bolt-log.ts';
import { guardApp } from './gate.ts';
import { createDoor, createReceiver } from './http.ts';
import { EVENT_MEMORY_MAX, EVENT_MEMORY_MS } from './limits.ts';
import { listen } from './listen.ts';
import { type SlackOptions, TIMING, type Timing } from './options.ts';
import { createOutbox } from './outbox.ts';
import { atMost } from '../shared/pause.ts';
import { createRenderCache } from './render-cache.ts';
import { createSeen } from '../shared/seen.ts';
import type { Session } from './session.ts';
import { createSocketPool } from './sockets.ts';

/** People remembered as greeted. */
const PEOPLE_MAX = 10_000;
/** Messages that may wait for Slack, over all channels. */
const PENDING_MAX = 5000;
/** Milliseconds for which a person is not welcomed twice. */
const WELCOME_MS = 24 * 3600_000;
/** Tries beyond the first of one Web API call; the outbox goes on from there. */
const RETRIES = 2;

/** The way in, once it stands. */
interface Door {
  stop(ms: number): Promise<void>;
  /** Where HTTP mode listens. */
  readonly port?: number;
}

export interface SlackPlatform extends Platform {
  /** The port HTTP mode listens on; undefined in Socket Mode or before `connect`. */
  port(): number | undefined;
}

/** One workspace's bot. `connect` @throws UserError `slack-token`, `slack-port`. */
export function createSlack(options: SlackOptions, log: Logger): SlackPlatform {
  const timing: Timing = { ...TIMING, ...options.timing };
  const closing = new AbortController();
  const working = new Set<Promise<void>>();
  const outbox = createOutbox({ every: timing.messageEvery, pendingMax: PENDING_MAX, pauseFirst: timing.pauseFirst, pauseMost: timing.pauseMost, log });
  let door: Door | undefined;
  let closed: Promise<void> | undefined;

  const track = (work: Promise<void>): Promise<void> => {
    working.add(work);
    return work.finally(() => working.delete(work));
  };
  const connect = async (desk: Desk): Promise<void> => {
    const boltLog = boltLogger(log);
    const web = clientOptions(options.apiUrl, timing, boltLog, RETRIES);
    const api = createApi(options.botToken, web);
    const self = await authenticate(api, timing, log, closing.signal);
    const memory = (age: number, max: number) => createSeen({ age, max });
    const seen = { messages: memory(EVENT_MEMORY_MS, EVENT_MEMORY_MAX), people: memory(Number.POSITIVE_INFINITY, PEOPLE_MAX), welcomed: memory(WELCOME_MS, PEOPLE_MAX) };
    const session: Session = { desk, api, outbox, options, timing, log, self, render: createRenderCache(), seen };
    door = await openDoor(options, { timing, log, web, self, listen: (app) => listen(app, session, track) });
    if (closing.signal.aborted) await door.stop(0);
    log.info({ part: 'slack', mode: options.mode.kind, team: self.teamId, ...(door.port === undefined ? {} : { port: door.port }) }, '[slack] connected');
  };
  const close = async (): Promise<void> => {
    closing.abort();
    await atMost(Promise.allSettled([...working]).then(() => outbox.drain(timing.drain)), timing.drain);
    await door?.stop(timing.drain);
  };

  return {
    name: 'slack',
    connect,
    port: () => door?.port,
    close: () => (closed ??= close()),
  };
}

interface Parts {
  readonly timing: Timing;
  readonly log: Logger;
  readonly web: webApi.WebClientOptions;
  readonly self: Self;
  readonly listen: (app: App) => void;
}

async function openDoor(options: SlackOptions, parts: Parts): Promise<Door> {
  const { mode } = options;
  const boltLog = boltLogger(parts.log);
  if (mode.kind === 'http') {
    const receiver = createReceiver({ signingSecret: mode.signingSecret, port: mode.port, boltLog });
    const { start, stop } = createDoor(receiver, mode.port);
    createApp(options, parts, receiver);
    return { port: await start(), stop };
  }
  const { timing, log } = parts;
  const pool = createSocketPool({
    app: createApp(options, parts, undefined),
    appToken: mode.appToken,
    clientOptions: clientOptions(options.apiUrl, timing, boltLog, 0),
    timing,
    envelopes: createSeen({ age: EVENT_MEMORY_MS, max: EVENT_MEMORY_MAX }),
    log,
    boltLog,
  });
  await pool.start();
  return { stop: () => pool.stop() };
}

/** Bolt with the gate before it and our handlers behind it. */
function createApp({ botToken }: SlackOptions, { log, web, self, listen: register }: Parts, receiver: Receiver | undefined): App {
  const app = new App({
    authorize: async () => ({ botToken, botId: self.botId, botUserId: self.botUserId }),
    receiver: receiver ?? NO_RECEIVER,
    ignoreSelf: false,
    convoStore: false,
    clientOptions: web,
    logger: boltLogger(log),
  });
  guardApp(app, { seen: createSeen({ age: EVENT_MEMORY_MS, max: EVENT_MEMORY_MAX }), log, refuse: receiver ? 'throw' : 'acknowledge' });
  app.error(async (error) => log.error({ part: 'slack', error: error.message }, '[slack] a handler failed'));
  register(app);
  return app;
}

/** In Socket Mode the pool holds the receivers; Bolt insists on one. */
const NO_RECEIVER: Receiver = {
  init: () => undefined,
  start: () => Promise.resolve(),
  stop: () => Promise.resolve(),
};
