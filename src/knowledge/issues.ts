/**
 * Zod's issues as Problems in plain words with positions, and what is left of the data without its bad parts.
 * `src/commands` checks its own schemas through `checkRecord` too.
 */
import type { z } from 'zod';
import { descriptionAt, keysAt } from './describe.ts';
import type { FileCode, Problem } from './problem.ts';
import { closest, suggest } from './suggest.ts';
import type { Path, YamlFile } from './yaml.ts';

/** What a schema found in one record. `value` is there only when the record is whole. */
export interface Checked<T> {
  readonly value?: T;
  /** The record without its bad parts; rules look at these, so that one mistake does not hide the next. */
  readonly draft: Draft<T> | undefined;
  readonly problems: readonly Problem[];
}

/** Any part may be missing: it was not written, or it was bad. List positions stay as they are in the file. */
export type Draft<T> = T extends readonly (infer Item)[]
  ? readonly (Draft<Item> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Draft<T[Key]> | undefined }
    : T;

/** Checks `data`, which stands at `base` in `file`, and reports every issue. */
export function checkRecord<T>(schema: z.ZodType<T>, data: unknown, file: YamlFile, base: Path): Checked<T> {
  // Only the schemas' own messages are kept: zod's are written for programmers.
  const result = schema.safeParse(data, { reportInput: true, error: () => '' });
  // The casts of this file: unknown data whose bad parts were taken out is a draft.
  if (result.success) return { value: result.data, draft: result.data as Draft<T>, problems: [] };
  const issues = onePerPath(result.error.issues.map(sharpen));
  const problems = issues.filter((issue) => !isMisspelt(issue, issues)).flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return unknownKeys(issue, keysAt(schema, issue.path), file, base);
    return problemOf(issue, issue.message || descriptionAt(schema, issue.path), file, base);
  });
  return { draft: withoutBadParts(data, issues) as Draft<T> | undefined, problems };
}

type Issue = z.core.$ZodIssue;

/** Of several issues of one node the first tells enough; unknown keys explain the others. */
function onePerPath(issues: readonly Issue[]): Issue[] {
  const found = new Map<string, Issue>();
  for (const issue of issues) {
    const path = JSON.stringify(issue.path);
    if (!found.has(path) || issue.code === 'unrecognized_keys') found.set(path, issue);
  }
  return [...found.values()];
}

/** A missing key that stands there misspelt is one mistake, and the unknown key's Problem tells it. */
function isMisspelt(issue: Issue, issues: readonly Issue[]): boolean {
  const key = String(issue.path.at(-1));
  const parent = JSON.stringify(issue.path.slice(0, -1));
  if (!isMissing(issue)) return false;
  return issues.some((other) => other.code === 'unrecognized_keys' && JSON.stringify(other.path) === parent && other.keys.some((typed) => closest(typed, [key])));
}

/**
 * Of the alternatives of a union, the issue of the one the curator most likely meant:
 * of those that fail inside, the one with the fewest issues.
 */
function sharpen(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const inside = issue.errors.filter((issues) => !issues.some(isOtherKind));
  const [best] = [...inside].sort((a, b) => cost(a) - cost(b));
  const first = best?.find((each) => each.code === 'unrecognized_keys') ?? best?.[0];
  if (first === undefined) return issue;
  const inner = sharpen(first);
  return { ...inner, path: [...issue.path, ...inner.path] };
}

/** The alternative is of another kind altogether: text where a record was given. */
function isOtherKind(issue: Issue): boolean {
  return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
}

function cost(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' || isMissing(issue) ? 2 : 1), 0);
}

function isMissing(issue: Issue): boolean {
  const absent = issue.input === undefined;
  return absent && (issue.code === 'invalid_type' || issue.code === 'invalid_value' || issue.code === 'invalid_union');
}

