/**
 * Acknowledgement latency through the loopback Slack, ours beside a Bolt app that answers a constant: each in a process of its
 * own, the same commands at the same pace, runs interleaved, medians over the runs. From the moment Slack sends a command to
 * the moment its acknowledgement, which is the answer, is back.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { command } from '../test/platforms/slack/loopback/bodies.ts';
import { FORM, formBody, type ModeName, signed } from '../test/platforms/slack/loopback/mode.ts';
import { type Loopback, startLoopback } from '../test/platforms/slack/loopback/slack.ts';

export interface SlackBenchRow {
  readonly mode: ModeName;
  readonly app: 'ours' | 'constant';
  readonly perSecond: number;
  readonly runs: number;
  readonly sent: number;
  readonly answered: number;
  /** Medians over the runs, milliseconds. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Processor time of the app for one command, milliseconds: what remains when other work takes the processor away. */
  readonly cpuMs: number;
}

export interface SlackBenchOptions {
  readonly runs: number;
  readonly seconds: number;
  /** Commands a second; the medians of 100 are the bar, at 500 nothing may be lost. */
  readonly paces: readonly number[];
}

const DEFAULTS: SlackBenchOptions = { runs: 5, seconds: 4, paces: [100, 500] };

interface AppUnderTest {
  readonly kind: SlackBenchRow['app'];
  readonly child: ChildProcess;
  readonly slack: Loopback;
  readonly examples: readonly string[];
  /** Processor time so far, milliseconds. */
  cpu(): Promise<number>;
  /** Milliseconds until the acknowledgement; undefined when the command was lost. */
  send(name: string, text: string): Promise<number | undefined>;
}

/** Both modes, both apps, every pace. Takes about `2 · 2 · paces · (runs + 1) · seconds`. */
export async function benchSlack(options: Partial<SlackBenchOptions> = {}): Promise<readonly SlackBenchRow[]> {
  const { runs, seconds, paces } = { ...DEFAULTS, ...options };
  const rows: SlackBenchRow[] = [];
  for (const mode of ['socket', 'http'] as const) {
    const apps = [await startApp('constant', mode), await startApp('ours', mode)] as const;
    const examples = apps[1].examples;
    for (const app of apps) await runOnce(app, { perSecond: 100, seconds: 2 }, examples);
    for (const perSecond of paces) rows.push(...(await interleaved(apps, { mode, perSecond, seconds, runs }, examples)));
    for (const { child, slack } of apps) {
      child.disconnect();
      await slack.close();
    }
  }
  return rows;
}

interface Plan {
  readonly mode: ModeName;
  readonly perSecond: number;
  readonly seconds: number;
  readonly runs: number;
}

async function interleaved(apps: readonly AppUnderTest[], { mode, perSecond, seconds, runs }: Plan, examples: readonly string[]): Promise<SlackBenchRow[]> {
  const results = new Map(apps.map((app) => [app, [] as (number | undefined)[][]]));
  const used = new Map(apps.map((app) => [app, 0]));
  for (let run = 0; run < runs; run += 1) {
    const order = run % 2 === 0 ? apps : [...apps].reverse();
    for (const app of order) {
      const before = await app.cpu();
      results.get(app)?.push(await runOnce(app, { perSecond, seconds }, examples));
      used.set(app, (used.get(app) ?? 0) + (await app.cpu()) - before);
    }
  }
  return apps.map((app) => {
    const all = results.get(app) ?? [];
    const times = all.map((run) => run.filter((ms) => ms !== undefined).sort((a, b) => a - b));
    const sent = all.reduce((sum, run) => sum + run.length, 0);
    const answered = times.reduce((sum, run) => sum + run.length, 0);
    return { mode, app: app.kind, perSecond, runs, sent, answered, p50Ms: median(times.map((run) => at(run, 0.5))), p99Ms: median(times.map((run) => at(run, 0.99))), cpuMs: Math.round(((used.get(app) ?? 0) / sent) * 100) / 100 };
  });
}

/** Sends at an even pace, whatever comes back. */
async function runOnce(app: AppUnderTest, { perSecond, seconds }: Pick<Plan, 'perSecond' | 'seconds'>, examples: readonly string[]): Promise<(number | undefined)[]> {
  const total = perSecond * seconds;
  const begun = performance.now();
  const sent: Promise<number | undefined>[] = [];
  while (sent.length < total) {
    const due = Math.min(total, Math.floor(((performance.now() - begun) / 1000) * perSecond) + 1);
    while (sent.length < due) {
      const [name = 'help', ...words] = (examples[sent.length % Math.max(examples.length, 1)] ?? '/help').slice(1).split(' ');
      sent.push(app.send(name, words.join(' ')));
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return Promise.all(sent);
}

async function startApp(kind: SlackBenchRow['app'], mode: ModeName): Promise<AppUnderTest> {
  const slack = await startLoopback();
  const child = fork(fileURLToPath(new URL('slack-app.ts', import.meta.url)), [kind, mode, slack.apiUrl], { execArgv: ['--import', 'tsx'] });
  const ready = await new Promise<{ port: number; examples: readonly string[] }>((resolve, reject) => {
    child.once('message', (message) => resolve(message as { port: number; examples: readonly string[] }));
    child.once('exit', (code) => reject(new Error(`the ${kind} app ended with ${code}`)));
  });
  const agent = new Agent({ keepAlive: true });
  let people = 0;
  const send = async (name: string, text: string): Promise<number | undefined> => {
    people += 1;
    const body = command(name, text, { user_id: `U${people}` });
    const begun = performance.now();
    const answer = mode === 'http' ? await postHttp(agent, ready.port, formBody(body)) : await inTime(slack.deliver('slash_commands', body));
    return answer === undefined ? undefined : performance.now() - begun;
  };
  const cpu = async (): Promise<number> => {
    const told = new Promise<{ cpu: NodeJS.CpuUsage }>((resolve) => child.once('message', (message) => resolve(message as { cpu: NodeJS.CpuUsage })));
    child.send('cpu');
    const { user, system } = (await told).cpu;
    return (user + system) / 1000;
  };
  return { kind, child, slack, examples: ready.examples, cpu, send };
}

/** Slack's own patience. */
const PATIENCE_MS = 3000;

async function inTime(answer: Promise<unknown>): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

function postHttp(agent: Agent, port: number, text: string): Promise<string | undefined> {
  const { headers } = signed(text, FORM);
  return new Promise((resolve) => {
    const outgoing = request({ agent, port, host: '127.0.0.1', path: '/slack/events', method: 'POST', headers: { ...(headers as Record<string, string>), 'content-length': Buffer.byteLength(text) }, timeout: PATIENCE_MS }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve(response.statusCode === 200 ? Buffer.concat(chunks).toString() : undefined));
    });
    outgoing.on('timeout', () => outgoing.destroy());
    outgoing.on('error', () => resolve(undefined));
    outgoing.end(text);
  });
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function median(values: readonly number[]): number {
  return Math.round(at([...values].sort((a, b) => a - b), 0.5) * 100) / 100;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const row of await benchSlack()) process.stdout.write(`${JSON.stringify(row)}\n`);
  process.exit();
}
