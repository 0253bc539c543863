/** The requests that the bot makes of Discord, as functions of plain data. https://docs.discord.com/developers/interactions/receiving-and-responding#endpoints */
import { type InteractionResponseType, REST, Routes } from 'discord.js';
import type { Asker } from './invocation.ts';
import type { MessageBody } from './render.ts';

export interface Api {
  /** The first response to an interaction; it decides who sees it. */
  respond(asker: Asker, type: InteractionResponseType, data?: unknown): Promise<void>;
  /** Changes the first response; after a deferral, gives it. */
  edit(asker: Asker, body: MessageBody): Promise<void>;
  /** One more message in answer to the interaction. */
  follow(asker: Asker, body: MessageBody): Promise<void>;
  /** Deletes the message that the pressed button stands under. */
  remove(asker: Asker): Promise<void>;
  /** Posts a message as the bot. */
  send(channel: string, body: MessageBody & Record<string, unknown>): Promise<void>;
}

/** Discord's own API, where `DISCORD_API_URL` names no other. */
export const API_URL = 'https://discord.com/api';

/** With or without slashes at the end: discord.js asks for `//v10/…` when there is one. */
export function apiUrl(url: string | undefined): string {
  return (url ?? API_URL).replace(/\/+$/, '');
}

/**
 * Interaction endpoints are outside the bot's 50 requests a second
 * (https://docs.discord.com/developers/topics/rate-limits#global-rate-limit), which discord.js would still count for edits and
 * follow-ups. They go through a client of their own, which never sees the bot's token: each request carries the interaction's.
 */
export function createInteractionRest(url: string | undefined): REST {
  return new REST({ api: apiUrl(url), version: '10', globalRequestsPerSecond: Number.POSITIVE_INFINITY, handlerSweepInterval: 300_000 });
}

/** `bot` holds the bot's token, `interactions` none. */
export function createApi(bot: REST, interactions: REST): Api {
  return {
    async respond(asker, type, data) {
      const body = data === undefined ? { type } : { type, data };
      await interactions.post(Routes.interactionCallback(asker.id, asker.token), { body, auth: false });
    },
    async edit(asker, body) {
      await interactions.patch(Routes.webhookMessage(asker.application, asker.token), { body, auth: false });
    },
    async follow(asker, body) {
      await interactions.post(Routes.webhook(asker.application, asker.token), { body, auth: false });
    },
    async remove(asker) {
      await interactions.delete(Routes.webhookMessage(asker.application, asker.token), { auth: false });
    },
    async send(channel, body) {
      await bot.post(Routes.channelMessages(channel), { body });
    },
  };
}
