/**
 * The lookup beside plain fuse.js and MiniSearch: same generated facts, same questions, one process, one thread.
 * Ours is the whole lookup (`ask`), not its candidates alone. Each question is timed five times and the lowest taken;
 * the first shot is reported beside it.
 */
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { createLookup, type LookupEngine } from '../src/core/lookup/lookup.ts';
import { isStop, searchWords } from '../src/core/lookup/words.ts';
import { loadIndex, saveIndex } from '../src/core/search/saved-index.ts';
import { generate, generatedKnowledge, recordText } from './corpus.ts';
import { type BenchQuestion, benchQuestions, createUniqueness, KINDS } from './questions.ts';

export interface EngineResult {
  readonly engine: string;
  readonly facts: number;
  readonly questions: number;
  readonly buildMs: number;
  /** Heap and array buffers over the facts, after garbage collection; undefined without --expose-gc. */
  readonly memoryMb: number | undefined;
  readonly loadMs?: number;
  readonly savedMb?: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly firstP50Ms: number;
  readonly firstP99Ms: number;
  readonly recallAt1: number;
  readonly recallAt5: number;
  /** Kind → recall at 1 and at 5. */
  readonly byKind: Readonly<Record<string, readonly [number, number]>>;
  /** Median over the questions of this engine's CPU time divided by ours for the same question; peers only. */
  readonly cpuRatio?: number;
  /** 4,000 characters of pasted text, milliseconds. */
  readonly longMessageMs?: number;
}

export interface LookupBenchOptions {
  readonly size: number;
  readonly perKind: number;
  readonly seed: number;
  /** MiniSearch runs up to this size, fuse.js on this many questions of each kind up to its size. */
  readonly minisearchMax: number;
  readonly fuseMax: number;
  readonly fusePerKind: number;
}

/** One engine under test: the numbers of the facts it finds, best first. */
interface Engine {
  readonly name: string;
  find(text: string): number[];
}

const REPEATS = 5;
const none = new Set<string>();
/** What every peer gets: the question without stop words, as search.md's best configurations do. */
const withoutStops = (text: string): string => searchWords(text).filter((word) => !isStop(word, none)).join(' ');

const percentile = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
const ascending = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);

