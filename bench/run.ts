/**
 * `npm run bench`: everything, or the sections named (`lookup`, `start`, `near-miss`, `discord`, `slack`). Prints tables and
 * writes `bench.json`. `--plot` draws `docs/latency.svg` from this run's lookup, or from that of the last `bench.json`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { compile } from './child.ts';
import { plot } from './plot.ts';
import { nearMissSample, type Results, tablesOf } from './report.ts';
import { lookupSection, nearMissSection, type Options, startSection } from './sections.ts';
import { renderMarkdown, renderTable } from './table.ts';

const OUTPUT = 'bench.json';
const PLOT = 'docs/latency.svg';
const SECTIONS = ['lookup', 'start', 'near-miss', 'discord', 'slack'] as const;
type Section = (typeof SECTIONS)[number];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: '1000,10000,100000,1000000' },
    seed: { type: 'string', default: '7' },
    'per-kind': { type: 'string', default: '100' },
    'no-peers': { type: 'boolean', default: false },
    rows: { type: 'string', default: '0' },
    timeout: { type: 'string', default: '1800' },
    plot: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
  },
});

const options: Options = {
  sizes: values.sizes.split(',').map(Number),
  seed: Number(values.seed),
  perKind: Number(values['per-kind']),
  peers: !values['no-peers'],
  rows: Number(values.rows),
  timeout: Number(values.timeout),
};

const RUN: Readonly<Record<Section, () => Promise<Results>>> = {
  lookup: async () => ({ lookup: await lookupSection(options) }),
  start: async () => ({ start: await startSection() }),
  'near-miss': async () => ({ nearMiss: await nearMissSection(options) }),
  discord: async () => ({ discord: await (await import('./discord.ts')).benchDiscord() }),
  slack: async () => ({ slack: await (await import('./slack.ts')).benchSlack() }),
};

/** Sections asked for; all of them, or none where only a plot is wanted. */
function chosen(): readonly Section[] {
  const unknown = positionals.find((each) => !SECTIONS.some((section) => section === each));
  if (unknown !== undefined) throw new Error(`no section "${unknown}"; there are ${SECTIONS.join(', ')}`);
  if (positionals.length > 0) return SECTIONS.filter((section) => positionals.includes(section));
  return values.plot && existsSync(OUTPUT) ? [] : SECTIONS;
}

async function measure(sections: readonly Section[]): Promise<Results> {
  let results: Results = {};
  const about = { date: new Date().toISOString(), seed: options.seed, node: process.version, cores: availableParallelism(), loadBefore: loadavg() };
  if (sections.some((section) => RUN[section] !== RUN.discord && RUN[section] !== RUN.slack)) compile();
  for (const section of sections) {
    const own = await RUN[section]();
    for (const table of tablesOf(own)) console.log(values.markdown ? renderMarkdown(table) : renderTable(table));
    results = { ...results, ...own };
    // After each section, so that a run cut short keeps what it has.
    writeFileSync(OUTPUT, `${JSON.stringify({ ...about, loadAfter: loadavg(), ...results }, null, 1)}\n`);
  }
  return results;
}

const results = await measure(chosen());
if (options.rows > 0) console.log(nearMissSample(results.nearMiss ?? [], options.rows, options.seed));
if (values.plot) {
  const { lookup = [] } = results.lookup ? results : (JSON.parse(readFileSync(OUTPUT, 'utf8')) as Results);
  writeFileSync(PLOT, plot(lookup));
}
// The clients of the chat platforms keep connections that nothing needs any more.
process.exit();
