/**
 * Compiles src/ to dist/ when anything it is made of has changed since the last build. Cheap when nothing has: names, sizes and
 * times of the files are compared with those of the last build. Several processes may ask at once; one builds, the others wait.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const DIST = join(ROOT, 'dist');
const STAMP = join(DIST, '.stamp');
const LOCK = join(ROOT, '.cache', 'build.lock');
/** Milliseconds after which a lock is taken for that of a process that died. A build takes about two seconds. */
const LOCK_AGE_MAX = 60_000;
const POLL_MS = 50;

/** True when dist/ is fresh, or has been made so. */
export function buildIfStale() {
  if (isFresh()) return true;
  try {
    lock();
  } catch (error) {
    process.stderr.write(`onrecord: the program has to be built, but its folder cannot be written (${error.code ?? error.message})\n`);
    return false;
  }
  try {
    return isFresh() || build();
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

function isFresh() {
  try {
    return readFileSync(STAMP, 'utf8') === fingerprint();
  } catch {
    return false;
  }
}

/** Name, size and time of every source file and of what decides how it is compiled. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const path of [...sources(join(ROOT, 'src')), join(ROOT, 'tsconfig.json'), join(ROOT, 'tsconfig.build.json')]) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else yield path;
  }
}

function build() {
  const before = fingerprint();
  const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status, stdout, error } = spawnSync(process.execPath, [compiler, '-p', join(ROOT, 'tsconfig.build.json')], { encoding: 'utf8', cwd: ROOT });
  if (status === 0) {
    dropOrphans();
    writeFileSync(STAMP, before);
    return true;
  }
  process.stderr.write(`onrecord: the program could not be built\n${stdout ?? ''}${error?.message ?? ''}\n`);
  return false;
}

/** Compiled files whose source is gone. */
function dropOrphans() {
  const wanted = new Set([...sources(join(ROOT, 'src'))].map((path) => join(DIST, path.slice(join(ROOT, 'src').length)).replace(/\.ts$/, '.js')));
  for (const path of sources(DIST)) if (path.endsWith('.js') && !wanted.has(path)) rmSync(path, { force: true });
}

/** A folder can be made by one process only. */
function lock() {
  mkdirSync(dirname(LOCK), { recursive: true });
  for (;;) {
    try {
      mkdirSync(LOCK);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const age = Date.now() - (statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > LOCK_AGE_MAX) rmSync(LOCK, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, POLL_MS);
    }
  }
}
