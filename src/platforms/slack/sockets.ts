/**
 * Two Socket Mode connections at all times, so that a refreshed or dropped one loses no command: each is replaced at once, the
 * replacement stands before the old one goes, and after failures the pauses grow.
 */
import { UserError } from '../../core/errors.ts';
import { refusedToken, waitFor } from './auth.ts';
import { sentOf } from './api.ts';
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
  const { signal } = closing;

  /** Opens one, waiting as long as it takes. @throws UserError when Slack refuses, while `starting`. */
  const opened = async (failures: number, starting: boolean): Promise<Socket | undefined> => {
    for (let failed = failures; !signal.aborted; failed += 1) {
      try {
        return await openSocket(options);
      } catch (error) {
        const sent = sentOf(error);
        if (sent.kind === 'refused') {
          const refused = refusedToken('SLACK_APP_TOKEN', sent.error);
          if (starting) throw refused;
          options.log.error({ part: 'slack' }, refused.message);
        }
        if (sent.kind !== 'ok') await waitFor(sent.kind === 'refused' ? { kind: 'unreachable', error: sent.error } : sent, { failures: failed + 1, timing: options.timing, log: options.log, signal });
      }
    }
    return undefined;
  };

  /** Keeps one place filled until the pool closes. */
  const keep = async (first: Socket | undefined): Promise<void> => {
    let failures = 0;
    for (let socket = first; socket !== undefined; ) {
      open.add(socket);
      const since = Date.now();
      const reason = await socket.ended;
      if (signal.aborted) return;
      failures = Date.now() - since < SHORT_LIVED ? failures + 1 : 0;
      options.log.info({ part: 'slack', reason }, '[slack] socket ends: opening another');
      if (failures > 1) await waitFor({ kind: 'unreachable', error: reason }, { failures, timing: options.timing, log: options.log, signal });
      const old = socket;
      socket = await opened(failures, false);
      if (signal.aborted) await socket?.close();
      void old.retire().finally(() => open.delete(old));
      if (signal.aborted) return;
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
