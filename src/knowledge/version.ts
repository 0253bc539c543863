/** The base version: a short hash that changes when, and only when, an answer could. */
import { createHash } from 'node:crypto';
import type { Subject } from '../core/model.ts';

/** Hexadecimal digits. */
const VERSION_LENGTH = 8;

/**
 * `a1b2c3d4`. Comments, key order, file names and test questions do not count. The order of facts, statements and
 * documents does: it is the order people page through, and pages of two versions are never mixed.
 */
export function versionOf(subjects: readonly Subject[]): string {
  const content = subjects.map(({ questions: _, ...subject }) => subject);
  return createHash('sha256').update(canonical(content)).digest('hex').slice(0, VERSION_LENGTH);
}

/** JSON with sorted keys. */
function canonical(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
