/** HTTP mode: Bolt's receiver on `/slack/events`, which checks signature and time stamp, and `GET /healthz` beside it. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { HTTPModuleFunctions, HTTPReceiver, isRawBodyError, isValidSlackRequest, type Logger as BoltLogger } from '@slack/bolt';
import { UserError } from '../../core/errors.ts';
import { MalformedBody } from './gate.ts';
import { BODY_MAX } from './limits.ts';
import { EVENTS_PATH } from './names.ts';
import { atMost } from '../shared/pause.ts';
import { isRecord } from './payload.ts';

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
  const receiver = new HTTPReceiver({
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
  const listener = receiver.requestListener;
  receiver.requestListener = (request, response) => {
    if (request.method !== 'POST' || request.url?.split('?')[0] !== EVENTS_PATH) return listener(request, response);
    return void checkBody(request, response, options).then((isFine) => isFine && listener(request, response), (error: unknown) => options.boltLog.error(error));
  };
  return receiver;
}

/** False when the request was refused: a body over the limit, or signed JSON that is no object, which Bolt 5.1.0 would reject without a handler and end the process. */
async function checkBody(request: IncomingMessage, response: ServerResponse, { boltLog, signingSecret }: HttpOptions): Promise<boolean> {
  const refuse = (status: number, why: string): false => {
    boltLog.warn(`[slack] a request was refused: ${why}`);
    response.writeHead(status, { connection: 'close' }).end();
    return false;
  };
  try {
    const buffered = await HTTPModuleFunctions.bufferIncomingMessage(request, BODY_MAX);
    if (isObjectBody(buffered)) return true;
    const headers = { 'x-slack-signature': String(request.headers['x-slack-signature']), 'x-slack-request-timestamp': Number(request.headers['x-slack-request-timestamp']) };
    return isValidSlackRequest({ signingSecret, body: buffered.rawBody.toString(), headers }) ? refuse(400, 'the body is no object') : true;
  } catch (error) {
    return isRawBodyError(error) && error.statusCode === 413 ? refuse(413, `the body has more than ${BODY_MAX} bytes`) : refuse(400, 'the body broke off');
  }
}

/** Also true for what cannot be parsed: Bolt refuses that itself, after the signature. */
function isObjectBody(request: Parameters<typeof HTTPModuleFunctions.parseHTTPRequestBody>[0]): boolean {
  try {
    return isRecord(HTTPModuleFunctions.parseHTTPRequestBody(request));
  } catch {
    return true;
  }
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
