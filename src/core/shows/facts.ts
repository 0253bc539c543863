/** Facts by filter: what most commands show. Also the filtering that timeline and disagreements share. */
import type { ShownFact } from '../answer.ts';
import type { Option } from '../command.ts';
import type { Fact, Statement } from '../model.ts';
import { showFact } from './answers.ts';
import { type Filter, filterFor } from './filter.ts';
import { missed, shown } from './answers.ts';
import { selectFacts } from './select.ts';
import type { ShowFunction, Shown, ShowInput } from './show.ts';
import { knownValues } from './values.ts';

/** Facts that pass every option, best first, or the honest no to the first option that nothing passes. */
export type Filtered =
  | { readonly ok: true; readonly facts: readonly ShownFact[]; readonly options: Shown['options'] | undefined }
  | { readonly ok: false; readonly shown: Shown };

export const showFacts: ShowFunction = (input) => {
  const filtered = filterFacts(input, selectFacts(input.base.knowledge, input.command.select));
  return filtered.ok ? shown(input, 'answer', { facts: filtered.facts }, filtered.options) : filtered.shown;
};

interface Candidate {
  readonly fact: Fact;
  readonly statements: readonly Statement[];
  readonly rank: number;
}

export function filterFacts(input: ShowInput, facts: readonly Fact[]): Filtered {
  let left: readonly Candidate[] = facts.map((fact) => ({ fact, statements: fact.statements, rank: 0 }));
  let options: Record<string, string> | undefined = {};
  for (const option of input.command.options) {
    const typed = input.options[option.name];
    if (typed === undefined) continue;
    const filter = filterFor(input, option, typed, facts);
    const passed = filter ? left.flatMap((each) => pass(each, filter)) : [];
    if (filter === undefined || passed.length === 0) return { ok: false, shown: missed(input, missOf(input, option, typed, facts)) };
    left = passed;
    options = options && filter.id !== undefined ? { ...options, [option.name]: filter.id } : undefined;
  }
  const sorted = [...left].sort((a, b) => a.rank - b.rank);
  return { ok: true, options, facts: sorted.map(({ fact, statements }) => showFact(input.base.knowledge, fact, statements)) };
}

/** The candidate with the filter's rank and statements, or nothing when it does not pass. */
function pass(candidate: Candidate, { test }: Filter): Candidate[] {
  const hit = test(candidate.fact);
  if (hit === undefined) return [];
  const both = candidate.statements.filter((statement) => hit.statements?.includes(statement) ?? true);
  const rank = candidate.rank + hit.rank;
  return both.length === 0 ? [] : [{ fact: candidate.fact, statements: both, rank }];
}

export function missOf(input: ShowInput, option: Option, given: string, facts: readonly Fact[]) {
  return { option: option.name, given, known: knownValues(input, option, facts).map(({ label }) => label) };
}
