/**
 * Our lookup on generated facts: build, load, memory, latency and recall. Timed is the whole lookup (`ask`), not its
 * candidates alone. Memory is what the lookup adds to a process that already holds the facts and the questions.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createExaminer } from '../src/core/examine/examine.ts';
import { createLookup, type LookupEngine } from '../src/core/lookup/lookup.ts';
import type { Knowledge } from '../src/core/model.ts';
import { loadIndex, saveIndex } from '../src/core/search/saved-index.ts';
import { generatedKnowledge } from './corpus.ts';
import { generatedMessages } from './messages.ts';
import type { BenchQuestion } from './questions.ts';
import { added, blind, type Engine, type Measures, memoryMb, recall, REPEATS, summarise, time, took } from './timing.ts';

export interface EngineResult extends Measures {
  readonly engine: string;
  readonly facts: number;
  /** How often each question was asked; the fastest counts. */
  readonly repeats: number;
  readonly buildMs: number;
  readonly buildCpuMs: number;
  /** Heap and array buffers over the facts after all questions, garbage collected; undefined without --expose-gc. */
  readonly memoryMb: number | undefined;
  /** Median over the questions of this engine's processor time divided by ours for the same question; peers only. */
  readonly cpuRatio?: number;
}

export interface OwnResult extends EngineResult {
  /** The facts themselves. */
  readonly factsMb: number | undefined;
  /** What a lookup adds that was just loaded and not asked anything yet. */
  readonly loadedMb: number | undefined;
  /** From the file on disk, the facts in memory; the first of three, and the fastest. */
  readonly firstLoadMs: number;
  readonly loadMs: number;
  readonly savedMb: number;
  /** Slowest of three messages of 4,000 characters, each timed five times and the lowest taken: looked up, examined. */
  readonly longMessageMs: number;
  readonly examineMs: number;
  readonly firstExamineMs: number;
  /** Recall at 1 and at 5 of two misspelt words, over several seeds. */
  readonly hard2: readonly [number, number];
  readonly hard2Seeds: number;
}

export interface OwnOptions {
  readonly size: number;
  readonly questions: readonly BenchQuestion[];
  /** Questions of two misspelt words by other seeds, a list for each. */
  readonly otherSeeds: readonly (readonly BenchQuestion[])[];
  /** File the index is saved to and loaded from. */
  readonly indexFile: string;
}

/** Number of a generated fact. */
export const numberOf = (id: string): number => Number(id.slice(id.indexOf('/') + 1));

/** As it is timed; what it finds is read from the ranking afterwards. */
export const timedEngine = (lookup: LookupEngine): Engine => blind('onrecord', (text) => lookup.ask(text));

const rankedBy = (lookup: LookupEngine, text: string): number[] => lookup.weigh(text).ranked.slice(0, 5).map(({ fact }) => numberOf(fact.id));

export async function benchLookup(options: OwnOptions): Promise<OwnResult> {
  const { size, questions, otherSeeds, indexFile } = options;
  const empty = await memoryMb();
  const knowledge = generatedKnowledge(size);
  const before = await memoryMb();
  const { built, savedMb } = buildAndSave(knowledge, indexFile);
  const loads = [0, 1].map(() => took(() => load(knowledge, indexFile)).ms);
  const last = took(() => load(knowledge, indexFile));
  const lookup = last.value;
  const loaded = await memoryMb();
  const engine = timedEngine(lookup);
  const timed = questions.map((question) => ({ ...time(engine, question), found: rankedBy(lookup, question.text) }));
  const after = await memoryMb();
  return {
    engine: 'onrecord', facts: size, repeats: REPEATS, buildMs: built.ms, buildCpuMs: built.cpuMs, memoryMb: added(before, after), factsMb: added(empty, before), loadedMb: added(before, loaded), savedMb,
    firstLoadMs: loads[0] as number, loadMs: Math.min(...loads, last.ms), ...long(lookup, knowledge), ...hardest(lookup, questions, otherSeeds), ...summarise(timed),
  };
}

/** Apart, so that nothing of the built index outlives it. */
function buildAndSave(knowledge: Knowledge, file: string) {
  const { value, ms, cpuMs } = took(() => createLookup(knowledge));
  const bytes = Buffer.concat(saveIndex(value.index));
  writeFileSync(file, bytes);
  return { built: { ms, cpuMs }, savedMb: bytes.length / 2 ** 20 };
}

function load(knowledge: Knowledge, file: string): LookupEngine {
  const bytes = readFileSync(file);
  const index = loadIndex(bytes);
  if (!index) throw new Error('the saved index could not be loaded');
  return createLookup(knowledge, { index });
}

function long(lookup: LookupEngine, knowledge: Knowledge): Pick<OwnResult, 'longMessageMs' | 'examineMs' | 'firstExamineMs'> {
  const examine = createExaminer(knowledge, lookup);
  const examiner = blind('examination', examine);
  const timeOf = (engine: Engine) => generatedMessages().map((text) => time(engine, { kind: 'natural', text, target: 0 }));
  const examined = timeOf(examiner);
  return { longMessageMs: Math.max(...timeOf(timedEngine(lookup)).map(({ best }) => best)), examineMs: Math.max(...examined.map(({ best }) => best)), firstExamineMs: Math.max(...examined.map(({ first }) => first)) };
}

function hardest(lookup: LookupEngine, questions: readonly BenchQuestion[], otherSeeds: OwnOptions['otherSeeds']): Pick<OwnResult, 'hard2' | 'hard2Seeds'> {
  const seeds = [questions.filter(({ kind }) => kind === 'hard2'), ...otherSeeds];
  const all = seeds.flat().map((question) => ({ question, first: 0, best: 0, cpu: 0, found: rankedBy(lookup, question.text) }));
  return { hard2: [recall(all, 1), recall(all, 5)], hard2Seeds: seeds.length };
}
