/** `npm run soak`: 20,000 interactions of every kind through the real discord.js; nothing may fail, and the heap may not grow. */
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createDesk } from '../src/core/dispatch.ts';
import type { Logger } from '../src/core/platform.ts';
import { encodePress } from '../src/core/press.ts';
import { openBase } from '../src/open-base.ts';
import { createDiscord } from '../src/platforms/discord/connect.ts';
import { menuCommand, nextId, pressed, said, typing } from '../test/platforms/discord/events.ts';
import { createLoopback, type Loopback } from '../test/platforms/discord/loopback.ts';
import { type Ask, createAsks } from './discord-load.ts';

export interface SoakResult {
  readonly interactions: number;
  readonly answered: number;
  readonly errors: number;
  /** Megabytes of heap in use after the warm-up, and how much more at the end. */
  readonly heap: number;
  readonly growth: number;
  readonly seconds: number;
}

export const GROWTH_MAX_MB = 20;
const MB = 1024 * 1024;
/** Events under way at a time. */
const WIDTH = 32;

/** `total` interactions after a fifth as many to warm up. Needs `--expose-gc`. */
export async function soakDiscord(total = 20_000): Promise<SoakResult> {
  const running = await start();
  const ask = await mixed(running.base);
  await drive(running, ask, total / 5);
  const before = await heap();
  const errorsBefore = running.errors();
  const started = performance.now();
  const answered = await drive(running, ask, total);
  const seconds = (performance.now() - started) / 1000;
  const after = await heap();
  await running.stop();
  return { interactions: total, answered, errors: running.errors() - errorsBefore, heap: before, growth: after - before, seconds };
}

interface Running {
  readonly loopback: Loopback;
  readonly base: string;
  readonly listener: { onRequest: (id: string) => void };
  errors(): number;
  stop(): Promise<void>;
}

async function start(): Promise<Running> {
  const opened = await openBase({ knowledge: 'knowledge', commands: 'commands', cache: '.cache' });
  if (!opened.ok) throw new Error('the shipped base has problems: run npm run check');
  let errors = 0;
  const told = (fields: unknown, message: string): void => {
    errors += 1;
    console.error(message, fields);
  };
  const logger: Logger = { debug: () => undefined, info: () => undefined, warn: told, error: told };
  const listener = { onRequest: (_: string): void => undefined };
  // A message is answered in its channel: the nonce names it.
  const idOf = (path: string, body: unknown): string => (path.startsWith('/interactions/') ? (path.split('/')[2] ?? '') : String((body as { nonce?: string } | undefined)?.nonce ?? '').split('-')[0] ?? '');
  const loopback = await createLoopback({ keep: false, onRequest: ({ path, body }) => listener.onRequest(idOf(path, body)) });
  const desk = createDesk({ base: opened.base, logger, clock: () => performance.now(), newId: () => 'soak' });
  const bot = createDiscord({ token: 'soak.token.only', apiUrl: loopback.url, answers: 'public', logger, onRefused: (error) => told({}, error.message) });
  await bot.connect(desk);
  return {
    loopback,
    base: desk.base(),
    listener,
    errors: () => errors,
    async stop() {
      await bot.close();
      await loopback.close();
    },
  };
}

type Event = readonly ['INTERACTION_CREATE' | 'MESSAGE_CREATE', Record<string, unknown>];

/** Commands for the most part; completion, pages, details, checks and direct messages between them. */
async function mixed(base: string): Promise<() => Event> {
  const command: Ask = await createAsks();
  const target = { do: 'fact', fact: 'kadhimi-2021/guards-injured' } as const;
  const list = { do: 'command', command: 'disputes', options: {} } as const;
  let turn = 0;
  const someone = (): { user: string } => ({ user: String(710_000_000_000_000_000n + BigInt(turn)) });
  const others: readonly (() => Event)[] = [
    () => ['INTERACTION_CREATE', typing('reactions', 'from', 'eu', someone())],
    () => ['INTERACTION_CREATE', pressed(encodePress({ act: 'page', base, page: turn % 9, asker: '1', target: list }), someone())],
    () => ['INTERACTION_CREATE', pressed(encodePress({ act: 'open', base, page: 0, target: { ...target, do: 'sources' } }), someone())],
    () => ['INTERACTION_CREATE', menuCommand('Seven guards were hurt and three drones were used.', someone())],
    () => ['MESSAGE_CREATE', said(`how many guards were hurt in attack ${turn}?`, { ...someone(), direct: true, id: nextId() })],
  ];
  return () => {
    turn += 1;
    const other = turn % 2 === 0 ? others[(turn / 2) % others.length] : undefined;
    return other?.() ?? ['INTERACTION_CREATE', command()];
  };
}

/** Sends `total` events, `WIDTH` under way at a time; how many were answered. */
function drive({ loopback, listener }: Running, ask: () => Event, total: number): Promise<number> {
  const open = new Set<string>();
  let [sent, answered] = [0, 0];
  return new Promise((resolve) => {
    const send = (): void => {
      const [type, event] = ask();
      sent += 1;
      open.add(String(event['id']));
      loopback.dispatch(type, event);
    };
    listener.onRequest = (id) => {
      if (!open.delete(id)) return;
      answered += 1;
      if (sent < total) send();
      else if (open.size === 0) resolve(answered);
    };
    for (let at = 0; at < WIDTH; at++) send();
  });
}

/** Megabytes in use once everything that can go is gone. */
async function heap(): Promise<number> {
  for (let times = 0; times < 3; times++) {
    await sleep(50);
    globalThis.gc?.();
  }
  return process.memoryUsage().heapUsed / MB;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { interactions, answered, errors, heap: used, growth, seconds } = await soakDiscord();
  const pass = answered === interactions && errors === 0 && growth <= GROWTH_MAX_MB;
  console.log(`${pass ? 'ok  ' : 'FAIL'} Discord: ${answered} of ${interactions} answered, ${errors} errors, heap ${used.toFixed(1)} MB after warm-up, growth ${growth.toFixed(1)} MB (at most ${GROWTH_MAX_MB}), ${seconds.toFixed(0)} s`);
  process.exitCode = pass ? 0 : 1;
}
