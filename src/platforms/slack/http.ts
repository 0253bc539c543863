/** HTTP mode: Bolt's receiver on `/slack/events`, which checks signature and time stamp, and `GET /healthz` beside it. */
import type { Server } from 'node:http';
import { HTTPReceiver, type Logger as BoltLogger } from '@slack/bolt';
import { UserError } from '../../core/errors.ts';
import { MalformedBody } from './gate.ts';
import { BODY_MAX } from './limits.ts';
import { EVENTS_PATH } from './names.ts';
import { atMost } from './pause.ts';

export interface HttpDoor {
  /** Resolves with the port it listens on. @throws UserError when the port is taken or not ours to take. */
  start(): Promise<number>;
  /** Answers what is under way for at most `ms`. */
  stop(ms: number): Promise<void>;
}

export interface HttpOptions {
  readonly signingSecret: string;
  readonly port: number;
  readonly boltLog: BoltLogger;
}

export function createReceiver(options: HttpOptions): HTTPReceiver {
  return new HTTPReceiver({
    signingSecret: options.signingSecret,
    endpoints: EVENTS_PATH,
    port: options.port,
    bodyLimit: BODY_MAX,
    logger: options.boltLog,
    customRoutes: [{ path: '/healthz', method: ['GET', 'HEAD'], handler: (_, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end('ok\n') }],
    dispatchErrorHandler: ({ response }) => void response.writeHead(404).end(),
    processEventErrorHandler: async ({ error, logger, response }) => {
      if (!(error instanceof MalformedBody)) logger.error('a request failed', error);
      if (!response.headersSent) response.writeHead(error instanceof MalformedBody ? 400 : 500).end();
      return true;
    },
  });
}

export function createDoor(receiver: HTTPReceiver, port: number): HttpDoor {
  let server: Server | undefined;
  return {
    async start() {
      try {
        server = (await receiver.start(port)) as Server;
      } catch (error) {
        throw new UserError('slack-port', `[slack] cannot listen on port ${port}: ${error instanceof Error ? error.message : error} → set SLACK_PORT to a free port`, { cause: error });
      }
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : port;
    },
    async stop(ms) {
      if (server === undefined) return;
      const closed = receiver.stop().catch(() => undefined);
      server.closeIdleConnections();
      await atMost(closed, ms);
      server.closeAllConnections();
      server = undefined;
    },
  };
}
