/**
 * Building blocks of the schemas: ids, texts, dates, closed lists, and records that refuse unknown keys.
 * Nothing here transforms, so that the JSON Schemas made from it describe the YAML as it is written.
 */
import { z } from 'zod';
import { isIsoPrefix } from '../core/value.ts';
import { ID_MAX, ID_PATTERN } from './id.ts';

/** UTF-16 code units. */
export const STATEMENT_ID_MAX = 24;

/** An id: lower-case letters, digits and single hyphens. */
export function id(max = ID_MAX) {
  return z.string().max(max).regex(ID_PATTERN, { error: 'use lower-case letters, digits and single hyphens: prime-minister-injured' });
}

/** An id of the same subject, or `subject/id` for one of another subject. */
export function factReference() {
  const hint = 'write the id of a fact, or subject/fact for a fact of another subject';
  return z.string().max(2 * ID_MAX + 1).regex(/^(?:[a-z0-9-]+\/)?[a-z0-9-]+$/, { error: hint });
}

/** A text with at least one visible character. */
export function text(max: number) {
  return z.string().min(1).max(max).regex(/\S/, { error: 'write at least one word' });
}

/** A date that exists, or a shorter prefix of one. */
export function isoPrefix() {
  const hint = 'write a date as "2021-11-07", or only "2021-11" or "2021", in quotes';
  return z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/, { error: hint }).refine(isIsoPrefix, { error: 'there is no such date in the calendar' });
}

/** A point or span of time. */
export function when() {
  const span = record({
    from: isoPrefix().describe('First day, month or year.').optional(),
    to: isoPrefix().describe('Last day, month or year.').optional(),
  }).refine((value) => value.from !== undefined || value.to !== undefined, { error: 'give "from", "to" or both' });
  return z.union([isoPrefix(), span]);
}

/** A record that refuses unknown keys: a misspelt key would otherwise be lost in silence. */
export function record<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape);
}

/** One id, or a list of them. */
export function oneOrMore<Item extends z.ZodType>(item: Item) {
  return z.union([item, z.array(item).min(1)]);
}
