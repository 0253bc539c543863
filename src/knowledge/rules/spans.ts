/** Numbers, dates and bodies that must run forwards. */
import { isBackwards } from '../../core/value.ts';
import { listOf } from '../build.ts';
import type { SubjectDraft } from '../draft.ts';
import type { Draft } from '../issues.ts';
import type { FactYaml } from '../schema-facts.ts';
import type { Path, YamlFile } from '../yaml.ts';
import { type Rule, statementsOf } from './rule.ts';

type WhenDraft = Draft<NonNullable<FactYaml['when']>>;

function* spans(subject: SubjectDraft): Iterable<{ file: YamlFile; path: Path; when: WhenDraft | undefined }> {
  for (const { file, path, draft } of subject.facts) yield { file, path, when: draft.when };
  for (const { file, path, draft } of statementsOf(subject)) yield { file, path, when: draft.when };
  const { subject: item } = subject;
  for (const [index, event] of (item?.draft.events ?? []).entries()) if (item) yield { file: item.file, path: ['events', index], when: event?.when };
}

/** Follows `part-of` upwards; true when it comes back to `id`. */
function isInCycle(id: string, above: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const open = [...(above.get(id) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === id) return true;
    if (!seen.has(next)) open.push(...(above.get(next) ?? []));
    seen.add(next);
  }
  return false;
}

export const SPAN_RULES: readonly Rule[] = [
  {
    code: 'backwards-span',
    what: 'A span of time begins before it ends.',
    *check({ subject }) {
      for (const { file, path, when } of spans(subject)) {
        if (typeof when !== 'object' || when.from === undefined || when.to === undefined) continue;
        if (isBackwards({ from: when.from, to: when.to })) yield { file, path: [...path, 'when'], message: `the span runs from ${when.from} to ${when.to}`, hint: 'swap "from" and "to"' };
      }
    },
  },
  {
    code: 'backwards-range',
    what: 'The least of a range is not over its most.',
    *check({ subject }) {
      for (const { file, path, draft } of statementsOf(subject)) {
        const { value } = draft;
        if (typeof value !== 'object' || !('min' in value) || value.min === undefined || value.max === undefined || value.min <= value.max) continue;
        yield { file, path: [...path, 'value'], message: `min ${value.min} is over max ${value.max}`, hint: 'swap them' };
      }
    },
  },
  {
    code: 'part-of-cycle',
    what: 'A body is no part of itself, neither directly nor through others.',
    *check({ subject }) {
      const above = new Map(subject.entities.map(({ draft }) => [draft.id ?? '', listOf(draft['part-of']).flatMap((id) => id ?? [])]));
      for (const { file, path, draft } of subject.entities) {
        if (draft.id === undefined || !isInCycle(draft.id, above)) continue;
        yield { file, path: [...path, 'part-of'], message: `"${draft.id}" is part of itself`, hint: 'take the entry out that points the wrong way' };
      }
    },
  },
];
