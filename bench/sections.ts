/** The sections of the bench: what each measures, in which processes, one after the other. */
import { join } from 'node:path';
import { isUnfinished, mustRun, runJob, type Unfinished, WORKSHOP } from './child.ts';
import type { EngineResult, OwnResult } from './lookup.ts';
import type { NearMissResult } from './near-miss.ts';
import { PEERS, type Peer } from './peers.ts';
import { KINDS } from './questions.ts';
import type { ShippedResult } from './shipped.ts';
import { benchStart, type StartResult } from './start.ts';

export interface Options {
  readonly sizes: readonly number[];
  readonly seed: number;
  readonly perKind: number;
  readonly peers: boolean;
  /** Near-misses printed, to be read. */
  readonly rows: number;
  /** Seconds after which a peer is given up. */
  readonly timeout: number;
}

export interface NotRun extends Unfinished {
  readonly engine: Peer;
  readonly facts: number;
}

export type LookupRow = OwnResult | EngineResult | NotRun;

/** From this size on, two misspelt words are judged on the mean of three seeds. */
const SEEDS_FROM = 1_000_000;
/** Ours has to finish, however busy the machine is. */
const PATIENCE_SECONDS = 3600;
/** fuse.js reads every fact for every question: beyond this it would take minutes for each. */
const FUSE_MAX = 100_000;

const tell = (what: string): void => void process.stderr.write(`… ${what}\n`);

async function questionsOf(size: number, { seed, perKind }: Options): Promise<string> {
  const seeds = size >= SEEDS_FROM ? [seed, seed + 1, seed + 2] : [seed];
  const file = join(WORKSHOP, `questions-${size}.json`);
  tell(`questions on ${size} facts`);
  await mustRun('questions', { size, perKind, seeds, file }, PATIENCE_SECONDS);
  return file;
}

export async function lookupSection(options: Options): Promise<LookupRow[]> {
  const rows: LookupRow[] = [];
  for (const size of options.sizes) {
    const file = await questionsOf(size, options);
    tell(`lookup on ${size} facts`);
    rows.push(await mustRun('ours', { size, file, indexFile: join(WORKSHOP, `index-${size}.bin`) }, PATIENCE_SECONDS));
    if (options.peers) for (const peer of PEERS) rows.push(await peerRow(peer, size, file, options));
  }
  return rows;
}

/** Fewer questions and repeats where each takes long. */
function planOf(peer: Peer, size: number, perKind: number): { count: number; repeats: number } {
  if (peer === 'minisearch') return { count: KINDS.length * (size > FUSE_MAX ? Math.min(perKind, 20) : perKind), repeats: size > 10_000 ? 3 : 5 };
  return { count: KINDS.length * (size > 10_000 ? 2 : 5), repeats: size > 10_000 ? 1 : 3 };
}

async function peerRow(peer: Peer, size: number, file: string, { perKind, timeout }: Options): Promise<LookupRow> {
  if (peer === 'fuse.js' && size > FUSE_MAX) return { engine: peer, facts: size, unfinished: 'not run: minutes for each question' };
  tell(`${peer} on ${size} facts`);
  const result = await runJob('peer', { peer, size, file, ...planOf(peer, size, perKind) }, timeout);
  return isUnfinished(result) ? { engine: peer, facts: size, ...result } : result;
}

export interface StartSection {
  readonly starts: readonly StartResult[];
  readonly shipped: ShippedResult;
}

export async function startSection(): Promise<StartSection> {
  tell('cold start');
  const starts = await benchStart({ folder: join(WORKSHOP, 'copy') });
  tell('shipped base');
  return { starts, shipped: await mustRun('shipped', { cache: join(WORKSHOP, 'kept') }, PATIENCE_SECONDS) };
}

/** Near-misses of each question of the shipped base. */
const ROUNDS = 3;

export async function nearMissSection(options: Options): Promise<NearMissResult[]> {
  tell('near-misses of the shipped base');
  const results = [await mustRun('near-miss', { seed: options.seed, rounds: ROUNDS, cache: join(WORKSHOP, 'kept') }, PATIENCE_SECONDS)];
  for (const size of options.sizes) {
    const file = await questionsOf(size, options);
    tell(`near-misses on ${size} facts`);
    results.push(await mustRun('near-miss-generated', { size, file, seed: options.seed }, PATIENCE_SECONDS));
  }
  return results;
}