/** Waits a turn first, so that nothing of the last phase is still on the stack. */
async function memoryMb(): Promise<number | undefined> {
  if (!globalThis.gc) return undefined;
  for (let i = 0; i < 3; i++) {
    await new Promise((resolve) => setImmediate(resolve));
    globalThis.gc();
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

interface Timed {
  readonly question: BenchQuestion;
  readonly first: number;
  readonly best: number;
  readonly cpu: number;
  readonly found: readonly number[];
}

/** Asks once per repeat; CPU time is of the repeat with the least. */
function time(engine: Engine, question: BenchQuestion, repeats: number): Timed {
  let [first, best, cpu] = [0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let found: readonly number[] = [];
  for (let i = 0; i < repeats; i++) {
    const cpuBefore = process.cpuUsage();
    const before = performance.now();
    found = engine.find(question.text);
    const took = performance.now() - before;
    const used = process.cpuUsage(cpuBefore);
    if (i === 0) first = took;
    best = Math.min(best, took);
    cpu = Math.min(cpu, (used.user + used.system) / 1000);
  }
  return { question, first, best, cpu, found: found.slice(0, 5) };
}

type Measures = Pick<EngineResult, 'questions' | 'p50Ms' | 'p99Ms' | 'firstP50Ms' | 'firstP99Ms' | 'recallAt1' | 'recallAt5' | 'byKind'>;

function summarise(all: readonly Timed[]): Measures {
  const [best, first] = [ascending(all.map((each) => each.best)), ascending(all.map((each) => each.first))];
  const recall = (rows: readonly Timed[], at: number): number => rows.filter((each) => each.found.slice(0, at).includes(each.question.target)).length / Math.max(1, rows.length);
  const byKind = KINDS.map((kind) => {
    const rows = all.filter((each) => each.question.kind === kind);
    return [kind, [recall(rows, 1), recall(rows, 5)] as const] as const;
  });
  return {
    questions: all.length, p50Ms: percentile(best, 0.5), p99Ms: percentile(best, 0.99), firstP50Ms: percentile(first, 0.5), firstP99Ms: percentile(first, 0.99),
    recallAt1: recall(all, 1), recallAt5: recall(all, 5), byKind: Object.fromEntries(byKind),
  };
}

const numberOf = (id: string): number => Number(id.slice(id.indexOf('/') + 1));

/** Runs ours and the peers that can finish at this size. */
export async function benchLookup(options: LookupBenchOptions): Promise<EngineResult[]> {
  const { size, perKind, seed } = options;
  const questions = benchQuestions(size, perKind, seed, createUniqueness(size));
  const knowledge = generatedKnowledge(size);
  const before = await memoryMb();
  const started = performance.now();
  let lookup: LookupEngine = createLookup(knowledge);
  const buildMs = performance.now() - started;
  const after = await memoryMb();
  const saved = Buffer.concat(saveIndex(lookup.index));
  const loadStarted = performance.now();
  const index = loadIndex(new Uint8Array(saved).buffer);
  lookup = createLookup(knowledge, index);
  const loadMs = performance.now() - loadStarted;
  // Timed is the whole answer; the ranking is read from the same search afterwards.
  const ours: Engine = { name: 'onrecord', find: (text) => (lookup.ask(text), []) };
  const timed = questions.map((question) => ({ ...time(ours, question, REPEATS), found: lookup.ranked(question.text).slice(0, 5).map(({ id }) => numberOf(id)) }));
  const memory = before !== undefined && after !== undefined ? after - before : undefined;
  const result: EngineResult = { engine: 'onrecord', facts: size, buildMs, memoryMb: memory, loadMs, savedMb: saved.length / 2 ** 20, longMessageMs: longMessage(lookup), ...summarise(timed) };
  return [result, ...(await minisearch(options, questions)), ...fuse(options, questions, ours)];
}

/** The worst of three texts of 4,000 characters, each timed five times and the lowest taken. */
function longMessage(lookup: LookupEngine): number {
  const texts = [0, 1, 2].map((from) => Array.from({ length: 200 }, (_, i) => recordText(generate(from * 1000 + i))).join(' ').slice(0, 4000));
  const engine: Engine = { name: '', find: (text) => (lookup.ask(text), []) };
  return Math.max(...texts.map((text) => time(engine, { kind: 'natural', text, target: 0 }, REPEATS).best));
}

async function minisearch({ size, minisearchMax }: LookupBenchOptions, questions: readonly BenchQuestion[]): Promise<EngineResult[]> {
  if (size > minisearchMax) return [];
  const documents = Array.from({ length: size }, (_, id) => ({ id, text: recordText(generate(id)) }));
  const before = await memoryMb();
  const started = performance.now();
  const fuzzy = (term: string): number | false => (term.length < 4 ? false : term.length < 6 ? 1 : 2);
  const index = new MiniSearch({ fields: ['text'], searchOptions: { fuzzy, combineWith: 'OR' }, processTerm: (term) => (isStop(term.toLowerCase(), none) ? null : term.toLowerCase()) });
  index.addAll(documents);
  const buildMs = performance.now() - started;
  const after = await memoryMb();
  const engine: Engine = { name: 'minisearch', find: (text) => index.search(withoutStops(text)).slice(0, 5).map(({ id }) => id as number) };
  const timed = questions.map((question) => time(engine, question, size > 10_000 ? 1 : REPEATS));
  return [{ engine: 'minisearch', facts: size, buildMs, memoryMb: before !== undefined && after !== undefined ? after - before : undefined, ...summarise(timed) }];
}

/** Plain fuse.js in its best measured configuration, each question right after ours. */
function fuse({ size, fuseMax, fusePerKind }: LookupBenchOptions, questions: readonly BenchQuestion[], ours: Engine): EngineResult[] {
  if (size > fuseMax) return [];
  const documents = Array.from({ length: size }, (_, id) => ({ text: recordText(generate(id)) }));
  const started = performance.now();
  const index = new Fuse(documents, { keys: ['text'], includeScore: true, useTokenSearch: true, threshold: 0.35, ignoreFieldNorm: true });
  const buildMs = performance.now() - started;
  const engine: Engine = { name: 'fuse.js', find: (text) => index.search(withoutStops(text), { limit: 5 }).map(({ refIndex }) => refIndex) };
  const some = questions.slice(0, fusePerKind * KINDS.length);
  const ratios: number[] = [];
  const timed = some.map((question) => {
    const own = time(ours, question, REPEATS);
    const theirs = time(engine, question, 1);
    ratios.push(theirs.cpu / own.cpu);
    return theirs;
  });
  return [{ engine: 'fuse.js', facts: size, buildMs, memoryMb: undefined, cpuRatio: percentile(ascending(ratios), 0.5), ...summarise(timed) }];
}
