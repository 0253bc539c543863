/** The shipped base in one process: how fast a question is looked up, how many answers a second, and what long messages cost. */
import { answerText } from '../src/core/answering.ts';
import { createExaminer } from '../src/core/examine/examine.ts';
import { createLookup } from '../src/core/lookup/lookup.ts';
import { present } from '../src/core/present.ts';
import { openBase } from '../src/open-base.ts';
import { timedEngine } from './lookup.ts';
import { shippedMessages } from './messages.ts';
import { ascending, percentile } from './stats.ts';
import { blind, type Engine, time } from './timing.ts';

export interface ShippedResult {
  readonly facts: number;
  readonly questions: number;
  /** Fastest of five for each question. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly firstP50Ms: number;
  readonly firstP99Ms: number;
  /** Questions looked up and worded, one after the other. */
  readonly answersPerSecond: number;
  /** Of processor time, which other work on the machine does not change much. */
  readonly answersPerCpuSecond: number;
  /** Slowest of three messages of 4,000 characters: fastest of five, and the first time. */
  readonly longMessageMs: number;
  readonly examineMs: number;
  readonly firstExamineMs: number;
}

const THROUGHPUT_MS = 5000;

export async function benchShipped(cache: string): Promise<ShippedResult> {
  const opened = await openBase({ knowledge: 'knowledge', commands: 'commands', cache });
  if (!opened.ok) throw new Error('the shipped base has problems: run npm run check');
  const { knowledge } = opened.base;
  const lookup = createLookup(knowledge);
  const base = { ...opened.base, lookup };
  const queries = knowledge.subjects.flatMap((subject) => subject.questions.map(({ query }) => query));
  const measure = (engine: Engine, texts: readonly string[]) => {
    const timed = texts.map((text) => time(engine, { kind: 'natural', text, target: 0 }));
    return { best: ascending(timed.map(({ best }) => best)), first: ascending(timed.map(({ first }) => first)) };
  };
  const engine = timedEngine(lookup);
  const { best, first } = measure(engine, queries);
  const messages = shippedMessages(knowledge);
  const examine = createExaminer(knowledge, lookup);
  const examined = measure(blind('examination', examine), messages);
  const answer = (query: string): void => {
    const { answer: found, ...how } = answerText(base, query);
    present(base, found, how);
  };
  return {
    facts: knowledge.subjects.reduce((sum, { facts }) => sum + facts.length, 0), questions: queries.length,
    p50Ms: percentile(best, 0.5), p99Ms: percentile(best, 0.99), firstP50Ms: percentile(first, 0.5), firstP99Ms: percentile(first, 0.99),
    ...throughput(answer, queries), longMessageMs: percentile(measure(engine, messages).best, 1), examineMs: percentile(examined.best, 1), firstExamineMs: percentile(examined.first, 1),
  };
}

function throughput(answer: (query: string) => void, queries: readonly string[]): Pick<ShippedResult, 'answersPerSecond' | 'answersPerCpuSecond'> {
  const cpuBefore = process.cpuUsage();
  const started = performance.now();
  let answers = 0;
  for (; performance.now() - started < THROUGHPUT_MS; answers++) answer(queries[answers % queries.length] as string);
  const { user, system } = process.cpuUsage(cpuBefore);
  return { answersPerSecond: (answers * 1000) / (performance.now() - started), answersPerCpuSecond: (answers * 1_000_000) / (user + system) };
}
