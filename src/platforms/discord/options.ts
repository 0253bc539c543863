/** What the Discord platform is told, as values: `src/config.ts` reads the environment. */
import type { ClientOptions } from 'discord.js';
import type { UserError } from '../../core/errors.ts';
import type { Logger } from '../../core/platform.ts';

export interface DiscordOptions {
  /** `DISCORD_TOKEN`. A secret: never logged. */
  readonly token: string;
  /** `DISCORD_API_URL`: base of the REST API, with or without slashes at the end; Discord's own by default. */
  readonly apiUrl?: string | undefined;
  /** `ANSWERS`: who sees an answer to a command in a channel. */
  readonly answers: 'public' | 'private';
  /** `SHARDS`: those that this process runs; by default as many as Discord recommends. */
  readonly shards?: 'auto' | readonly number[] | undefined;
  /** `SHARD_COUNT`: how many there are in all processes; needed with `shards`. */
  readonly shardCount?: number | undefined;
  readonly logger: Logger;
  /** Called when Discord refuses a running bot for good (the token was reset, an intent taken away). The process should end. */
  onRefused(error: UserError): void;
  /** Waits between attempts to start, in milliseconds. Tests pass their own. */
  readonly pause?: ((ms: number, stop: AbortSignal) => Promise<void>) | undefined;
  /** How long an answer may take before it is deferred, in milliseconds. */
  readonly deferAfterMs?: number | undefined;
  /** How discord.js paces its connections; tests shorten it. */
  readonly ws?: ClientOptions['ws'];
}
