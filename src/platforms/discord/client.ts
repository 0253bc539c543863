/** The discord.js client: intents without approval, nothing cached that the bot does not read, its log lines, its one known crash guarded. */
import { Client, type ClientOptions, Events, GatewayDispatchEvents, GatewayIntentBits, Options, Partials, type REST } from 'discord.js';
import type { Logger } from '../../core/platform.ts';
import { apiUrl } from './api.ts';
import { faultOf } from './fault.ts';
import type { DiscordOptions } from './options.ts';
import { createPacing } from './pacing.ts';
import { pause } from '../shared/pause.ts';
import { refusalOfClose } from './refusal.ts';

/** Guilds and messages in them, direct messages. None is privileged: mentions and direct messages carry their text without. */
const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/** The handlers read the payloads themselves; what discord.js would keep of people and messages is kept nowhere. */
const NOTHING = {
  ApplicationCommandManager: 0, AutoModerationRuleManager: 0, BaseGuildEmojiManager: 0, DMMessageManager: 0, EntitlementManager: 0,
  GuildBanManager: 0, GuildEmojiManager: 0, GuildForumThreadManager: 0, GuildInviteManager: 0, GuildMemberManager: 0,
  GuildMessageManager: 0, GuildScheduledEventManager: 0, GuildStickerManager: 0, GuildTextThreadManager: 0, MessageManager: 0,
  PresenceManager: 0, ReactionManager: 0, ReactionUserManager: 0, StageInstanceManager: 0, ThreadManager: 0, ThreadMemberManager: 0,
  UserManager: 0, VoiceStateManager: 0,
} as const;

export function createClient(options: DiscordOptions, stop: AbortSignal): Client {
  const pacing = createPacing(stop, options.pause ?? pause);
  const client = new Client({
    intents: INTENTS,
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits(NOTHING),
    rest: { api: apiUrl(options.apiUrl), version: '10' },
    ws: { ...pacing.ws, ...options.ws },
    ...shardsOf(options),
  });
  logEvents(client, options);
  pacing.watch(client);
  guardResumed(client);
  return client;
}

/** Without a list the process runs all: as many as `shardCount` says, or as Discord recommends. */
function shardsOf({ shards = 'auto', shardCount }: DiscordOptions): Pick<ClientOptions, 'shards' | 'shardCount'> {
  if (shards !== 'auto') return { shards, shardCount: shardCount ?? shards.length };
  return shardCount === undefined ? { shards } : { shards: Array.from({ length: shardCount }, (_, shard) => shard), shardCount };
}

/** No debug events: they repeat payloads. */
function logEvents(client: Client, { logger, onRefused }: DiscordOptions): void {
  client.on(Events.ShardReady, (shard) => logger.info({ shard }, '[discord] shard is ready'));
  client.on(Events.ShardReconnecting, (shard) => {
    // discord.js says so of a connection that we close ourselves, too.
    if (Reflect.get(client.ws, 'destroyed') !== true) logger.warn({ shard }, '[discord] connection lost, connecting again');
  });
  client.on(Events.ShardResume, (shard, replayed) => logger.info({ shard, replayed }, '[discord] connection resumed'));
  client.on(Events.ShardError, (error, shard) => logger.warn({ shard, ...faultOf(error) }, '[discord] connection error'));
  client.on(Events.Error, (error) => logger.error(faultOf(error), '[discord] client error'));
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    const refusal = client.isReady() ? refusalOfClose(code) : undefined;
    if (refusal !== undefined) onRefused(refusal);
    else logger.warn({ shard, code }, '[discord] connection closed');
  });
  logLimits(client.rest, logger);
}

/** Of the route only what it is about: the rest may hold ids and tokens. */
export function logLimits(rest: REST, logger: Logger): void {
  rest.on('rateLimited', ({ route, global, timeToReset }) => logger.warn({ route: route.split('/')[1], global, timeToReset }, '[discord] waiting for a rate limit'));
}

/**
 * discord.js 14 ends the process when INVALID_SESSION arrives right behind RESUMED: the session is dropped while the RESUMED
 * packet waits for its turn, and the handler reads a sequence number of it for a log line (`handlers/RESUMED.js`). For the
 * length of that handler the shard gets a session to read; `shardResume` is its last act.
 */
function guardResumed(client: Client): void {
  client.ws.on(GatewayDispatchEvents.Resumed, (_: unknown, id: number) => {
    const shard = client.ws.shards.get(id);
    if (shard === undefined || Reflect.get(shard, 'sessionInfo')) return;
    Reflect.set(shard, 'sessionInfo', { sequence: Reflect.get(shard, 'closeSequence') });
    client.once(Events.ShardResume, () => Reflect.set(shard, 'sessionInfo', null));
  });
}
