/**
 * Problem: one finding in knowledge, commands or config, and how it is printed.
 * Imports nothing, so that `src/commands` and `src/config.ts` report in the same form.
 */

/** One finding. `file` is the path as the person typed the folder; `line` and `column` count from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Kebab-case, stable: `unknown-source`. Codes are listed in `knowledge/README.md`. */
  readonly code: string;
  /** What is wrong, with the offending value. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

/** Codes of reading and of the schema. Codes of cross-file rules stand with their rules (`rules/*.ts`). */
export const FILE_CODES = {
  'no-such-folder': 'the folder does not exist',
  'not-a-folder': 'a file stands where a folder is expected',
  'empty-folder': 'the folder holds no subject',
  'bad-name': 'a folder name that is no id',
  'missing-file': 'a file that every subject needs is not there',
  'unexpected-file': 'a file or folder that nothing reads',
  'cannot-read': 'the system refuses to open the file',
  'not-a-file': 'a folder stands where a file is expected',
  'too-large': 'the file is over the limit',
  'long-line': 'a line is over the limit',
  'not-utf8': 'the text is not saved as UTF-8',
  'binary': 'the file is not text',
  'bad-yaml': 'the YAML cannot be parsed',
  'duplicate-key': 'the same key twice in one record',
  'too-many-aliases': 'YAML anchors are repeated too often',
  'empty-file': 'the file holds no record',
  'missing-key': 'a required key is not there',
  'unknown-key': 'a key that nothing reads',
  'wrong-type': 'text where a number is expected, a list where text is, and so on',
  'not-allowed': 'a word outside a closed list',
  'bad-format': 'an id, date, address or checksum that is not written as one',
  'too-long': 'a text or number over its limit',
  'too-short': 'an empty text or list, or a number under its limit',
} as const;
export type FileCode = keyof typeof FILE_CODES;

/** `knowledge/x/facts/a.yaml:12:7 unknown-source no source is called "the-hil" → did you mean "the-hill"?` */
export function formatProblem(problem: Problem): string {
  const { file, line, column, code, message, hint } = problem;
  return `${file}:${line}:${column} ${code} ${message} → ${hint}`;
}

/** By file, then position, then code; the same finding at the same place once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const once = new Map(problems.map((problem) => [formatProblem(problem), problem]));
  return [...once.values()].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code),
  );
}

/** Not `localeCompare`: the order must be the same on every machine. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A Problem about a whole file or folder. */
export function fileProblem(file: string, code: FileCode, message: string, hint: string): Problem {
  return { file, line: 1, column: 1, code, message, hint };
}
