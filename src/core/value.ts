/**
 * What statements give as their answer, made comparable: normal form, equality, overlap, and the form YAML and JSON show.
 * `agreement.ts` decides from these how the accounts of a fact relate.
 */
import type { IsoPrefix, Value, When } from './model.ts';

/** A value as YAML and `ask --json` write it: `7`, `{min: 101}`, `"2021-11-07"`, `true`, `{entities: ["isis"]}`, `{word: "quadcopter"}`. */
export type ValueJson =
  | number
  | string
  | boolean
  | { readonly min?: number; readonly max?: number }
  | { readonly date: string; readonly printed: string }
  | { readonly entities: readonly string[]; readonly any?: true }
  | { readonly word: string };

/**
 * The one form of values that mean the same: a range of one number is that number, entities are sorted and named once,
 * `any` of one entity is that entity, words are in lower case.
 */
export function normalise(value: Value): Value {
  switch (value.kind) {
    case 'range':
      return value.min !== undefined && value.min === value.max ? { kind: 'number', number: value.min } : value;
    case 'entities': {
      const entities = [...new Set(value.entities)].sort();
      return { kind: 'entities', entities, any: value.any && entities.length > 1 };
    }
    case 'word':
      return { kind: 'word', word: value.word.toLowerCase() };
    default:
      return value;
  }
}

/** True when both are the same answer. `printed` does not count: it is how a document words its date. Overlap is not enough. */
export function equalValues(a: Value, b: Value): boolean {
  return keyOf(normalise(a)) === keyOf(normalise(b));
}

function keyOf(value: Value): string {
  switch (value.kind) {
    case 'number':
      return `number ${value.number === 0 ? 0 : value.number}`;
    case 'range':
      return `range ${value.min ?? ''}..${value.max ?? ''}`;
    case 'date':
      return `date ${value.date}`;
    case 'truth':
      return `truth ${value.truth}`;
    case 'entities':
      return `entities ${value.any ? 'any' : 'all'} ${value.entities.join(' ')}`;
    case 'word':
      return `word ${value.word}`;
  }
}

/** What can be set against each other: a number and a range can, a number and a date cannot. */
export function familyOf(value: Value): 'amount' | 'date' | 'truth' | 'entities' | 'word' {
  return value.kind === 'number' || value.kind === 'range' ? 'amount' : value.kind;
}

/**
 * True when both could be true of one thing: ranges that share a number, a date inside a month, groups that share a member.
 * Values of different families never overlap.
 */
export function overlaps(a: Value, b: Value): boolean {
  if (isAmount(a) && isAmount(b)) {
    const [x, y] = [boundsOf(a), boundsOf(b)];
    return x.min <= y.max && y.min <= x.max;
  }
  if (a.kind === 'date' && b.kind === 'date') return within(a.date, b.date) || within(b.date, a.date);
  if (a.kind === 'entities' && b.kind === 'entities') return a.entities.some((id) => b.entities.includes(id));
  return equalValues(a, b);
}

type Amount = Extract<Value, { kind: 'number' | 'range' }>;

function isAmount(value: Value): value is Amount {
  return value.kind === 'number' || value.kind === 'range';
}

function boundsOf(value: Amount): { min: number; max: number } {
  if (value.kind === 'number') return { min: value.number, max: value.number };
  return { min: value.min ?? Number.NEGATIVE_INFINITY, max: value.max ?? Number.POSITIVE_INFINITY };
}

function within(date: IsoPrefix, span: IsoPrefix): boolean {
  return date === span || date.startsWith(`${span}-`);
}

/** The value as YAML writes it. The opposite is `buildValue` in `src/knowledge/build.ts`. */
export function valueToJson(value: Value): ValueJson {
  switch (value.kind) {
    case 'number':
      return value.number;
    case 'range':
      return {
        ...(value.min === undefined ? {} : { min: value.min }),
        ...(value.max === undefined ? {} : { max: value.max }),
      };
    case 'date':
      return value.printed === undefined ? value.date : { date: value.date, printed: value.printed };
    case 'truth':
      return value.truth;
    case 'entities':
      return value.any ? { entities: value.entities, any: true } : { entities: value.entities };
    case 'word':
      return { word: value.word };
  }
}

const ISO_PREFIX = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/** True for a date that exists, a month or a year: `2021-11-07`, `2021-11`, `2021`. */
export function isIsoPrefix(text: string): boolean {
  const [, year = '', month = '01', day = '01'] = ISO_PREFIX.exec(text) ?? [];
  if (year === '') return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** True when the span ends before it begins. `{from: 2021-11, to: 2021}` does not: the year holds the month. */
export function isBackwards(when: When): boolean {
  const { from, to } = when;
  return from !== undefined && to !== undefined && to < from.slice(0, to.length);
}
