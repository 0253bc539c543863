/**
 * Reading a text file that people write by hand: every way in which it can fail to be text becomes a Problem.
 * First step of `load.ts`; `src/commands` reads its YAML through it too.
 */
import { readFileSync } from 'node:fs';
import { fileProblem, type Problem } from './problem.ts';

/** Bytes. A hand-written file stays far below; beyond it the parser would take seconds. */
const FILE_BYTES_MAX = 8 * 1024 * 1024;
/** UTF-16 code units. No sentence is that long, and editors choke on such lines. */
const LINE_LENGTH_MAX = 20_000;

const NEWLINE = 0x0a;

export type TextResult =
  | { readonly ok: true; readonly text: string; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: Problem };

/** Reads `path`; Problems name it `shown`. A byte order mark of UTF-8 is dropped. */
export function readText(path: string, shown: string): TextResult {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return { ok: false, problem: unreadable(error, shown) };
  }
  const problem = badBytes(bytes, shown);
  if (problem) return { ok: false, problem };
  const text = new TextDecoder('utf-8').decode(bytes);
  const long = longLine(text, shown);
  return long ? { ok: false, problem: long } : { ok: true, text, bytes };
}

function unreadable(error: unknown, shown: string): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return fileProblem(shown, 'missing-file', 'the file is not there', 'create it, or correct the path');
  if (code === 'EISDIR') return fileProblem(shown, 'not-a-file', 'this is a folder', 'put a YAML file of this name in its place');
  return fileProblem(shown, 'cannot-read', `the file cannot be opened (${code || 'unknown cause'})`, 'check its permissions');
}

function badBytes(bytes: Buffer, shown: string): Problem | undefined {
  if (bytes.length > FILE_BYTES_MAX) {
    const size = (bytes.length / 1024 / 1024).toFixed(1);
    return fileProblem(shown, 'too-large', `the file has ${size} MB, the limit is ${FILE_BYTES_MAX / 1024 / 1024} MB`, 'split it by theme');
  }
  const saveAs = 'save it again with the encoding UTF-8';
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return fileProblem(shown, 'not-utf8', 'the file is saved as UTF-16', saveAs);
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    const hint = 'put a text file in its place; documents and pictures do not belong here';
    return { ...fileProblem(shown, 'binary', 'the file is not text: it holds a NUL byte', hint), line: lineAt(bytes, nul) };
  }
  return notUtf8(bytes, shown, saveAs);
}

/** The first line that is not UTF-8. The column counts characters up to the first bad byte. */
function notUtf8(bytes: Buffer, shown: string, hint: string): Problem | undefined {
  if (isUtf8(bytes)) return undefined;
  let line = 1;
  for (let start = 0; start <= bytes.length; line++) {
    const end = bytes.indexOf(NEWLINE, start);
    const part = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (!isUtf8(part)) {
      const column = new TextDecoder('utf-8').decode(part).indexOf('\ufffd') + 1;
      return { ...fileProblem(shown, 'not-utf8', 'a character is not saved as UTF-8', hint), line, column };
    }
    start = end < 0 ? bytes.length + 1 : end + 1;
  }
  return fileProblem(shown, 'not-utf8', 'the file is not saved as UTF-8', hint);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function longLine(text: string, shown: string): Problem | undefined {
  let line = 1;
  for (let start = 0; start <= text.length; line++) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (end - start > LINE_LENGTH_MAX) {
      const message = `the line has ${end - start} characters, the limit is ${LINE_LENGTH_MAX}`;
      return { ...fileProblem(shown, 'long-line', message, 'break it into several lines'), line };
    }
    start = end + 1;
  }
  return undefined;
}

function lineAt(bytes: Buffer, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(NEWLINE); at >= 0 && at < offset; at = bytes.indexOf(NEWLINE, at + 1)) line++;
  return line;
}
