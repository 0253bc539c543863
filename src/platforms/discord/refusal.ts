/** Telling a refusal, which no retry mends, from an outage, which passes; each refusal says what to do. */
import { DiscordAPIError, GatewayCloseCodes } from 'discord.js';
import { UserError } from '../../core/errors.ts';

const PORTAL = 'https://discord.com/developers/applications';

const TOKEN = ['discord-token', `[discord] Discord refuses the token → copy a new one from ${PORTAL} (your application, Bot, Reset Token) into DISCORD_TOKEN`] as const;
const INTENTS = ['discord-intents', `[discord] Discord refuses the intents → the bot asks for none that needs approval; check that the application at ${PORTAL} is not suspended, and start again`] as const;
const SHARDS = ['discord-shards', '[discord] Discord refuses the shards → leave SHARDS and SHARD_COUNT empty, or give every process its own part of 0 to SHARD_COUNT - 1 with the same SHARD_COUNT'] as const;
const VERSION = ['discord-version', '[discord] Discord no longer accepts this version of its API → update the bot'] as const;

/** Close codes after which Discord takes no further attempt. https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway */
const BY_CLOSE_CODE = new Map<number, readonly [string, string]>([
  [GatewayCloseCodes.AuthenticationFailed, TOKEN],
  [GatewayCloseCodes.InvalidIntents, INTENTS],
  [GatewayCloseCodes.DisallowedIntents, INTENTS],
  [GatewayCloseCodes.InvalidShard, SHARDS],
  [GatewayCloseCodes.ShardingRequired, SHARDS],
  [GatewayCloseCodes.InvalidAPIVersion, VERSION],
]);

/** What @discordjs/ws 1.2 says of the same codes while it connects, where the code itself is lost. */
const BY_MESSAGE = new Map<string, readonly [string, string]>([
  ['Authentication failed', TOKEN],
  ['Used invalid intents', INTENTS],
  ['Used disallowed intents', INTENTS],
  ['Invalid shard', SHARDS],
  ['Sharding is required', SHARDS],
  ['Used an invalid API version', VERSION],
]);

/** The refusal behind a failed start; undefined for an outage. */
export function refusalOf(error: unknown): UserError | undefined {
  if (!(error instanceof Error)) return undefined;
  const isToken = Reflect.get(error, 'code') === 'TokenInvalid' || (error instanceof DiscordAPIError && error.status === 401);
  const found = isToken ? TOKEN : BY_MESSAGE.get(error.message);
  return found && new UserError(...found);
}

/** The refusal behind the close code of a running connection; undefined where discord.js connects again. */
export function refusalOfClose(code: number): UserError | undefined {
  const found = BY_CLOSE_CODE.get(code);
  return found && new UserError(...found);
}
