/** What may be said of a failed request. Addresses and bodies of requests hold interaction tokens and people's words: they stay out. */
import { DiscordAPIError, HTTPError } from 'discord.js';
import type { Logger } from '../../core/platform.ts';

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const TOO_LATE = new Set<number | string>([10062, 40060, 10015, 50027]);
const MAY_NOT = new Set<number | string>([50001, 50013, 160002]);
const GONE = new Set<number | string>([10003, 10008, 50007]);

/** Fields for the log: a status and Discord's own code, never an address, a header or a body. */
export function faultOf(error: unknown): Record<string, unknown> {
  if (error instanceof DiscordAPIError) return { status: error.status, code: error.code, reason: error.message };
  if (error instanceof HTTPError) return { status: error.status };
  const cause = error instanceof Error ? error.cause : undefined;
  const code = codeOf(error) ?? codeOf(cause);
  return { error: error instanceof Error ? error.name : typeof error, ...(code !== undefined && { code }) };
}

/** Logged once, in words that say what to do. */
export function logFault(logger: Logger, what: string, error: unknown): void {
  const code = error instanceof DiscordAPIError ? error.code : 0;
  const fields = faultOf(error);
  if (TOO_LATE.has(code)) logger.warn(fields, `[discord] ${what} came too late or twice: Discord had closed or answered it already`);
  else if (MAY_NOT.has(code)) logger.warn(fields, `[discord] ${what} was refused: the bot lacks View Channel, Send Messages or Read Message History there → ask an admin of the server to grant them`);
  else if (GONE.has(code)) logger.info(fields, `[discord] ${what} had nowhere to go: the channel or message is gone, or the person takes no messages`);
  else logger.error(fields, `[discord] ${what} failed`);
}

function codeOf(error: unknown): string | undefined {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : undefined;
}
