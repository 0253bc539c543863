/** Logging in: an outage is waited out with growing pauses, a refusal is told at once. discord.js itself gives up on both. */
import { type Client, Events } from 'discord.js';
import { createClient } from './client.ts';
import { faultOf } from './fault.ts';
import type { DiscordOptions } from './options.ts';
import { pause } from '../shared/pause.ts';
import { refusalOf } from './refusal.ts';

/** Pauses between attempts in milliseconds: 1 s, doubled up to a minute. Discord allows 1000 identifications a day. */
const PAUSE_MS = { first: 1000, most: 60_000 };

/**
 * A client that is ready to answer, or undefined when the signal aborts first. Each attempt has a new one, since a failed login
 * destroys it; `prepare` adds its listeners. @throws UserError when Discord refuses the bot.
 */
export async function startUp(options: DiscordOptions, stop: AbortSignal, prepare: (client: Client) => void): Promise<Client | undefined> {
  for (let attempt = 0; !stop.aborted; attempt++) {
    const client = createClient(options, stop);
    prepare(client);
    try {
      const isUp = await ready(client, options.token, stop);
      if (isUp) return client;
      await client.destroy();
    } catch (error) {
      await client.destroy();
      const refusal = refusalOf(error);
      if (refusal !== undefined) throw refusal;
      const ms = Math.min(PAUSE_MS.first * 2 ** attempt, PAUSE_MS.most);
      options.logger.warn({ ...faultOf(error), againInMs: ms }, '[discord] cannot reach Discord, trying again');
      await (options.pause ?? pause)(ms, stop);
    }
  }
  return undefined;
}

async function ready(client: Client, token: string, stop: AbortSignal): Promise<boolean> {
  const isReady = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  return unlessStopped(client.login(token).then(() => isReady), stop);
}

/** True when the work is done, false when the signal aborts first. Rejects as the work does. */
async function unlessStopped(work: Promise<void>, stop: AbortSignal): Promise<boolean> {
  if (stop.aborted) return false;
  let release = (): void => undefined;
  const stopped = new Promise<boolean>((resolve) => {
    const abort = (): void => resolve(false);
    release = () => stop.removeEventListener('abort', abort);
    stop.addEventListener('abort', abort);
  });
  try {
    return await Promise.race([work.then(() => true), stopped]);
  } finally {
    release();
  }
}
