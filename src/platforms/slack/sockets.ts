/**
 * Two Socket Mode connections at all times, so that a refreshed or dropped one loses no command: each is replaced at once, the
 * replacement stands before the old one goes, and after failures the pauses grow.
 */
import { UserError } from '../../core/errors.ts';
import { refusedToken, waitFor } from './auth.ts';
import { sentOf, type Unsent } from './api.ts';
import { openSocket, type Socket, type SocketOptions } from './socket.ts';

/** Slack allows about ten to an app. https://docs.slack.dev/apis/events-api/using-socket-mode#using-multiple-connections */
const CONNECTIONS = 2;
/** Milliseconds: a connection that ends sooner than this counts as a failure, so that a quarrel with Slack does not become a storm. */
const SHORT_LIVED = 1000;

export interface SocketPool {
  /** Resolves when the first connection stands. @throws UserError when Slack refuses the app-level token. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export function createSocketPool(options: SocketOptions): SocketPool {
  const closing = new AbortController();
  const open = new Set<Socket>();
  const { log, timing } = options;
  const { signal } = closing;
  const wait = (error: string, failures: number): Promise<void> => waitFor({ kind: 'unreachable', error }, { failures, timing, log, signal });

  /** Waits after a socket that could not be opened. @throws UserError when Slack refuses the token at the start. */
  const failed = async (sent: Unsent, failures: number, isStart: boolean): Promise<void> => {
    if (sent.kind !== 'refused') return waitFor(sent, { failures, timing, log, signal });
    const refused = refusedToken('SLACK_APP_TOKEN', sent.error);
    if (isStart) throw refused;
    log.error({ part: 'slack' }, refused.message);
    await wait(sent.error, failures);
  };

  /** Opens one, waiting as long as it takes; undefined when the pool closes meanwhile. @throws UserError as `failed` does. */
  const opened = async (failures: number, isStart: boolean): Promise<Socket | undefined> => {
    for (let count = failures + 1; !signal.aborted; count += 1) {
      const tried = await tryToOpen(options);
      if ('ended' in tried) return tried;
      await failed(tried, count, isStart);
    }
    return undefined;
  };

  /** Opens what follows a socket that ends; undefined when the pool closes. */
  const replacement = async (failures: number, reason: string): Promise<Socket | undefined> => {
    log.info({ part: 'slack', reason }, '[slack] socket ends: opening another');
    if (failures > 1) await wait(reason, failures);
    const socket = await opened(failures, false);
    if (!signal.aborted) return socket;
    await socket?.close();
    return undefined;
  };

  /** Keeps one place filled until the pool closes. */
  const keep = async (first: Socket | undefined): Promise<void> => {
    let failures = 0;
    let socket = first;
    while (socket !== undefined) {
      const old = socket;
      open.add(old);
      const since = Date.now();
      const reason = await old.ended;
      failures = Date.now() - since < SHORT_LIVED ? failures + 1 : 0;
      socket = signal.aborted ? undefined : await replacement(failures, reason);
      if (!signal.aborted) void old.retire().finally(() => open.delete(old));
    }
  };

  return {
    async start() {
      const first = await opened(0, true);
      if (first === undefined) throw new UserError('slack-closed', '[slack] closed before Slack answered');
      void keep(first);
      for (let more = 1; more < CONNECTIONS; more += 1) void opened(0, false).then(keep);
    },
    async stop() {
      closing.abort();
      await Promise.all([...open].map((socket) => socket.close()));
    },
  };
}

/** The socket, or what stood against it. */
async function tryToOpen(options: SocketOptions): Promise<Socket | Unsent> {
  try {
    return await openSocket(options);
  } catch (error) {
    return sentOf(error);
  }
}
