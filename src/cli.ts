/**
 * The command line: `onrecord COMMAND`. Each command is loaded only when it is called, so that `ask` starts fast.
 * Ends the process with 0 (done), 1 (something is wrong with what was given) or 2 (the command line was not understood).
 */
import { readFileSync } from 'node:fs';
import { folders } from './folders.ts';
import { FAILED, type Io, OK, USAGE } from './cli/io.ts';

interface CliCommand {
  readonly usage: string;
  readonly description: string;
  readonly run: (io: Io) => Promise<number>;
}

const COMMANDS: Readonly<Record<string, CliCommand>> = {
  ask: {
    usage: 'ask [--json] [--explain] [QUESTION]',
    description: 'answers QUESTION, or one question a line from standard input; a line may be a slash command',
    run: async (io) => (await import('./cli/ask.ts')).ask(io),
  },
  check: {
    usage: 'check [--sources DIR]',
    description: 'reports every problem of knowledge and commands; with the texts DIR/<source>.txt also proves every quote',
    run: async (io) => (await import('./cli/check.ts')).check(io),
  },
  eval: {
    usage: 'eval [--json] [--update]',
    description: 'runs the test questions of every subject; fails on a regression against its eval-baseline.json',
    run: async (io) => (await import('./cli/eval.ts')).evaluate(io),
  },
  examine: {
    usage: 'examine [--json] [TEXT]',
    description: 'compares TEXT, or the message on standard input, with the record: who says the same and who says otherwise',
    run: async (io) => (await import('./cli/examine.ts')).examine(io),
  },
  'discord-register': {
    usage: 'discord-register [--clear]',
    description: 'registers (or removes) the commands with Discord, for all servers or the one of DISCORD_GUILD_ID; needs DISCORD_TOKEN',
    run: async (io) => (await import('./cli/discord-register.ts')).discordRegister(io),
  },
  'slack-manifest': {
    usage: 'slack-manifest [--mode socket|http] [--url https://HOST]',
    description: 'prints the manifest of the Slack app, with every command, for Socket Mode or for HTTP at an address',
    run: async (io) => (await import('./cli/slack-manifest.ts')).printSlackManifest(io),
  },
  version: { usage: 'version', description: 'shows the version', run: async (io) => io.out(`${version()}\n`).then(() => OK) },
  help: { usage: 'help', description: 'shows this list', run: async (io) => io.out(usage()).then(() => OK) },
};

/** What people type without having read the help. */
const ALSO: Readonly<Record<string, string>> = { '--help': 'help', '-h': 'help', '--version': 'version', '-v': 'version' };

function version(): string {
  const file: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return typeof file === 'object' && file !== null && 'version' in file ? String(file.version) : 'unknown';
}

function usage(): string {
  const lines = Object.values(COMMANDS).map((command) => `  onrecord ${command.usage}\n      ${command.description}`);
  return `Answers from a record of who says what, each statement with its document.\n\n${lines.join('\n')}\n`;
}

/** Runs one command and gives its exit code. */
export async function runCli(name: string | undefined, io: Io): Promise<number> {
  const asked = ALSO[name ?? ''] ?? name ?? 'help';
  const command = Object.hasOwn(COMMANDS, asked) ? COMMANDS[asked] : undefined;
  if (command === undefined) {
    io.err(`onrecord: there is no command "${asked}"; there are ${Object.keys(COMMANDS).join(', ')}\n`);
    return USAGE;
  }
  return command.run(io);
}

/** The io of this process. A reader that goes away (`| head`) ends the process quietly. */
function processIo(args: readonly string[]): Io {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? OK : FAILED));
  return {
    args,
    env: process.env,
    folders: folders(process.env),
    stdin: process.stdin,
    out: (text) => new Promise((resolve) => (process.stdout.write(text) ? resolve() : process.stdout.once('drain', resolve))),
    err: (text) => process.stderr.write(text),
  };
}

/** Runs the command line of this process and sets its exit code. */
export async function main(argv: readonly string[]): Promise<void> {
  const [name, ...args] = argv;
  process.exitCode = await runCli(name, processIo(args));
}
