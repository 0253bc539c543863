/** The Discord platform: connects, listens, and closes when everything under way is answered. */
import { type Client, Events, GatewayDispatchEvents, type REST } from 'discord.js';
import type { Desk, Platform } from '../../core/platform.ts';
import { createApi, createInteractionRest } from './api.ts';
import { logLimits } from './client.ts';
import { logFault } from './fault.ts';
import { onInteraction } from './on-interaction.ts';
import { onMessage } from './on-message.ts';
import type { DiscordOptions } from './options.ts';
import { createSession, type Session } from './session.ts';
import { startUp } from './start-up.ts';
import { createUnderway, type Underway } from './underway.ts';

/** How long closing waits for answers under way, in milliseconds; Discord drops an unanswered command after 3 s anyway. */
const CLOSE_WITHIN_MS = 5000;

/** `connect` throws a UserError when Discord refuses the token, the intents or the shards; it gives up quietly when `close` comes first. */
export function createDiscord(options: DiscordOptions): Platform {
  const stop = new AbortController();
  const underway = createUnderway();
  const interactions = createInteractionRest(options.apiUrl);
  logLimits(interactions, options.logger);
  let client: Client | undefined;
  return {
    name: 'discord',
    async connect(desk) {
      client = await startUp(options, stop.signal, (fresh) => listen(fresh, { options, desk, interactions, underway, stop: stop.signal }));
    },
    async close() {
      stop.abort();
      await underway.settled(CLOSE_WITHIN_MS);
      await client?.destroy();
      interactions.clearHandlerSweeper();
      interactions.clearHashSweeper();
    },
  };
}

interface Listening {
  readonly options: DiscordOptions;
  readonly desk: Desk;
  readonly interactions: REST;
  readonly underway: Underway;
  readonly stop: AbortSignal;
}

/**
 * Reads the gateway's own payloads: no structures of discord.js are built for what the bot answers, direct messages of channels
 * never seen before arrive (discord.js drops those), and the same code can read HTTP interactions.
 */
function listen(client: Client, { options, desk, interactions, underway, stop }: Listening): void {
  const { logger, answers, deferAfterMs } = options;
  const session: Session = createSession({ desk, logger, answers, deferAfterMs, api: createApi(client.rest, interactions) });
  const take = (work: () => Promise<void>): void => {
    // What arrives while closing is left to the next process: Discord shows the person that it was not answered.
    if (!stop.aborted) underway.add(work().catch((error: unknown) => logFault(logger, 'an event', error)));
  };
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (payload: unknown) => take(() => onInteraction(session, payload)));
  client.ws.on(GatewayDispatchEvents.MessageCreate, (payload: unknown) => take(() => onMessage(session, payload, client.user?.id)));
  client.once(Events.ClientReady, () => logger.info({ shards: client.ws.shards.size }, '[discord] ready'));
}
