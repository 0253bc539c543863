/** `npm start`: reads the settings, opens the base, connects every platform that has its tokens, else the terminal. */
import { randomBytes } from 'node:crypto';
import { setImmediate as pause } from 'node:timers/promises';
import { formatConfigProblem, readConfig } from './config.ts';
import type { Config, DiscordConfig, SlackConfig } from './config.ts';
import { createDesk, type SwappableDesk } from './core/dispatch.ts';
import { examineReply } from './core/examined.ts';
import { UserError } from './core/errors.ts';
import type { Logger, Platform } from './core/platform.ts';
import { formatProblem } from './knowledge/problem.ts';
import { createLineLogger, createPinoLogger } from './logger.ts';
import { openBase } from './open-base.ts';
import type { TerminalPlatform } from './platforms/terminal/connect.ts';

const CONNECT_HINT = 'To connect Discord set DISCORD_TOKEN, for Slack SLACK_BOT_TOKEN and SLACK_APP_TOKEN; .env.example tells where to get them.';

/** Runs until the input ends or a signal comes. Sets the exit code: 1 when the settings or the base have problems. */
export async function main(): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  const read = readConfig(process.env);
  if (!read.ok) return stop(read.problems.map(formatConfigProblem));
  const { config } = read;
  const opened = await openBase(config.folders);
  if (!opened.ok) return stop(opened.problems.map(formatProblem));
  const remote = config.discord !== undefined || config.slack !== undefined;
  const logger = remote ? await createPinoLogger(config.logLevel ?? 'info') : createLineLogger(config.logLevel ?? 'warn', (line) => process.stderr.write(line));
  const desk = createDesk({ base: opened.base, logger, clock: () => performance.now(), newId: () => randomBytes(3).toString('hex'), examine: (text, base, lang) => examineReply(text, base, lang, { clock: () => performance.now(), pause }) });
  reloadOnHangup(config, desk, logger);
  exitOnFault(logger);
  if (remote) await runRemote(config, desk, logger);
  else await runTerminal(desk);
}

function stop(lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}

/** The interactive terminal, or one answer per line where input or output is no TTY. */
async function runTerminal(desk: SwappableDesk): Promise<void> {
  const { createTerminal } = await import('./platforms/terminal/connect.ts');
  const { wantsColour } = await import('./platforms/terminal/style.ts');
  const interactive = process.stdin.isTTY === true && process.stdout.isTTY === true;
  if (!interactive) process.stderr.write(`${CONNECT_HINT}\n`);
  const examples = desk.examples(3).map((question) => `  ${question}`);
  const greeting = interactive ? [CONNECT_HINT, 'Ask a question, or type help. Tab completes commands; exit leaves. For example:', ...examples, ''] : [];
  const locale = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'];
  const terminal: TerminalPlatform = createTerminal({
    input: process.stdin,
    output: process.stdout,
    interactive,
    coloured: wantsColour(process.stdout.isTTY === true, process.env),
    greeting,
    ...(locale ? { locale: locale.replace(/[._].*$/, '') } : {}),
  });
  closeOnSignal([terminal]);
  await terminal.connect(desk);
  await terminal.done;
}

/** Every platform that has its tokens. What one of them refuses for good ends all: a bot that answers in half of its places misleads. */
async function runRemote(config: Config, desk: SwappableDesk, logger: Logger): Promise<void> {
  const platforms: Platform[] = [];
  const refused = (error: unknown): void => {
    if (!(error instanceof UserError)) throw error;
    stop([error.message]);
    void Promise.allSettled(platforms.map((platform) => platform.close())).then(() => process.exit());
  };
  if (config.discord) platforms.push(await discord(config.discord, config, logger, refused));
  if (config.slack) platforms.push(await slack(config.slack, config, logger));
  closeOnSignal(platforms);
  try {
    await Promise.all(platforms.map((platform) => platform.connect(desk)));
    logger.info({ platforms: platforms.map(({ name }) => name), base: desk.base() }, 'ready');
  } catch (error) {
    refused(error);
  }
}

async function discord({ token, apiUrl, shards, shardCount }: DiscordConfig, { answers }: Config, logger: Logger, onRefused: (error: UserError) => void): Promise<Platform> {
  const { createDiscord } = await import('./platforms/discord/connect.ts');
  return createDiscord({ token, apiUrl, answers, shards, shardCount, logger, onRefused });
}

async function slack({ botToken, mode, apiUrl, commandPrefix, agent }: SlackConfig, { answers }: Config, logger: Logger): Promise<Platform> {
  const { createSlack } = await import('./platforms/slack/connect.ts');
  return createSlack({ botToken, mode, answers, commandPrefix, agent, ...(apiUrl === undefined ? {} : { apiUrl }) }, logger);
}

/** Answers what is under way, then ends. A second signal ends at once. */
function closeOnSignal(platforms: readonly Platform[]): void {
  const close = (): void => {
    process.once('SIGINT', () => process.exit(130));
    void Promise.allSettled(platforms.map((platform) => platform.close())).then(() => process.exit());
  };
  process.once('SIGTERM', close);
  process.once('SIGINT', close);
}

/** SIGHUP reads base and commands anew. What has problems is reported, and the old base keeps answering. */
function reloadOnHangup(config: Config, desk: SwappableDesk, logger: Logger): void {
  process.on('SIGHUP', () => {
    openBase(config.folders).then(
      (opened) => {
        if (opened.ok) {
          desk.swap(opened.base);
          logger.info({ base: desk.base() }, 'the base was read anew');
        } else logger.error({ problems: opened.problems.map(formatProblem) }, 'the base has problems; the old one keeps answering');
      },
      (error: unknown) => logger.error({ error }, 'the base could not be read; the old one keeps answering'),
    );
  });
}

/** A fault that nothing caught: told once, then the process ends, for nobody knows what state it is in. */
function exitOnFault(logger: Logger): void {
  const end = (error: unknown): void => {
    logger.error({ error }, 'an unforeseen fault; the process ends');
    process.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}
