/** How a search engine is measured: time, processor time and recall of each question, and memory of what it keeps. */
import type { BenchQuestion } from './questions.ts';
import { ascending, percentile, share } from './stats.ts';

/** The numbers of the facts it finds, best first. */
export interface Engine {
  readonly name: string;
  find(text: string): number[];
}

/** Something that is timed without looking at what it finds. */
export const blind = (name: string, work: (text: string) => unknown): Engine => ({
  name,
  find: (text) => {
    work(text);
    return [];
  },
});

export interface Timed {
  readonly question: BenchQuestion;
  /** Milliseconds of the first time it was asked, and of the fastest. */
  readonly first: number;
  readonly best: number;
  /** Milliseconds of processor time, of the repeat with the least. */
  readonly cpu: number;
  readonly found: readonly number[];
}

export const REPEATS = 5;

export function time(engine: Engine, question: BenchQuestion, repeats = REPEATS): Timed {
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

export interface Measures {
  readonly questions: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly firstP50Ms: number;
  readonly firstP99Ms: number;
  readonly recallAt1: number;
  readonly recallAt5: number;
  /** Kind → recall at 1 and at 5. */
  readonly byKind: Readonly<Record<string, readonly [number, number]>>;
}

export const recall = (rows: readonly Timed[], at: number): number => share(rows, (each) => each.found.slice(0, at).includes(each.question.target));

export function summarise(all: readonly Timed[]): Measures {
  const [best, first] = [ascending(all.map((each) => each.best)), ascending(all.map((each) => each.first))];
  const kinds = [...new Set(all.map((each) => each.question.kind))];
  const byKind = kinds.map((kind) => {
    const rows = all.filter((each) => each.question.kind === kind);
    return [kind, [recall(rows, 1), recall(rows, 5)] as const] as const;
  });
  return {
    questions: all.length, p50Ms: percentile(best, 0.5), p99Ms: percentile(best, 0.99), firstP50Ms: percentile(first, 0.5), firstP99Ms: percentile(first, 0.99),
    recallAt1: recall(all, 1), recallAt5: recall(all, 5), byKind: Object.fromEntries(byKind),
  };
}

const MB = 2 ** 20;

/** Megabytes of heap and array buffers in use once everything that can go is gone; undefined without `--expose-gc`. */
export async function memoryMb(): Promise<number | undefined> {
  if (!globalThis.gc) return undefined;
  // A turn between collections: finalised buffers are only given back then.
  for (let i = 0; i < 4; i++) {
    await new Promise((resolve) => setImmediate(resolve));
    globalThis.gc();
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / MB;
}

/** What was added since; undefined where either could not be measured. */
export const added = (before: number | undefined, after: number | undefined): number | undefined => (before === undefined || after === undefined ? undefined : after - before);

export interface Took<T> {
  readonly value: T;
  readonly ms: number;
  /** Milliseconds of processor time, all threads of the process. */
  readonly cpuMs: number;
}

export function took<T>(work: () => T): Took<T> {
  const cpuBefore = process.cpuUsage();
  const before = performance.now();
  const value = work();
  const ms = performance.now() - before;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { value, ms, cpuMs: (user + system) / 1000 };
}
