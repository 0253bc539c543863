/**
 * Growing pauses between attempts to reach the gateway again. discord.js waits half a second each time, for as long as an outage
 * lasts; a thousand bots that do so keep what comes back from coming back.
 */
import { type Client, type ClientOptions, Events, SimpleShardingStrategy, Status } from 'discord.js';

/** In milliseconds, after the second failure in a row: 1 s, doubled up to a minute. The first attempt is made at once. */
const PAUSE_MS = { first: 1000, most: 60_000 };

export interface Pacing {
  /** Goes into the client's options. */
  readonly ws: NonNullable<ClientOptions['ws']>;
  /** Counts what happens to the client's connections. */
  watch(client: Client): void;
}

export function createPacing(stop: AbortSignal, wait: (ms: number, stop: AbortSignal) => Promise<void>): Pacing {
  const failures = new Map<number, number>();
  let watched: Client | undefined;
  const hold = async (shard: number): Promise<void> => {
    const failed = failures.get(shard) ?? 0;
    if (failed > 1) await wait(Math.min(PAUSE_MS.first * 2 ** (failed - 2), PAUSE_MS.most), stop);
    // A connection opened while closing would outlive the client: this one never is.
    if (stop.aborted) await new Promise(() => undefined);
  };
  return {
    ws: {
      buildStrategy(manager) {
        const { retrieveSessionInfo } = manager.options;
        // Asked before each attempt to connect, and while connected with every event: only the first is held back.
        manager.options.retrieveSessionInfo = async (shard) => {
          if (watched?.ws.shards.get(shard)?.status === Status.Connecting) await hold(shard);
          return retrieveSessionInfo(shard);
        };
        return new SimpleShardingStrategy(manager);
      },
    },
    watch(client) {
      watched = client;
      client.on(Events.ShardReconnecting, (shard) => failures.set(shard, (failures.get(shard) ?? 0) + 1));
      client.on(Events.ShardReady, (shard) => failures.delete(shard));
      client.on(Events.ShardResume, (shard) => failures.delete(shard));
    },
  };
}
