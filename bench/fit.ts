/**
 * `npm run fit`: the weights of `src/core/lookup/weights.ts` from questions with known answers: those of `bench/asked`, of the
 * base's `questions.yaml`, and near-misses of the latter. Prints what the thresholds cost, each set judged by weights fitted
 * without it. `--write` writes the weights fitted on all.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Confident } from '../src/core/lookup/confidence.ts';
import { createLookup, type LookupEngine } from '../src/core/lookup/lookup.ts';
import { WEIGHTS } from '../src/core/lookup/weights.ts';
import { openKnowledge } from '../src/knowledge/snapshot.ts';
import type { Knowledge } from '../src/core/model.ts';
import { createExchanger } from './exchange.ts';
import { type Example, fitLogistic, type Model, probability } from './logistic.ts';
import { createRandom } from './random.ts';
import { share } from './stats.ts';

const NAMES = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];
const ASKED = join('bench', 'asked');
const SEED = 7;
const NEAR_MISSES_EACH = 3;

type SetName = 'base' | 'near-miss' | (string & {});

interface Asked {
  readonly set: SetName;
  readonly query: string;
  /** Ids of the facts that answer; none: the base must not answer. */
  readonly facts: readonly string[];
}

interface Judged extends Asked {
  readonly candidates: readonly { readonly values: readonly number[]; readonly right: boolean; readonly barred: boolean; readonly lacks: boolean }[];
}

function asked(knowledge: Knowledge, lookup: LookupEngine): Asked[] {
  const own = knowledge.subjects.flatMap((subject) => subject.questions.map(({ query, facts }): Asked => ({ set: 'base', query, facts })));
  const sets = readdirSync(ASKED).sort().flatMap((file) => {
    const lines = readFileSync(join(ASKED, file), 'utf8').split('\n').filter(Boolean);
    return lines.map((line): Asked => {
      const { query, facts } = JSON.parse(line) as { query: string; facts: string[] };
      return { set: file, query, facts: facts.map((id) => `kadhimi-2021/${id}`) };
    });
  });
  return [...own, ...sets, ...nearMisses(own, knowledge, lookup)];
}

/** One informative word exchanged for one that neither the facts that answer nor those ranked first hold. */
function nearMisses(own: readonly Asked[], knowledge: Knowledge, lookup: LookupEngine): Asked[] {
  const exchange = createExchanger(knowledge, lookup.reader);
  const random = createRandom(SEED);
  return own.flatMap(({ query, facts }) => {
    if (facts.length === 0) return [];
    const docs = lookup.ranked(query).filter(({ fact }, at) => at < 2 || facts.includes(fact.id)).map(({ doc }) => doc);
    return Array.from({ length: NEAR_MISSES_EACH }, () => exchange(random, query, docs)).flatMap((made) => (made ? [{ set: 'near-miss', query: made.text, facts: [] }] : []));
  });
}

const isConfident = (each: object): each is Confident & { signals: object } => 'signals' in each && each.signals !== undefined;

function judge(question: Asked, lookup: LookupEngine): Judged {
  const close = lookup.ranked(question.query).filter(isConfident);
  // A near-miss of one fact may be a question that another answers: only those that lack a word are surely no answer.
  const judged = question.set === 'near-miss' ? close.filter(({ signals }) => signals.missing > 0) : close;
  return { ...question, candidates: judged.map(({ fact, signals, confidence }) => ({ values: NAMES.map((name) => signals[name]), right: question.facts.includes(fact.id), barred: confidence === 0, lacks: signals.missing > 0 })) };
}

const examplesOf = (rows: readonly Judged[]): Example[] => rows.flatMap(({ candidates }) => candidates);

interface Thresholds {
  readonly alone: number;
  /** Where the fact lacks a word. */
  readonly lacking: number;
  readonly pair: number;
  readonly choice: number;
}

interface Outcome {
  readonly row: Judged;
  readonly answered: boolean;
  readonly right: boolean;
  readonly several: boolean;
}

/** As `decide.ts` decides. */
function outcome(row: Judged, model: Model, { alone, lacking, pair, choice }: Thresholds): Outcome {
  const sureness = ({ values, barred, lacks }: Judged['candidates'][number]): number => {
    const at = barred ? 0 : probability(model, values);
    return lacks && at < lacking ? 0 : at;
  };
  const sure = row.candidates.map((each) => ({ right: each.right, at: sureness(each) })).sort((a, b) => b.at - a.at);
  const [first, second] = [sure[0]?.at ?? 0, sure[1]?.at ?? 0];
  const answered = first >= alone || first + second >= pair;
  const several = answered && second >= first * choice;
  return { row, answered, several, right: answered && (sure[0]?.right === true || (several && sure[1]?.right === true)) };
}

/** Thresholds compared; the second are those of `decide.ts`. */
const TRIED = [[0.5, 0.7, 0.9, 0.6], [0.55, 0.7, 0.9, 0.6], [0.6, 0.7, 0.9, 0.6], [0.55, 0.55, 0.9, 0.6], [0.55, 0.8, 0.9, 0.6], [0.7, 0.8, 0.95, 0.6], [0.55, 0.7, 2, 0.6], [0.55, 0.7, 0.9, 0.8]] as const;

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
const rows = asked(knowledge, lookup).map((question) => judge(question, lookup));
const sets = [...new Set(rows.map(({ set }) => set))].filter((set) => set !== 'base' && set !== 'near-miss');
const without = new Map(sets.map((set) => [set, fitLogistic(examplesOf(rows.filter((row) => row.set !== set)), NAMES.length)]));
const all = fitLogistic(examplesOf(rows), NAMES.length);
for (const [alone, lacking, pair, choice] of TRIED) {
  const thresholds = { alone, lacking, pair, choice };
  const unseen = rows.flatMap((row) => { const model = without.get(row.set); return model ? [outcome(row, model, thresholds)] : []; });
  const seen = (set: SetName): Outcome[] => rows.filter((row) => row.set === set).map((row) => outcome(row, all, thresholds));
  console.log(`alone ${alone} lacking ${lacking} pair ${pair} choice ${choice}\n  unseen:    ${report(unseen)}\n  base:      ${report(seen('base'))}\n  near-miss: answered ${percent(share(seen('near-miss'), ({ answered }) => answered))} of ${seen('near-miss').length}`);
}
if (process.argv.includes('--write')) {
  const round = (number: number): number => Number(number.toPrecision(3));
  const lines = NAMES.map((name, i) => `  ${name}: ${round(all.weights[i] as number)},`);
  const text = ['/** Written by `npm run fit -- --write` (docs/eval.md, "How sure"): what each signal adds to the log odds that a fact answers. */', "import type { Signals } from './signals.ts';", '', `export const BIAS = ${round(all.bias)};`, 'export const WEIGHTS: Readonly<Record<keyof Signals, number>> = {', ...lines, '};', ''].join('\n');
  writeFileSync(join('src', 'core', 'lookup', 'weights.ts'), text);
}
