/** Results of the sections as tables, and against the figures they are held to. */
import type { DiscordRow } from './discord.ts';
import { isUnfinished } from './child.ts';
import type { EngineResult, OwnResult } from './lookup.ts';
import type { NearMiss, NearMissResult } from './near-miss.ts';
import { KINDS } from './questions.ts';
import { createRandom, shuffled } from './random.ts';
import type { LookupRow, StartSection } from './sections.ts';
import type { SlackBenchRow } from './slack.ts';
import { type Cell, percent, type Table } from './table.ts';

export interface Results {
  readonly lookup?: readonly LookupRow[];
  readonly start?: StartSection;
  readonly nearMiss?: readonly NearMissResult[];
  readonly discord?: readonly DiscordRow[];
  readonly slack?: readonly SlackBenchRow[];
}

export const isOwn = (row: LookupRow): row is OwnResult => 'loadMs' in row;

export function tablesOf({ lookup, start, nearMiss, discord, slack }: Results): Table[] {
  return [
    ...(lookup ? [speedTable(lookup), recallTable(lookup), ownTable(lookup.filter(isOwn))] : []),
    ...(start ? [startTable(start), shippedTable(start)] : []),
    ...(nearMiss ? [nearMissTable(nearMiss)] : []),
    ...(discord ? [discordTable(discord)] : []),
    ...(slack ? [slackTable(slack)] : []),
  ];
}

function speedTable(rows: readonly LookupRow[]): Table {
  const cells = (row: EngineResult): Cell[] => [row.questions, row.repeats, row.p50Ms, row.p99Ms, row.firstP50Ms, row.firstP99Ms, row.cpuRatio, row.buildMs / 1000, row.memoryMb];
  return {
    title: 'Lookup: time and memory',
    columns: ['facts', 'engine', 'questions', 'asked', 'p50 ms', 'p99 ms', 'first p50', 'first p99', 'CPU, ours = 1', 'build s', 'MB over facts'],
    rows: rows.map((row) => [row.facts, row.engine, ...(isUnfinished(row) ? [row.unfinished] : cells(row))]),
  };
}

function recallTable(rows: readonly LookupRow[]): Table {
  const finished = rows.filter((row) => !isUnfinished(row)) as EngineResult[];
  const pair = ([at1, at5]: readonly [number, number] = [Number.NaN, Number.NaN]): string => `${at1.toFixed(3)} / ${at5.toFixed(3)}`;
  return {
    title: 'Lookup: recall at 1 / at 5',
    columns: ['facts', 'engine', 'questions', 'all', ...KINDS],
    rows: finished.map((row) => [row.facts, row.engine, row.questions, pair([row.recallAt1, row.recallAt5]), ...KINDS.map((kind) => pair(row.byKind[kind]))]),
  };
}

function ownTable(rows: readonly OwnResult[]): Table {
  return {
    title: 'Lookup: ours, what else',
    columns: ['facts', 'facts MB', 'just loaded MB', 'file MB', 'load ms', 'first load', 'build CPU s', '4,000 characters ms', 'examined ms', 'first examined', 'hard2 @1 / @5', 'seeds'],
    rows: rows.map((row) => [row.facts, row.factsMb, row.loadedMb, row.savedMb, row.loadMs, row.firstLoadMs, row.buildCpuMs / 1000, row.longMessageMs, row.examineMs, row.firstExamineMs, row.hard2.map((each) => each.toFixed(3)).join(' / '), row.hard2Seeds]),
  };
}

function startTable({ starts }: StartSection): Table {
  return { title: 'Process start to first answer', columns: ['start', 'runs', 'median ms', 'max ms'], rows: starts.map((row) => [row.start, row.runs, row.medianMs, row.maxMs]) };
}

function shippedTable({ shipped: s }: StartSection): Table {
  return {
    title: 'Shipped base, one process',
    columns: ['facts', 'questions', 'p50 ms', 'p99 ms', 'first p50', 'first p99', 'answers/s', 'per CPU second', '4,000 characters ms', 'examined ms', 'first examined'],
    rows: [[s.facts, s.questions, s.p50Ms, s.p99Ms, s.firstP50Ms, s.firstP99Ms, s.answersPerSecond, s.answersPerCpuSecond, s.longMessageMs, s.examineMs, s.firstExamineMs]],
  };
}

function nearMissTable(results: readonly NearMissResult[]): Table {
  const kind = (result: NearMissResult, name: string): Cell => {
    const [count, answered] = result.byKind[name] ?? [0, Number.NaN];
    return count === 0 ? undefined : `${percent(answered)} of ${count}`;
  };
  return {
    title: 'Near-misses: one word exchanged',
    columns: ['base', 'facts', 'answerable', 'kept', 'near-misses', 'answered', 'lacking the word', 'of names', 'of numbers', 'of words', 'skipped'],
    rows: results.map((each) => [each.base, each.facts, each.answerable, percent(each.kept), each.nearMisses, percent(each.answered), percent(each.lacking), kind(each, 'name'), kind(each, 'number'), kind(each, 'word'), each.skipped]),
  };
}

function discordTable(rows: readonly DiscordRow[]): Table {
  return { title: 'Discord, beside a bot that answers a constant', columns: ['what', 'ours', 'constant', 'unit', 'bar', ''], rows: rows.map((row) => [row.what, row.ours, row.constant, row.unit, row.bar, row.pass]) };
}

function slackTable(rows: readonly SlackBenchRow[]): Table {
  return { title: 'Slack, beside an app that answers a constant', columns: ['mode', 'app', 'a second', 'sent', 'answered', 'p50 ms', 'p99 ms', 'CPU ms each'], rows: rows.map((row) => [row.mode, row.app, row.perSecond, row.sent, row.answered, row.p50Ms, row.p99Ms, row.cpuMs]) };
}

/** A seeded sample of near-misses to be read. */
export function nearMissSample(results: readonly NearMissResult[], count: number, seed: number): string {
  const all = results.filter(({ base }) => base === 'shipped').flatMap(({ rows }) => rows);
  const line = ({ kind, asked, out, put, target, answered, lacking, given }: NearMiss): string =>
    `${answered ? (lacking ? 'ANSWERED (lacking the word)' : 'ANSWERED') : 'declined'} ${kind}: ${asked}\n    ${out} → ${put}   (found: ${target})${given.map(({ question }) => `\n    gave: ${question}`).join('')}`;
  return shuffled(createRandom(seed), all).slice(0, count).map(line).join('\n');
}
