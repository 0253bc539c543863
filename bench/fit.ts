/**
 * `npm run fit`: the weights of `src/core/lookup/confidence/weights.ts` from questions with known answers: those of `bench/asked`,
 * of the base's `questions.yaml`, and near-misses of both. Prints what the thresholds cost, every question judged by weights fitted
 * without its set. `--write` writes the weights fitted on all.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Confident } from '../src/core/lookup/confidence/confidence.ts';
import { decide, THRESHOLDS, type Thresholds } from '../src/core/lookup/confidence/decide.ts';
import { createLookup, type LookupEngine, type Weighed } from '../src/core/lookup/lookup.ts';
import type { Signals } from '../src/core/lookup/confidence/signals.ts';
import { probabilityOf, type SignalWeight, standardised, type Weights } from '../src/core/lookup/confidence/log-odds.ts';
import { WEIGHTS } from '../src/core/lookup/confidence/weights.ts';
import type { Knowledge } from '../src/core/model.ts';
import { openKnowledge } from '../src/knowledge/snapshot.ts';
import { createExchanger } from './exchange.ts';
import { type Example, fitLogistic, scaleOf } from './logistic.ts';
import { createRandom } from './random.ts';
import { share } from './stats.ts';

const NAMES = Object.keys(WEIGHTS.signals) as (keyof Signals)[];
const ASKED = join('bench', 'asked');
/** The subject that the questions of `bench/asked` are about. */
const SUBJECT = 'kadhimi-2021';
/** Another than the default of `npm run bench`, which measures near-misses. */
const SEED = 11;
/** Near-misses of each question of the base, and of each other. */
const NEAR_MISSES = { base: 3, asked: 1 } as const;
/** What a near-miss counts beside a question that somebody asked: more of it answers fewer near-misses and fewer questions. */
const NEAR_MISS_WEIGHT = 0.5;
const BASE = 'base';
/** The sets are judged in so many groups, each by weights fitted on the others. */
const GROUPS = 4;

interface Asked {
  /** `base` or a file of `bench/asked`. */
  readonly set: string;
  /** One word was exchanged, so that none of the facts that would have answered does. */
  readonly nearMiss: boolean;
  readonly query: string;
  /** Ids of the facts that answer; none: the base must not answer. */
  readonly facts: readonly string[];
}

interface Judged extends Asked {
  readonly weighed: Weighed;
}

function asked(knowledge: Knowledge, lookup: LookupEngine): Asked[] {
  const own = knowledge.subjects.flatMap((subject) => subject.questions.map(({ query, facts }): Asked => ({ set: BASE, nearMiss: false, query, facts })));
  const sets = readdirSync(ASKED).sort().flatMap((set) => {
    const lines = readFileSync(join(ASKED, set), 'utf8').split('\n').filter(Boolean);
    return lines.map((line): Asked => {
      const { query, facts } = JSON.parse(line) as { query: string; facts: string[] };
      return { set, nearMiss: false, query, facts: facts.map((id) => `${SUBJECT}/${id}`) };
    });
  });
  return [...own, ...sets, ...nearMisses([...own, ...sets], knowledge, lookup)];
}

/** One informative word exchanged for one that neither the facts that answer nor those ranked first hold. */
function nearMisses(questions: readonly Asked[], knowledge: Knowledge, lookup: LookupEngine): Asked[] {
  const exchange = createExchanger(knowledge, lookup.reader);
  const random = createRandom(SEED);
  return questions.flatMap(({ set, query, facts }) => {
    if (facts.length === 0) return [];
    const docs = lookup.weigh(query).ranked.filter(({ fact }, at) => at < 2 || facts.includes(fact.id)).map(({ doc }) => doc);
    const made = Array.from({ length: set === BASE ? NEAR_MISSES.base : NEAR_MISSES.asked }, () => exchange(random, query, docs));
    return made.flatMap((each): Asked[] => (each ? [{ set, nearMiss: true, query: each.text, facts: [] }] : []));
  });
}

const signalsIn = (each: Weighed['ranked'][number]): Signals | undefined => ('signals' in each ? each.signals : undefined);

interface Labelled extends Pick<Example, 'right' | 'weight'> {
  readonly signals: Signals;
}

/** One phrasing holds nearly all that is asked. */
const WHOLE = 0.9;

/** What the weights are fitted on. A near-miss of one fact may be a question that another answers: one whose phrasing holds all of it is left out. */
function labelled(rows: readonly Judged[]): Labelled[] {
  return rows.flatMap(({ nearMiss, facts, weighed }) =>
    weighed.ranked.flatMap((each): Labelled[] => {
      const signals = signalsIn(each);
      if (signals === undefined || (nearMiss && signals.missing === 0 && signals.recall >= WHOLE)) return [];
      return [{ signals, right: facts.includes(each.fact.id), weight: nearMiss ? NEAR_MISS_WEIGHT : 1 }];
    }),
  );
}

