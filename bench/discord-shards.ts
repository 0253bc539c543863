/** Memory of a shard: what each adds to the bot's heap with a thousand servers on it. `node --expose-gc --import tsx bench/discord-shards.ts` */
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createDesk } from '../src/core/dispatch.ts';
import type { Platform } from '../src/core/platform.ts';
import { openBase } from '../src/open-base.ts';
import { createDiscord } from '../src/platforms/discord/connect.ts';
import { nextId, slash } from '../test/platforms/discord/events.ts';
import { createLoopback, type Loopback } from '../test/platforms/discord/loopback.ts';

export interface ShardMemory {
  readonly shards: number;
  readonly servers: number;
  /** Megabytes of heap of one shard without servers, and of one with `servers` of twenty channels and twenty roles. */
  readonly empty: number;
  readonly full: number;
}

const MB = 1024 * 1024;
const CHANNELS = 20;

/** Needs `--expose-gc`. */
export async function shardMemory({ shards = 4, servers = 1000 } = {}): Promise<ShardMemory> {
  const one = await start(1);
  const alone = await heap();
  await stop(one);
  const many = await start(shards);
  const connected = await heap();
  for (let shard = 0; shard < shards; shard++) await fill(many.loopback, shard, servers);
  const filled = await heap();
  await stop(many);
  return { shards, servers, empty: (connected - alone) / (shards - 1), full: (filled - connected) / shards };
}

interface Running {
  readonly loopback: Loopback;
  readonly bot: Platform;
}

async function start(shards: number): Promise<Running> {
  const opened = await openBase({ knowledge: 'knowledge', commands: 'commands', cache: '.cache' });
  if (!opened.ok) throw new Error('the shipped base has problems: run npm run check');
  const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
  const loopback = await createLoopback({ shards });
  const desk = createDesk({ base: opened.base, logger: silent, clock: () => performance.now(), newId: () => '' });
  const bot = createDiscord({ token: 'shard.token.only', apiUrl: loopback.url, answers: 'public', logger: silent, onRefused: (error) => console.error(error.message) });
  await bot.connect(desk);
  return { loopback, bot };
}

async function stop({ loopback, bot }: Running): Promise<void> {
  await bot.close();
  await loopback.close();
}

/** Servers as Discord introduces them; the answer to a command behind them shows that all are taken in. */
async function fill(loopback: Loopback, shard: number, servers: number): Promise<void> {
  for (let at = 0; at < servers; at++) loopback.dispatch('GUILD_CREATE', guild(), shard);
  const event = slash('damage');
  loopback.dispatch('INTERACTION_CREATE', event, shard);
  await loopback.request(({ path }) => path.includes(String(event['id'])));
  loopback.clear();
}

function guild(): Record<string, unknown> {
  const id = nextId();
  const channels = Array.from({ length: CHANNELS }, (_, position) => ({ id: nextId(), guild_id: id, type: 0, name: `channel-${position}`, position, permission_overwrites: [], parent_id: null, topic: null, nsfw: false }));
  const roles = Array.from({ length: CHANNELS }, (_, position) => ({ id: position === 0 ? id : nextId(), name: `role-${position}`, color: 0, hoist: false, position, permissions: '0', managed: false, mentionable: false, flags: 0 }));
  return { id, name: `server ${id}`, owner_id: nextId(), member_count: 50, large: false, unavailable: false, channels, roles, members: [], threads: [], emojis: [], stickers: [], presences: [], voice_states: [], stage_instances: [], guild_scheduled_events: [], soundboard_sounds: [], features: [], preferred_locale: 'en-US', premium_tier: 0, verification_level: 0, system_channel_flags: 0, joined_at: '2021-11-07T00:00:00Z' };
}

/** Bytes in use once everything that can go is gone, in megabytes. */
async function heap(): Promise<number> {
  for (let times = 0; times < 3; times++) {
    await sleep(50);
    globalThis.gc?.();
  }
  return process.memoryUsage().heapUsed / MB;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { shards, servers, empty, full } = await shardMemory();
  console.log(`${shards} shards: ${empty.toFixed(2)} MB of heap each, ${full.toFixed(1)} MB more with ${servers} servers of ${CHANNELS} channels and roles`);
}
