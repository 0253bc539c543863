/** Latency against the number of facts, both axes logarithmic, as one SVG that reads on light and dark pages. */
import { isUnfinished } from './child.ts';
import type { EngineResult } from './lookup.ts';
import type { LookupRow } from './sections.ts';

const [WIDTH, HEIGHT] = [760, 440];
const BOX = { left: 76, right: 170, top: 56, bottom: 56 } as const;
/** Milliseconds of the lower and upper edge. */
const [LOW, HIGH] = [0.1, 100_000];
const ENGINES = [
  { name: 'onrecord', label: 'Onrecord', of: 'a' },
  { name: 'minisearch', label: 'MiniSearch', of: 'b' },
  { name: 'fuse.js', label: 'fuse.js', of: 'c' },
] as const;

const STYLE = `
  text { font: 13px ui-sans-serif, system-ui, "Segoe UI", Helvetica, Arial, sans-serif; fill: #1f2328 }
  .title { font-size: 15px; font-weight: 600 } .small { font-size: 12px; fill: #59636e } .page { fill: #ffffff } .grid { stroke: #d1d9e0 }
  .a { stroke: #0969da; fill: #0969da } .b { stroke: #bc4c00; fill: #bc4c00 } .c { stroke: #8250df; fill: #8250df }
  path { fill: none !important; stroke-width: 2.5 } .p99 { stroke-dasharray: 6 5 } text.a, text.b, text.c { stroke: none; font-weight: 600 }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc } .small { fill: #9198a1 } .page { fill: #0d1117 } .grid { stroke: #3d444d }
    .a { stroke: #4493f8; fill: #4493f8 } .b { stroke: #f0883e; fill: #f0883e } .c { stroke: #ab7df8; fill: #ab7df8 }
  }`;

interface Scale {
  readonly x: (facts: number) => number;
  readonly y: (ms: number) => number;
}

const inDecades = (from: number, to: number): number[] => Array.from({ length: Math.round(Math.log10(to / from)) + 1 }, (_, i) => from * 10 ** i);
const round = (value: number): number => Math.round(value * 10) / 10;

/** The whole drawing. Engines end where they did not finish. */
export function plot(rows: readonly LookupRow[]): string {
  const finished = rows.filter((row) => !isUnfinished(row)) as EngineResult[];
  const sizes = [...new Set(finished.map(({ facts }) => facts))].sort((a, b) => a - b);
  if (sizes.length < 2) throw new Error('a plot needs two sizes');
  const scale = scaleOf(sizes[0] as number, sizes.at(-1) as number);
  const lines = ENGINES.flatMap(({ name, label, of }) => engineLines(finished.filter(({ engine }) => engine === name), label, of, scale));
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Milliseconds for one question against the number of facts">`;
  return [head, `<style>${STYLE}\n</style>`, `<rect class="page" width="${WIDTH}" height="${HEIGHT}" rx="8"/>`, `<text class="title" x="${BOX.left}" y="28">Milliseconds for one question, by number of facts</text>`, ...axes(sizes, scale), ...lines, '</svg>', ''].join('\n');
}

function scaleOf(from: number, to: number): Scale {
  const along = (value: number, low: number, high: number): number => Math.log10(value / low) / Math.log10(high / low);
  return {
    x: (facts) => round(BOX.left + along(facts, from, to) * (WIDTH - BOX.left - BOX.right)),
    y: (ms) => round(HEIGHT - BOX.bottom - along(Math.min(HIGH, Math.max(LOW, ms)), LOW, HIGH) * (HEIGHT - BOX.top - BOX.bottom)),
  };
}

function axes(sizes: readonly number[], { x, y }: Scale): string[] {
  const right = WIDTH - BOX.right;
  const ticks = inDecades(LOW, HIGH).flatMap((ms) => [`<line class="grid" x1="${BOX.left}" x2="${right}" y1="${y(ms)}" y2="${y(ms)}"/>`, `<text class="small" x="${BOX.left - 8}" y="${y(ms) + 4}" text-anchor="end">${duration(ms)}</text>`]);
  const counts = sizes.map((facts) => `<text class="small" x="${x(facts)}" y="${HEIGHT - BOX.bottom + 20}" text-anchor="middle">${facts.toLocaleString('en')}</text>`);
  const keys = `<text class="small" x="${BOX.left}" y="${HEIGHT - 12}">Solid: median. Dashed: 99th percentile. Both axes logarithmic. Same questions, one thread.</text>`;
  return [...ticks, ...counts, keys];
}

const duration = (ms: number): string => (ms >= 1000 ? `${ms / 1000} s` : `${Number(ms.toPrecision(1))} ms`);

function engineLines(rows: readonly EngineResult[], label: string, of: string, { x, y }: Scale): string[] {
  if (rows.length === 0) return [];
  const last = rows.at(-1) as EngineResult;
  const path = (value: (row: EngineResult) => number): string => rows.map((row, i) => `${i === 0 ? 'M' : 'L'}${x(row.facts)} ${y(value(row))}`).join('');
  const dots = rows.map((row) => `<circle class="${of}" cx="${x(row.facts)}" cy="${y(row.p50Ms)}" r="3.5"/>`);
  const name = `<text class="${of}" x="${x(last.facts) + 12}" y="${y(last.p50Ms) + 5}">${label} ${figure(last.p50Ms)}</text>`;
  return [`<path class="${of}" d="${path((row) => row.p50Ms)}"/>`, `<path class="${of} p99" d="${path((row) => row.p99Ms)}"/>`, ...dots, name];
}

const figure = (ms: number): string => (ms >= 1000 ? `${(ms / 1000).toFixed(1)} s` : `${Number(ms.toPrecision(2))} ms`);
