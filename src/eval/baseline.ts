/**
 * Known failures of a subject's test questions: `eval-baseline.json` beside them, `{"failing": ["the query", …]}`.
 * A failure that is not in the list is a regression; the list should only shrink.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from './run.ts';

export const BASELINE_FILE = 'eval-baseline.json';

/** Queries that are known to fail; empty when there is no such file. @throws Error when the file is not of that shape. */
export function readBaseline(folder: string): string[] {
  let text: string;
  try {
    text = readFileSync(join(folder, BASELINE_FILE), 'utf8');
  } catch {
    return [];
  }
  const data: unknown = JSON.parse(text);
  const failing: unknown = typeof data === 'object' && data !== null && 'failing' in data ? data.failing : undefined;
  if (!Array.isArray(failing) || !failing.every((query) => typeof query === 'string')) {
    throw new Error(`${join(folder, BASELINE_FILE)} must be {"failing": ["a query", …]}`);
  }
  return failing;
}

export function writeBaseline(folder: string, rows: readonly Row[]): void {
  const failing = rows.filter((row) => !row.full).map((row) => row.question.query);
  writeFileSync(join(folder, BASELINE_FILE), `${JSON.stringify({ failing }, null, 2)}\n`);
}

export interface Comparison {
  /** Failing now, and not known to fail. */
  readonly regressions: readonly Row[];
  /** Known to fail, and right now: the list can be shortened. */
  readonly repaired: readonly Row[];
}

export function compare(rows: readonly Row[], known: readonly string[]): Comparison {
  return {
    regressions: rows.filter((row) => !row.full && !known.includes(row.question.query)),
    repaired: rows.filter((row) => row.full && known.includes(row.question.query)),
  };
}
