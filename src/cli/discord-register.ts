/** `onrecord discord-register [--clear]`: the commands of `commands/*.yaml` to Discord, for all servers or the one of `DISCORD_GUILD_ID`. */
import { SCHEMA } from '../config-schema.ts';
import { UserError } from '../core/errors.ts';
import { openBase } from '../open-base.ts';
import { register } from '../platforms/discord/register.ts';
import { FAILED, type Io, OK, USAGE } from './io.ts';
import { printProblems } from './problems.ts';

export async function discordRegister(io: Io): Promise<number> {
  if (io.args.some((arg) => arg !== '--clear')) {
    io.err('usage: onrecord discord-register [--clear]\n');
    return USAGE;
  }
  const settings = SCHEMA.pick({ DISCORD_TOKEN: true, DISCORD_GUILD_ID: true, DISCORD_API_URL: true }).safeParse(given(io.env));
  if (!settings.success) {
    for (const { path, message } of settings.error.issues) io.err(`environment ${path.join('.')} malformed ${message}\n`);
    return FAILED;
  }
  const { DISCORD_TOKEN: token, DISCORD_GUILD_ID: guildId, DISCORD_API_URL: apiUrl } = settings.data;
  if (token === undefined) {
    io.err('environment DISCORD_TOKEN missing is needed to register commands → docs/discord.md tells where to get it\n');
    return FAILED;
  }
  const opened = await openBase(io.folders);
  if (!opened.ok) {
    printProblems(io, opened.problems);
    return FAILED;
  }
  return report(io, () => register({ token, guildId, apiUrl, commands: opened.base.commands, clear: io.args.includes('--clear') }));
}

async function report(io: Io, work: () => Promise<readonly string[]>): Promise<number> {
  try {
    await io.out(`${(await work()).join('\n')}\n`);
    return OK;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    io.err(`${error.message}\n`);
    return FAILED;
  }
}

/** An empty variable counts as not set. */
function given(env: Io['env']): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => Boolean(entry[1])));
}
