/**
 * One app under test in a process of its own: `ours`, the whole bot on the shipped base, or `constant`, a plain Bolt app whose
 * command listener acknowledges with a fixed text. Started by `slack.ts`; tells its parent when it is connected.
 */
import { App, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { createDesk } from '../src/core/dispatch.ts';
import type { Logger } from '../src/core/platform.ts';
import { folders } from '../src/folders.ts';
import { openBase } from '../src/open-base.ts';
import { createSlack } from '../src/platforms/slack/connect.ts';

const [kind, mode, apiUrl = ''] = process.argv.slice(2);
const BOT_TOKEN = 'xoxb-loopback';
const APP_TOKEN = 'xapp-loopback';
const SECRET = 'signing-secret';
const QUIET: Logger = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: (_, message) => void process.stderr.write(`${message}\n`) };

/** Port of HTTP mode, or 0. */
async function startOurs(): Promise<{ port: number; examples: readonly string[] }> {
  const opened = await openBase(folders(process.env));
  if (!opened.ok) throw new Error('the base has problems');
  const desk = createDesk({ base: opened.base, logger: QUIET, clock: () => performance.now(), newId: () => 'bench' });
  const way = mode === 'http' ? ({ kind: 'http', signingSecret: SECRET, port: 0 } as const) : ({ kind: 'socket', appToken: APP_TOKEN } as const);
  const platform = createSlack({ botToken: BOT_TOKEN, mode: way, apiUrl, answers: 'public', commandPrefix: '', agent: false }, QUIET);
  await platform.connect(desk);
  return { port: platform.port() ?? 0, examples: opened.base.commands.flatMap((command) => command.examples) };
}

async function startConstant(): Promise<{ port: number; examples: readonly string[] }> {
  const clientOptions = { slackApiUrl: apiUrl };
  const receiver = mode === 'http' ? undefined : new SocketModeReceiver({ appToken: APP_TOKEN, logLevel: LogLevel.ERROR, installerOptions: { clientOptions } });
  const app = new App({ token: BOT_TOKEN, clientOptions, logLevel: LogLevel.ERROR, ...(receiver ? { receiver } : { signingSecret: SECRET }) });
  app.command(/.*/, ({ ack }) => ack({ text: 'constant', response_type: 'in_channel' }));
  const server: unknown = await app.start(0);
  const address = mode === 'http' ? (server as { address(): { port: number } }).address() : { port: 0 };
  return { port: address.port, examples: [] };
}

process.send?.(await (kind === 'ours' ? startOurs() : startConstant()));
process.on('message', () => process.send?.({ cpu: process.cpuUsage() }));
process.on('disconnect', () => process.exit());
