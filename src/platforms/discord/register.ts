/** Registration: one bulk overwrite, so that doing it again changes nothing; says what changed and how to invite the bot. */
import { ApplicationIntegrationType, DiscordAPIError, OAuth2Scopes, PermissionFlagsBits, REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Command } from '../../core/command.ts';
import { UserError } from '../../core/errors.ts';
import { apiUrl } from './api.ts';
import { type ApplicationCommand, applicationCommands } from './application-commands.ts';
import { refusalOf } from './refusal.ts';

export interface RegisterOptions {
  readonly token: string;
  readonly apiUrl?: string | undefined;
  /** Register in this server only, where commands appear at once and nobody else sees them. */
  readonly guildId?: string | undefined;
  readonly commands: readonly Command[];
  /** Remove all commands of the scope instead. */
  readonly clear?: boolean | undefined;
}

/** What the bot needs in a channel: seeing it, answering there, and quoting the message that mentions it; in threads too. */
const PERMISSIONS = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages | PermissionFlagsBits.ReadMessageHistory | PermissionFlagsBits.SendMessagesInThreads;

const application = z.object({ id: z.string() });
const registered = z.array(z.looseObject({ name: z.string(), type: z.number().optional() }));
type Registered = z.infer<typeof registered>[number];

/** Lines for the person at the terminal. @throws UserError when Discord refuses the token or the server. */
export async function register(options: RegisterOptions): Promise<readonly string[]> {
  const rest = new REST({ api: apiUrl(options.apiUrl), version: '10' }).setToken(options.token);
  try {
    const { id } = application.parse(await rest.get(Routes.currentApplication()));
    const route = options.guildId === undefined ? Routes.applicationCommands(id) : Routes.applicationGuildCommands(id, options.guildId);
    const before = registered.parse(await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) }));
    const wanted = options.clear ? [] : applicationCommands(options.commands, options.guildId === undefined ? 'global' : 'guild');
    await rest.put(route, { body: wanted });
    if (options.clear) return [...changes(before, wanted).slice(0, -1), 'no commands are registered there now'];
    return [...changes(before, wanted), '', ...invitation(id), ...(options.guildId === undefined ? [] : await doubled(rest, id))];
  } catch (error) {
    throw refusalOf(error) ?? guildRefusal(error, options.guildId) ?? error;
  } finally {
    rest.clearHandlerSweeper();
    rest.clearHashSweeper();
  }
}

function guildRefusal(error: unknown, guildId: string | undefined): UserError | undefined {
  if (!(error instanceof DiscordAPIError) || guildId === undefined || (error.status !== 403 && error.status !== 404)) return undefined;
  return new UserError('discord-guild', `[discord] cannot register commands in server ${guildId}: the bot is not in it, or was added without the scope applications.commands → invite it again with the link in docs/discord.md, or leave DISCORD_GUILD_ID empty`);
}

function keyOf({ name, type }: { name: string; type?: number | undefined }): string {
  return type === undefined || type === 1 ? `/${name}` : `"${name}" in the menu of a message`;
}

/** One line for each command that is new, changed or gone, then how many stay as they are. */
function changes(before: readonly Registered[], wanted: readonly ApplicationCommand[]): string[] {
  const old = new Map(before.map((command) => [keyOf(command), command]));
  const kept = new Set(wanted.map(keyOf));
  const lines = wanted.flatMap((command) => {
    const found = old.get(keyOf(command));
    if (found === undefined) return [`added    ${keyOf(command)}`];
    return isSame(found, command) ? [] : [`changed  ${keyOf(command)}`];
  });
  const gone = [...old.keys()].filter((key) => !kept.has(key)).map((key) => `removed  ${key}`);
  return [...lines, ...gone, `${wanted.length - lines.length} of ${wanted.length} commands were registered already as they are`];
}

/** Compares what we set; Discord adds ids, versions and defaults of its own. */
function isSame(found: Registered, wanted: ApplicationCommand): boolean {
  return Object.entries(wanted).every(([key, value]) => canonical(found[key] ?? (key === 'type' ? 1 : undefined)) === canonical(value));
}

/** JSON with sorted keys, without what says nothing: `false`, `null`, and empty lists and objects. */
function canonical(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) => {
    if (value === false || value === null) return undefined;
    if (Array.isArray(value)) return value.length === 0 ? undefined : [...value];
    if (typeof value !== 'object') return value;
    const entries = Object.entries(value).filter(([, each]) => each !== false && each !== null && each !== undefined);
    return entries.length === 0 ? undefined : Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

function invitation(id: string): string[] {
  const link = (type: ApplicationIntegrationType, scope: string, permissions?: bigint): string => {
    const query = new URLSearchParams({ client_id: id, integration_type: String(type), scope, ...(permissions !== undefined && { permissions: String(permissions) }) });
    return `https://discord.com/oauth2/authorize?${query}`;
  };
  const server = `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`;
  return [
    `Add it to a server:       ${link(ApplicationIntegrationType.GuildInstall, server, PERMISSIONS)}`,
    `Add it to your account:   ${link(ApplicationIntegrationType.UserInstall, OAuth2Scopes.ApplicationsCommands)}`,
  ];
}

/** Commands that are registered both for all and for one server stand twice in that server's list. */
async function doubled(rest: REST, id: string): Promise<string[]> {
  const everywhere = registered.parse(await rest.get(Routes.applicationCommands(id)));
  if (everywhere.length === 0) return [];
  return ['', 'note: the commands are registered for all servers too, so this one shows them twice; npm run discord:register -- --clear removes those of this server'];
}
