/**
 * A reply's parts in pages that a platform can send. Pure: what a part costs and how much there is to spend come from the platform.
 * A page ends between parts; a source never leaves its statement, a statement is never split, a heading never ends a page.
 */
import { type Cost, fits, fitted, type Paging } from './page-fit.ts';
import type { Part } from './reply.ts';

export interface Page {
  readonly parts: readonly Part[];
  /** 0-based. */
  readonly index: number;
  /** How many pages there are; at least 1. */
  readonly count: number;
  /** Statements on the pages after this one: "4 more accounts". */
  readonly after: number;
}

/** At least one page. Every part is on exactly one, in order, except what `fitted` had to shorten or divide. */
export function paginate<K extends string>(parts: readonly Part[], { cost, budget }: Paging<K>): readonly Page[] {
  const paging = { cost: remembered(cost), budget };
  const pages: Part[][] = [[]];
  for (const unit of unitsOf(parts.flatMap((part) => fitted(part, paging)))) {
    const last = pages.at(-1) ?? [];
    if (last.length === 0 || fits([...last, ...unit], paging)) last.push(...unit);
    else pages.push([...unit]);
  }
  const statements = pages.map((page) => page.filter((part) => part.kind === 'statement').length);
  return pages.map((page, index) => ({
    parts: page,
    index,
    count: pages.length,
    after: statements.slice(index + 1).reduce((sum, each) => sum + each, 0),
  }));
}

/** Costs are asked for again and again while a page fills. */
function remembered<K extends string>(cost: (part: Part) => Cost<K>): (part: Part) => Cost<K> {
  const known = new Map<Part, Cost<K>>();
  return (part) => {
    const found = known.get(part) ?? cost(part);
    known.set(part, found);
    return found;
  };
}

/** What must stand together: a heading and what it opens. Of several headings in a row only the last is bound to what follows. */
function unitsOf(parts: readonly Part[]): readonly (readonly Part[])[] {
  const units: Part[][] = [];
  for (const part of parts) {
    const before = units.at(-1)?.at(-1);
    if (before?.kind === 'heading' && part.kind !== 'heading') units.at(-1)?.push(part);
    else units.push([part]);
  }
  return units;
}
