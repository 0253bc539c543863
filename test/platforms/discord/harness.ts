/** The real platform with the real discord.js, beside a loopback Discord and a desk that the test controls. */
import type { Command, Completion, Invocation } from '../../../src/core/command.ts';
import type { Desk, Logger } from '../../../src/core/platform.ts';
import type { UserError } from '../../../src/core/errors.ts';
import type { Reply } from '../../../src/core/reply.ts';
import { createDiscord } from '../../../src/platforms/discord/connect.ts';
import type { DiscordOptions } from '../../../src/platforms/discord/options.ts';
import { createLoopback, type Loopback, type Recorded } from './loopback.ts';
import { answer } from './replies.ts';

export const TOKEN = 'OTAwMDAwMDAwMDAwMDAwMDAx.secret.token-of-the-bot';

export interface TestDesk extends Desk {
  readonly invocations: Invocation[];
  /** What the next invocations are answered. */
  reply: (invocation: Invocation) => Reply | Promise<Reply>;
  completions: readonly Completion[];
}

export function createTestDesk(): TestDesk {
  const desk: TestDesk = {
    invocations: [],
    reply: () => answer,
    completions: [],
    dispatch: async (invocation) => {
      desk.invocations.push(invocation);
      return desk.reply(invocation);
    },
    complete: (_command, _option, _typed, limit) => desk.completions.slice(0, limit),
    commands: () => [command('casualties'), { ...command('disputes'), private: true }],
    base: () => answer.base,
    examples: (count) => ['Who was blamed?', 'How many drones?', 'Was anyone killed?'].slice(0, count),
  };
  return desk;
}

export function command(name: string, part: Partial<Command> = {}): Command {
  return { name, description: `About ${name}`, show: 'facts', select: [], options: [], examples: [], names: {}, descriptions: {}, private: false, ...part };
}

export interface LogLine {
  readonly level: string;
  readonly fields: Record<string, unknown>;
  readonly message: string;
}

export interface TestLog extends Logger {
  readonly lines: LogLine[];
}

export function createTestLog(): TestLog {
  const lines: LogLine[] = [];
  const at = (level: string) => (fields: Record<string, unknown>, message: string): void => void lines.push({ level, fields, message });
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

export interface Running {
  readonly loopback: Loopback;
  readonly desk: TestDesk;
  readonly log: TestLog;
  readonly refused: UserError[];
  readonly bot: ReturnType<typeof createDiscord>;
  /** The response to an interaction event, which it sends first. */
  respond(event: Record<string, unknown>): Promise<Recorded>;
  stop(): Promise<void>;
}

/** Nothing in the tests waits for the time between two identifications. */
const ws = { buildIdentifyThrottler: () => ({ waitForIdentify: async (): Promise<void> => undefined }) };

/** Not yet connected. */
export async function prepare(options: Partial<DiscordOptions> = {}, given?: Loopback): Promise<Running> {
  const loopback = given ?? (await createLoopback());
  const desk = createTestDesk();
  const log = createTestLog();
  const refused: UserError[] = [];
  const bot = createDiscord({ token: TOKEN, apiUrl: loopback.url, answers: 'public', logger: log, onRefused: (error) => void refused.push(error), pause: async () => undefined, ws, ...options });
  return {
    loopback,
    desk,
    log,
    refused,
    bot,
    respond: (event) => {
      loopback.dispatch('INTERACTION_CREATE', event);
      return loopback.request(({ path }) => path.startsWith(`/interactions/${event['id']}/`));
    },
    async stop() {
      await bot.close();
      await loopback.close();
    },
  };
}

export async function run(options: Partial<DiscordOptions> = {}, given?: Loopback): Promise<Running> {
  const running = await prepare(options, given);
  await running.bot.connect(running.desk);
  return running;
}

/** Type and data of an interaction response. */
export function responseOf({ body }: Recorded): { type: number; data: { flags: number; components: never[]; content?: string; choices?: { name: string; value: string }[]; allowed_mentions: unknown } } {
  return body as never;
}
