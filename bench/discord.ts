/**
 * How fast a command is acknowledged through a gateway, beside a discord.js bot that answers a constant, in one run on this
 * machine. Both bots are processes of their own; the loopback Discord and the load are this one. `npx tsx bench/discord.ts`
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createLoopback, type Loopback } from '../test/platforms/discord/loopback.ts';
import { type Ask, ceiling, createAsks, type Listener, type Load, steady } from './discord-load.ts';

export interface DiscordRow {
  readonly what: string;
  readonly unit: 'ms' | 'per second' | 'lost';
  readonly ours: number;
  readonly constant: number;
  /** What must hold, in words. */
  readonly bar: string;
  readonly pass: boolean;
}

export interface DiscordBenchOptions {
  /** Interleaved runs at 100 a second; their median counts. */
  readonly runs?: number;
  readonly seconds?: number;
}

interface Bot {
  readonly process: ChildProcess;
  readonly loopback: Loopback;
  readonly listener: Listener;
}

const WARM_UP = { perSecond: 200, seconds: 4 };

export async function benchDiscord({ runs = 5, seconds = 4 }: DiscordBenchOptions = {}): Promise<readonly DiscordRow[]> {
  const ask = await createAsks();
  const [ours, constant] = [await startBot('ours'), await startBot('constant')];
  try {
    for (const bot of [ours, constant]) await steady(bot.loopback, bot.listener, ask, WARM_UP);
    const loads = await interleaved(ours, constant, ask, { runs, seconds });
    const fast = { perSecond: 500, seconds };
    const lost = async (bot: Bot): Promise<number> => lostOf(await steady(bot.loopback, bot.listener, ask, fast));
    const [lostOurs, lostConstant] = [await lost(ours), await lost(constant)];
    const ceilings = await ceilingsOf(ours, constant, ask);
    return [
      ...latencyRows(loads),
      { what: 'answers lost at 500 commands a second', unit: 'lost', ours: lostOurs, constant: lostConstant, bar: 'none', pass: lostOurs === 0 },
      { what: 'ceiling', unit: 'per second', ...ceilings, bar: 'at least half the constant bot’s', pass: ceilings.ours >= ceilings.constant / 2 },
    ];
  } finally {
    for (const bot of [ours, constant]) await stopBot(bot);
  }
}

/** The median of three interleaved runs each. */
async function ceilingsOf(ours: Bot, constant: Bot, ask: Ask): Promise<{ ours: number; constant: number }> {
  const most = (bot: Bot): Promise<number> => ceiling(bot.loopback, bot.listener, ask, { width: 64, seconds: 2 });
  const found: { ours: number[]; constant: number[] } = { ours: [], constant: [] };
  for (let run = 0; run < 3; run++) {
    found.ours.push(await most(ours));
    found.constant.push(await most(constant));
  }
  return { ours: median(found.ours), constant: median(found.constant) };
}

interface Loads {
  readonly ours: readonly Load[];
  readonly constant: readonly Load[];
}

/** One after the other, the first to go changing each time, so that a busy moment of the machine hits both. */
async function interleaved(ours: Bot, constant: Bot, ask: Ask, { runs, seconds }: Required<DiscordBenchOptions>): Promise<Loads> {
  const loads = { ours: [] as Load[], constant: [] as Load[] };
  for (let run = 0; run < runs; run++) {
    const order = run % 2 === 0 ? (['ours', 'constant'] as const) : (['constant', 'ours'] as const);
    for (const kind of order) {
      const bot = kind === 'ours' ? ours : constant;
      loads[kind].push(await steady(bot.loopback, bot.listener, ask, { perSecond: 100, seconds }));
    }
  }
  return loads;
}

function latencyRows({ ours, constant }: Loads): DiscordRow[] {
  return ([[50, 3], [99, 10]] as const).map(([percent, bar]) => {
    const [a, b] = [ours, constant].map((loads) => median(loads.map((load) => percentile(load.delays, percent)))) as [number, number];
    return { what: `acknowledged at 100 commands a second, p${percent}`, unit: 'ms', ours: a, constant: b, bar: `at most ${bar} ms above the constant bot`, pass: a - b <= bar };
  });
}

function lostOf({ sent, delays }: Load): number {
  return sent - delays.length;
}

function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

function median(values: readonly number[]): number {
  return percentile(values, 50);
}

async function startBot(kind: 'ours' | 'constant'): Promise<Bot> {
  const listener: Listener = { onAnswer: () => undefined };
  const loopback = await createLoopback({ keep: false, onRequest: ({ path }) => listener.onAnswer(path.split('/')[2] ?? '') });
  const file = fileURLToPath(new URL('discord-bot.ts', import.meta.url));
  const process_ = spawn(process.execPath, ['--import', 'tsx', file, kind, loopback.url], { stdio: ['ignore', 'inherit', 'inherit'] });
  await loopback.until(() => loopback.identifies.length > 0);
  return { process: process_, loopback, listener };
}

async function stopBot({ process: child, loopback }: Bot): Promise<void> {
  const ended = once(child, 'exit');
  child.kill();
  await ended;
  await loopback.close();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = await benchDiscord();
  for (const { what, unit, ours, constant, bar, pass } of rows) console.log(`${pass ? 'ok  ' : 'FAIL'} ${what}: ${ours.toFixed(2)} beside ${constant.toFixed(2)} ${unit} (${bar})`);
  process.exitCode = rows.every(({ pass }) => pass) ? 0 : 1;
}
