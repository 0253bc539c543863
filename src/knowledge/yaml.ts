/**
 * YAML with positions: parse a text once, then find line and column of any record or key in it.
 * Used by `load.ts` and by `src/commands`; what the data mean is the schemas' concern.
 */
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument, type YAMLError } from 'yaml';
import { fileProblem, type Problem } from './problem.ts';
import { readText } from './text-file.ts';

/** Keys and list positions from the top of a file to a node: `[3, 'statements', 0, 'text']`. Lists count from 0. */
export type Path = readonly PropertyKey[];

/** A parsed file. `data` is plain JavaScript data, not yet checked against any schema. */
export interface YamlFile {
  /** As Problems print it. */
  readonly shown: string;
  readonly data: unknown;
  /** Where the value at `path` begins; of its nearest existing parent when there is none. Both count from 1. */
  readonly valueAt: (path: Path) => Position;
  /** Where the key that ends `path` begins; for a list element, the element. */
  readonly keyAt: (path: Path) => Position;
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** `file` is absent when the text is too broken to go on with; then there is at least one Problem. */
export interface YamlResult {
  readonly file?: YamlFile;
  readonly problems: readonly Problem[];
}

/** How often the YAML of one file may repeat its anchors before it is taken for an attack ("billion laughs"). */
const ALIASES_MAX = 100;
/** One wrong indent makes the parser complain on many lines; the first few tell enough. */
const SYNTAX_PROBLEMS_MAX = 3;

/** Reads and parses one file. Problems name it `shown`. */
export function readYaml(path: string, shown: string): YamlResult {
  const read = readText(path, shown);
  return read.ok ? parseYaml(read.text, shown) : { problems: [read.problem] };
}

/** Parses a text. Keys given twice are Problems, but the rest of the file is still returned. */
function parseYaml(text: string, shown: string): YamlResult {
  const lines = new LineCounter();
  let doc: Document.Parsed;
  try {
    doc = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, logLevel: 'error' });
  } catch (error) {
    // Thousands of nested brackets exhaust the parser's stack.
    return { problems: [fileProblem(shown, 'bad-yaml', `the YAML cannot be parsed (${nameOf(error)})`, 'write it with less nesting')] };
  }
  const twice = doc.errors.filter((error) => error.code === 'DUPLICATE_KEY');
  const broken = [...doc.errors, ...doc.warnings].filter((error) => error.code !== 'DUPLICATE_KEY');
  const problems = [...broken.slice(0, SYNTAX_PROBLEMS_MAX), ...twice].map((error) => syntaxProblem(error, lines, shown));
  if (broken.length > 0) return { problems };
  if (doc.contents === null || (isScalar(doc.contents) && doc.contents.value === null)) {
    return { problems: [fileProblem(shown, 'empty-file', 'the file holds no record', 'write at least one record, or delete the file')] };
  }
  try {
    const data: unknown = doc.toJS({ maxAliasCount: ALIASES_MAX });
    return { file: { shown, data, ...locator(doc, lines) }, problems };
  } catch (error) {
    const message = error instanceof ReferenceError ? 'anchors (&) are repeated too often' : `the YAML cannot be read (${nameOf(error)})`;
    return { problems: [...problems, fileProblem(shown, 'too-many-aliases', message, 'write the text out instead of using & and *')] };
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What usually causes the parser's complaints, in words of someone who does not program. */
const SYNTAX_HINTS: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a text that holds ": " must stand in quotes',
  TAB_AS_INDENT: 'indent with spaces, never with tabs',
  BAD_INDENT: 'lines of one record begin in the same column',
  MULTILINE_IMPLICIT_KEY: 'a key is missing its ": ", or a quote or bracket is not closed',
  MISSING_CHAR: 'a quote, bracket or comma is missing, or a quote inside a quoted text needs a \\ before it',
  DUPLICATE_KEY: 'keep one of them',
  TAG_RESOLVE_FAILED: 'put a text that begins with ! in quotes',
  BAD_ALIAS: 'put a text that begins with * or & in quotes',
  MULTIPLE_DOCS: 'remove the line with ---',
  BAD_SCALAR_START: 'put a text that begins with @ or ` in quotes',
};

function syntaxProblem(error: YAMLError, lines: LineCounter, shown: string): Problem {
  const { line, col } = lines.linePos(error.pos[0]);
  const code = error.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'bad-yaml';
  const message = error.code === 'DUPLICATE_KEY' ? 'this key stands twice in one record' : `${error.message.replace(/\s*\n[\s\S]*$/, '')}`;
  const hint = SYNTAX_HINTS[error.code] ?? 'compare with a record that works; quotes, brackets and indents are the usual cause';
  return { file: shown, line: Math.max(line, 1), column: Math.max(col, 1), code, message, hint };
}

function locator(doc: Document.Parsed, lines: LineCounter): Pick<YamlFile, 'valueAt' | 'keyAt'> {
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  return { valueAt: (path) => at(walk(doc, path).value), keyAt: (path) => at(walk(doc, path).key) };
}

/** Offsets of the key and the value that `path` leads to; of the deepest node that exists when it leads nowhere. */
function walk(doc: Document.Parsed, path: Path): { key: number; value: number } {
  let node: unknown = doc.contents;
  let found = { key: offsetOf(node) ?? 0, value: offsetOf(node) ?? 0 };
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(doc);
    const { pair, value } = childOf(node, step);
    if (value === undefined && pair === undefined) return found;
    const key: number = offsetOf(pair?.key) ?? offsetOf(value) ?? found.key;
    found = { key, value: offsetOf(value) ?? key };
    node = value;
  }
  return found;
}

/** What a step leads to: a pair of a map and its value, or an item of a list. */
function childOf(node: unknown, step: Path[number]): { readonly pair?: Pair; readonly value?: unknown } {
  if (isSeq(node)) return { value: node.items[Number(step)] };
  const pair = isMap(node) ? node.items.find((item) => keyOf(item) === String(step)) : undefined;
  return pair === undefined ? {} : { pair, value: pair.value };
}

function keyOf(pair: Pair): string {
  return String(isScalar(pair.key) ? pair.key.value : pair.key);
}

/** Undefined for a key with nothing after its colon: the key then tells more. */
function offsetOf(node: unknown): number | undefined {
  if (isScalar(node) && node.range?.[0] === node.range?.[1]) return undefined;
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range?.[0] : undefined;
}
