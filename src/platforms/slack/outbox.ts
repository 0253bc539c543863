/**
 * Messages on their way to Slack: at most one a second in a channel, in order; a 429 holds back its own channel alone; what
 * cannot be delivered now is tried again. Lanes are forgotten when they are empty, so memory is bounded by what is pending.
 */
import type { Logger } from '../../core/platform.ts';
import type { Sent } from './api.ts';
import { atMost, growing, pause } from '../shared/pause.ts';

export interface Outbox {
  /** Resolves when Slack has taken the message or has refused it for good. */
  send(channel: string, post: () => Promise<Sent>): Promise<Sent>;
  /** Resolves when nothing is pending, or after `ms`. */
  drain(ms: number): Promise<void>;
}

export interface OutboxOptions {
  /** Milliseconds between two messages in one channel. */
  readonly every: number;
  /** Messages that may wait, over all channels. Beyond it a message is refused and logged. */
  readonly pendingMax: number;
  /** Milliseconds. */
  readonly pauseFirst: number;
  readonly pauseMost: number;
  readonly log: Logger;
  readonly now?: () => number;
  readonly sleep?: (ms: number) => Promise<void>;
}

/** Tries while Slack cannot be reached, pauses growing between them: about ten minutes with the default pauses. */
const TRIES_MAX = 25;
/** Channels whose last message is remembered before old ones are dropped. */
const QUIET_MAX = 1000;

export function createOutbox(options: OutboxOptions): Outbox {
  const { every, pendingMax, now = Date.now, sleep = (ms) => pause(ms) } = options;
  /** The end of each channel's queue. */
  const lanes = new Map<string, Promise<unknown>>();
  /** When a channel may get its next message. */
  const nextAt = new Map<string, number>();
  let pending = 0;

  /** Milliseconds until the next try of what was not sent; undefined when it is settled. */
  const again = (sent: Sent, tries: number): number | undefined => {
    if (sent.kind === 'limited') return Math.max(sent.afterMs, every);
    if (sent.kind !== 'unreachable' || tries >= TRIES_MAX) return undefined;
    return growing(tries, { first: options.pauseFirst, most: options.pauseMost });
  };
  const inTurn = async (channel: string, post: () => Promise<Sent>): Promise<Sent> => {
    for (let tries = 1; ; tries += 1) {
      const wait = (nextAt.get(channel) ?? 0) - now();
      if (wait > 0) await sleep(wait);
      nextAt.set(channel, now() + every);
      const sent = await post();
      const later = again(sent, tries);
      if (later === undefined) return sent;
      nextAt.set(channel, now() + later);
    }
  };
  const forgetQuiet = (): void => {
    if (nextAt.size <= QUIET_MAX) return;
    for (const [channel, at] of nextAt) if (at <= now() && !lanes.has(channel)) nextAt.delete(channel);
  };

  return {
    async send(channel, post) {
      if (pending >= pendingMax) {
        options.log.error({ part: 'slack', pending }, 'too many messages wait for Slack: one was dropped');
        return { kind: 'refused', error: 'outbox_full' };
      }
      pending += 1;
      const before = lanes.get(channel) ?? Promise.resolve();
      const turn = before.catch(() => undefined).then(() => inTurn(channel, post));
      lanes.set(channel, turn);
      try {
        return await turn;
      } finally {
        pending -= 1;
        if (lanes.get(channel) === turn) lanes.delete(channel);
        forgetQuiet();
      }
    },
    async drain(ms) {
      await atMost(Promise.allSettled([...lanes.values()]), ms);
    },
  };
}
