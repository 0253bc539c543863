/** One measurement in a process of its own, compiled beforehand. Takes a Job as JSON from its parent, sends the result back. */
import { readFileSync, writeFileSync } from 'node:fs';
import { openKnowledge } from '../src/knowledge/snapshot.ts';
import { benchLookup, type OwnResult, type EngineResult } from './lookup.ts';
import { nearMissGenerated, type NearMissResult, nearMissShipped } from './near-miss.ts';
import { benchPeer, type Peer } from './peers.ts';
import { type BenchQuestion, benchQuestions, createUniqueness } from './questions.ts';
import { benchShipped, type ShippedResult } from './shipped.ts';

/** The first list holds all kinds; the others, by other seeds, two misspelt words only. */
export type QuestionLists = readonly (readonly BenchQuestion[])[];

export interface Jobs {
  readonly questions: { readonly options: { size: number; perKind: number; seeds: readonly number[]; file: string }; readonly result: number };
  readonly ours: { readonly options: { size: number; file: string; indexFile: string }; readonly result: OwnResult };
  readonly peer: { readonly options: { peer: Peer; size: number; file: string; count: number; repeats: number }; readonly result: EngineResult };
  readonly shipped: { readonly options: { cache: string }; readonly result: ShippedResult };
  readonly 'near-miss': { readonly options: { seed: number; rounds: number; cache: string }; readonly result: NearMissResult };
  readonly 'near-miss-generated': { readonly options: { size: number; file: string; seed: number }; readonly result: NearMissResult };
}

export type JobName = keyof Jobs;
type Work = { readonly [Name in JobName]: (options: Jobs[Name]['options']) => Jobs[Name]['result'] | Promise<Jobs[Name]['result']> };

const read = (file: string): QuestionLists => JSON.parse(readFileSync(file, 'utf8')) as QuestionLists;
const first = (file: string): readonly BenchQuestion[] => read(file)[0] ?? [];

const WORK: Work = {
  questions: ({ size, perKind, seeds, file }) => {
    const unique = createUniqueness(size);
    const lists: QuestionLists = seeds.map((seed, i) => benchQuestions(size, perKind, seed, unique, i === 0 ? undefined : ['hard2']));
    writeFileSync(file, JSON.stringify(lists));
    return lists.flat().length;
  },
  ours: ({ size, file, indexFile }) => {
    const [questions = [], ...otherSeeds] = read(file);
    return benchLookup({ size, questions, otherSeeds, indexFile });
  },
  peer: ({ peer, size, file, count, repeats }) => benchPeer({ peer, size, questions: first(file).slice(0, count), repeats }),
  shipped: ({ cache }) => benchShipped(cache),
  'near-miss': async ({ seed, rounds, cache }) => {
    const opened = await openKnowledge('knowledge', { cacheDir: cache });
    if (!opened.ok) throw new Error('the shipped base has problems: run npm run check');
    return nearMissShipped(opened.knowledge, { seed, rounds });
  },
  'near-miss-generated': ({ size, file, seed }) => nearMissGenerated(size, first(file), seed),
};

async function run<Name extends JobName>(name: Name, options: Jobs[Name]['options']): Promise<void> {
  process.send?.(await WORK[name](options), () => process.disconnect());
}

process.once('message', ([name, options]: [JobName, Jobs[JobName]['options']]) => {
  run(name, options as never).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});
