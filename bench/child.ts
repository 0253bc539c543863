/** Compiles the code under test and runs jobs, each in a process of its own. */
import { fork, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { JobName, Jobs } from './job.ts';

/** Everything the bench writes beside its results. */
export const WORKSHOP = join('.cache', 'bench');
const HEAP_MB = 16_000;

/** To JavaScript: what translates TypeScript at run time slows the code it runs. */
export function compile(): void {
  mkdirSync(WORKSHOP, { recursive: true });
  const compiler = join('node_modules', 'typescript', 'bin', 'tsc');
  const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.bench.json'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the bench could not be compiled\n${stdout}`);
}

/** A job that did not end well, and why. */
export interface Unfinished {
  readonly unfinished: string;
}

export const isUnfinished = (result: unknown): result is Unfinished => typeof result === 'object' && result !== null && 'unfinished' in result;

/** The result of a job, or that it took too long or died. */
export function runJob<Name extends JobName>(name: Name, options: Jobs[Name]['options'], timeoutSeconds: number): Promise<Jobs[Name]['result'] | Unfinished> {
  const child = fork(resolve(WORKSHOP, 'bench', 'job.js'), [], { execArgv: ['--expose-gc', `--max-old-space-size=${HEAP_MB}`], serialization: 'advanced' });
  return new Promise((done) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, timeoutSeconds * 1000);
    child.once('message', (result: Jobs[Name]['result']) => done(result));
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      done({ unfinished: late ? `not in ${timeoutSeconds} s` : `ended with ${signal ?? code}` });
    });
    child.send([name, options]);
  });
}

/** @throws Error when the job did not end well: nothing of ours may fail. */
export async function mustRun<Name extends JobName>(name: Name, options: Jobs[Name]['options'], timeoutSeconds: number): Promise<Jobs[Name]['result']> {
  const result = await runJob(name, options, timeoutSeconds);
  if (isUnfinished(result)) throw new Error(`${name} did not finish: ${result.unfinished}`);
  return result as Jobs[Name]['result'];
}
