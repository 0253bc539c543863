/** The load for the Discord bench: real commands with values of the shipped base, each from another person. */
import { createDesk } from '../src/core/dispatch.ts';
import { openBase } from '../src/open-base.ts';
import { slash } from '../test/platforms/discord/events.ts';
import type { Loopback } from '../test/platforms/discord/loopback.ts';

export type Ask = () => Record<string, unknown>;

/** Values of each option that are asked for; more would only repeat the same work. */
const VALUES_PER_OPTION = 8;

/** Every command, bare and with values, in turn and without end. */
export async function createAsks(): Promise<Ask> {
  const opened = await openBase({ knowledge: 'knowledge', commands: 'commands', cache: '.cache' });
  if (!opened.ok) throw new Error('the shipped base has problems: run npm run check');
  const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
  const desk = createDesk({ base: opened.base, logger: silent, clock: () => performance.now(), newId: () => '' });
  const asks = desk.commands().flatMap(({ name, options }) => {
    const values = options.flatMap((option) => desk.complete(name, option.name, '', VALUES_PER_OPTION).map(({ value }) => ({ [option.name]: value })));
    return [{}, ...values].map((given) => [name, given] as const);
  });
  let turn = 0;
  return () => {
    const [name, given] = asks[turn % asks.length] as (typeof asks)[number];
    turn += 1;
    return slash(name, given, { user: String(700_000_000_000_000_000n + BigInt(turn)) });
  };
}

export interface Load {
  /** Milliseconds from the event to its acknowledgement, for each that was answered. */
  readonly delays: readonly number[];
  readonly sent: number;
}

/** Hands what the loopback receives to whoever waits for it. */
export interface Listener {
  onAnswer: (interaction: string) => void;
}

/** `perSecond` events for `seconds`, evenly, then until all are answered or `graceMs` passed. */
export async function steady(loopback: Loopback, listener: Listener, ask: Ask, { perSecond, seconds, graceMs = 3000 }: { perSecond: number; seconds: number; graceMs?: number }): Promise<Load> {
  const open = new Map<string, number>();
  const delays: number[] = [];
  listener.onAnswer = (id) => {
    const since = open.get(id);
    if (since === undefined) return;
    open.delete(id);
    delays.push(performance.now() - since);
  };
  const total = perSecond * seconds;
  const started = performance.now();
  for (let sent = 0; sent < total; ) {
    const due = Math.min(total, Math.floor(((performance.now() - started) / 1000) * perSecond) + 1);
    for (; sent < due; sent++) send(loopback, ask, open);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  const end = performance.now() + graceMs;
  while (open.size > 0 && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 5));
  return { delays, sent: total };
}

/** Answers a second when `width` events are always under way. */
export async function ceiling(loopback: Loopback, listener: Listener, ask: Ask, { width, seconds }: { width: number; seconds: number }): Promise<number> {
  const open = new Map<string, number>();
  const started = performance.now();
  let answered = 0;
  await new Promise<void>((resolve) => {
    listener.onAnswer = (id) => {
      if (!open.delete(id)) return;
      answered += 1;
      if (performance.now() - started < seconds * 1000) send(loopback, ask, open);
      else if (open.size === 0) resolve();
    };
    for (let at = 0; at < width; at++) send(loopback, ask, open);
  });
  return answered / ((performance.now() - started) / 1000);
}

function send(loopback: Loopback, ask: Ask, open: Map<string, number>): void {
  const event = ask();
  open.set(String(event['id']), performance.now());
  loopback.dispatch('INTERACTION_CREATE', event);
}