function unknownKeys(issue: Issue & { code: 'unrecognized_keys' }, allowed: readonly string[], file: YamlFile, base: Path): Problem[] {
  return issue.keys.map((key) => ({
    file: file.shown,
    ...file.keyAt([...base, ...issue.path, key]),
    code: 'unknown-key',
    message: `nothing reads the key "${key}"`,
    hint: suggest(key, allowed),
  }));
}

function problemOf(issue: Issue, about: string, file: YamlFile, base: Path): Problem {
  const path = [...base, ...issue.path];
  const name = nameOf(issue.path);
  const hint = about || 'see knowledge/README.md';
  if (!isMissing(issue)) return { file: file.shown, ...file.valueAt(path), ...wording(issue, name, hint) };
  const at = { file: file.shown, ...file.valueAt(path.slice(0, -1)) };
  return { ...at, code: 'missing-key', message: `${name} is missing`, hint };
}

/** `"question"`, or `an element of "aliases"`. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the record';
  if (typeof last !== 'number') return `"${String(last)}"`;
  const list = path.findLast((step) => typeof step === 'string');
  return list === undefined ? 'the record' : `an element of "${String(list)}"`;
}

interface Wording {
  readonly code: FileCode;
  readonly message: string;
  readonly hint: string;
}

function wording(issue: Issue, name: string, hint: string): Wording {
  const given = show(issue.input);
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'wrong-type', message: `${name} must be ${nounOf(issue.expected)}, not ${given}`, hint: typeHint(issue, hint) };
    case 'invalid_value':
      return { code: 'not-allowed', message: `${name} cannot be ${given}`, hint: suggest(String(issue.input), issue.values.map(String)) };
    case 'invalid_union':
      return { code: 'wrong-type', message: `${name} cannot be ${given}`, hint };
    case 'too_big':
      return { code: 'too-long', message: `${name} is over the limit of ${issue.maximum}${unitOf(issue.origin)}`, hint };
    case 'too_small':
      return { code: 'too-short', message: `${name} is empty or under its limit of ${issue.minimum}${unitOf(issue.origin)}`, hint };
    default:
      return { code: 'bad-format', message: `${name} is not well written: ${given}`, hint };
  }
}

const NOUNS: Readonly<Record<string, string>> = {
  string: 'text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list', object: 'a record', record: 'a record',
};

function nounOf(expected: string): string {
  return NOUNS[expected] ?? expected;
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' elements' : '';
}

function typeHint(issue: Issue & { code: 'invalid_type' }, hint: string): string {
  if (issue.input === null) return `nothing stands after the colon; ${hint}`;
  const scalar = typeof issue.input === 'number' || typeof issue.input === 'boolean';
  if (issue.expected === 'string' && scalar) return `put it in quotes: "${String(issue.input)}"`;
  return issue.expected === 'array' ? `write a list: [a, b]; ${hint}` : hint;
}

const SHOWN_MAX = 60;

function show(input: unknown): string {
  if (input === null) return 'nothing';
  const text = JSON.stringify(input) ?? String(input);
  return text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text;
}

function withoutBadParts(data: unknown, issues: readonly Issue[]): unknown {
  const whole = { data: structuredClone(data) };
  for (const issue of issues) {
    const path = ['data', ...issue.path];
    if (issue.code !== 'unrecognized_keys') remove(whole, path);
    else for (const key of issue.keys) remove(whole, [...path, key]);
  }
  return whole.data;
}

/** List elements become undefined instead of being cut out, so that positions stay true. */
function remove(data: unknown, path: Path): void {
  const last = path.at(-1);
  let parent: unknown = data;
  for (const step of path.slice(0, -1)) parent = isObject(parent) ? Reflect.get(parent, step) : undefined;
  if (last === undefined || !isObject(parent)) return;
  if (Array.isArray(parent)) Reflect.set(parent, last, undefined);
  else Reflect.deleteProperty(parent, last);
}

function isObject(data: unknown): data is object {
  return typeof data === 'object' && data !== null;
}
