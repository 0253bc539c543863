/** Plain fuse.js and MiniSearch, each in its best measured configuration, on the same facts and questions; each question right after ours. */
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { createLookup } from '../src/core/lookup/lookup.ts';
import { isStop, searchWords } from '../src/core/lookup/language/words.ts';
import { generate, generatedKnowledge, recordText } from './corpus.ts';
import { type EngineResult, timedEngine } from './lookup.ts';
import type { BenchQuestion } from './questions.ts';
import { median } from './stats.ts';
import { added, type Engine, memoryMb, summarise, type Timed, time, took } from './timing.ts';

export const PEERS = ['minisearch', 'fuse.js'] as const;
export type Peer = (typeof PEERS)[number];

export interface PeerOptions {
  readonly peer: Peer;
  readonly size: number;
  readonly questions: readonly BenchQuestion[];
  /** How often each question is asked; the fastest counts. */
  readonly repeats: number;
}

const none = new Set<string>();
/** What every peer gets: the question without stop words. */
const withoutStops = (text: string): string => searchWords(text).filter((word) => !isStop(word, none)).join(' ');

const BUILDERS: Readonly<Record<Peer, (texts: readonly string[]) => Engine>> = { minisearch, 'fuse.js': fuse };

/** Questions of ours before the first that counts. */
const WARM_UP = 200;

export async function benchPeer({ peer, size, questions, repeats }: PeerOptions): Promise<EngineResult> {
  const ours = timedEngine(createLookup(generatedKnowledge(size)));
  for (let i = 0; i < WARM_UP; i++) ours.find((questions[i % questions.length] as BenchQuestion).text);
  const texts = Array.from({ length: size }, (_, id) => Buffer.from(recordText(generate(id))).toString());
  const before = await memoryMb();
  const { value: engine, ms, cpuMs } = took(() => BUILDERS[peer](texts));
  const after = await memoryMb();
  const ratios: number[] = [];
  const timed = questions.map((question): Timed => {
    const own = time(ours, question);
    const theirs = time(engine, question, repeats);
    ratios.push(theirs.cpu / own.cpu);
    return theirs;
  });
  return { engine: peer, facts: size, repeats, buildMs: ms, buildCpuMs: cpuMs, memoryMb: added(before, after), cpuRatio: median(ratios), ...summarise(timed) };
}

function minisearch(texts: readonly string[]): Engine {
  const fuzzy = (term: string): number | false => (term.length < 4 ? false : term.length < 6 ? 1 : 2);
  const index = new MiniSearch({ fields: ['text'], searchOptions: { fuzzy, combineWith: 'OR' }, processTerm: (term) => (isStop(term.toLowerCase(), none) ? null : term.toLowerCase()) });
  index.addAll(texts.map((text, id) => ({ id, text })));
  return { name: 'minisearch', find: (text) => index.search(withoutStops(text)).slice(0, 5).map(({ id }) => id as number) };
}

/** One concatenated key, token search. */
function fuse(texts: readonly string[]): Engine {
  const index = new Fuse(texts.map((text) => ({ text })), { keys: ['text'], includeScore: true, useTokenSearch: true, threshold: 0.35, ignoreFieldNorm: true });
  return { name: 'fuse.js', find: (text) => index.search(withoutStops(text), { limit: 5 }).map(({ refIndex }) => refIndex) };
}