/** Every signal, then every two together, in the order of `SignalWeight.together`. */
function fitWeights(rows: readonly Judged[]): Weights {
  const all = labelled(rows);
  const scale = scaleOf(all.map(({ signals }) => NAMES.map((name) => signals[name])));
  const weights = (alone: (i: number) => number, together: (i: number) => number[]): Weights['signals'] =>
    Object.fromEntries(NAMES.map((name, i): [string, SignalWeight] => [name, { ...(scale[i] as (typeof scale)[number]), alone: alone(i), together: together(i) }])) as Weights['signals'];
  const blank = weights(() => 0, () => []);
  const examples = all.map(({ signals, ...rest }): Example => {
    const values = standardised(signals, blank);
    return { values: [...values, ...values.flatMap((value, i) => values.slice(i).map((other) => value * other))], ...rest };
  });
  const model = fitLogistic(examples);
  const firstOf = (i: number): number => NAMES.length + i * NAMES.length - (i * (i - 1)) / 2;
  return { bias: model.bias, signals: weights((i) => model.weights[i] as number, (i) => model.weights.slice(firstOf(i), firstOf(i + 1))) };
}

interface Outcome {
  readonly row: Judged;
  readonly answered: boolean;
  readonly right: boolean;
  readonly several: boolean;
  /** Answered by a fact that lacks a word. */
  readonly lacking: boolean;
}

/** Facts of an answer that count. */
const COUNTED = 2;

/** As the lookup would decide with these weights. */
function outcomeOf(row: Judged, weights: Weights, thresholds: Thresholds): Outcome {
  const { question, ranked } = row.weighed;
  const confident = ranked.map((each): Confident => {
    const signals = signalsIn(each);
    const before = 'confidence' in each ? each.confidence : 0;
    return { ...each, confidence: signals === undefined || before === 0 ? before : probabilityOf(signals, weights) };
  });
  const { outcome, facts } = decide(question, confident.sort((a, b) => b.confidence - a.confidence), thresholds);
  const answered = outcome === 'answer' || outcome === 'choices';
  const first = facts[0] as Confident | undefined;
  return { row, answered, several: facts.length > 1, lacking: answered && (first?.signals?.missing ?? 0) > 0, right: answered && facts.slice(0, COUNTED).some(({ fact }) => row.facts.includes(fact.id)) };
}

/** Thresholds compared with those in use. */
const TRIED: readonly Partial<Thresholds>[] = [{}, { answer: 0.4 }, { answer: 0.5 }, { answer: 0.6 }, { answer: 0.7 }, { answer: 0.8 }, { choice: 0.8 }, { choice: 0.4 }];

const percent = (number: number): string => (100 * number).toFixed(1);

function report(outcomes: readonly Outcome[]): string {
  const answerable = outcomes.filter(({ row }) => row.facts.length > 0);
  const open = outcomes.filter(({ row }) => row.facts.length === 0);
  const full = share(outcomes, ({ row, answered, right }) => (row.facts.length > 0 ? right : !answered));
  const wrong = share(outcomes, ({ answered, right }) => answered && !right);
  return `full ${percent(full)} wrong ${percent(wrong)} | answered rightly ${percent(share(answerable, ({ right }) => right))} abstained rightly ${percent(share(open, ({ answered }) => !answered))} | several shown ${percent(share(outcomes.filter(({ answered }) => answered), ({ several }) => several))}`;
}

const opened = await openKnowledge('knowledge', { cacheDir: join('.cache', 'bench') });
if (!opened.ok) throw new Error('the base does not load: npm run check says why');
const { knowledge } = opened;
const lookup = createLookup(knowledge);
const rows = asked(knowledge, lookup).map((row): Judged => ({ ...row, weighed: lookup.weigh(row.query) }));
const sets = [...new Set(rows.map(({ set }) => set))].filter((set) => set !== BASE);
const groupOf = (set: string): number => (set === BASE ? GROUPS : sets.indexOf(set) % GROUPS);
const without = Array.from({ length: GROUPS + 1 }, (_, group) => fitWeights(rows.filter(({ set }) => groupOf(set) !== group)));
for (const tried of TRIED) {
  const thresholds = { ...THRESHOLDS, ...tried };
  const judged = rows.map((row) => outcomeOf(row, without[groupOf(row.set)] as Weights, thresholds));
  const line = (base: boolean): string => {
    const [questions, misses] = [false, true].map((nearMiss) => judged.filter(({ row }) => row.nearMiss === nearMiss && (row.set === BASE) === base));
    return `${report(questions as Outcome[])} | near-misses answered ${percent(share(misses as Outcome[], ({ answered }) => answered))}, lacking a word ${percent(share(misses as Outcome[], ({ lacking }) => lacking))} of ${misses?.length}`;
  };
  console.log(`${JSON.stringify(thresholds)}\n  asked: ${line(false)}\n  base:  ${line(true)}`);
}
if (process.argv.includes('--write')) {
  const all = fitWeights(rows);
  const round = (number: number): number => Number(number.toPrecision(3));
  const lines = NAMES.map((name) => {
    const { mean, spread, alone, together } = all.signals[name];
    return `    ${name}: { mean: ${round(mean)}, spread: ${round(spread)}, alone: ${round(alone)}, together: [${together.map(round).join(', ')}] },`;
  });
  const text = ['/** Written by `npm run fit -- --write` (docs/eval.md, "How sure"). */', "import type { Weights } from './log-odds.ts';", '', 'export const WEIGHTS: Weights = {', `  bias: ${round(all.bias)},`, '  signals: {', ...lines, '  },', '};', ''].join('\n');
  writeFileSync(join('src', 'core', 'lookup', 'confidence', 'weights.ts'), text);
}
