/** Where in the YAML the records of a loaded base stand, for Problems that are found after loading. */
import { fullId } from './build.ts';
import type { SubjectDraft } from './draft.ts';
import type { Position } from './yaml.ts';

export interface Place extends Position {
  readonly file: string;
}

export interface Places {
  /** Of the record of a document in `sources.yaml`. */
  readonly source: (subject: string, key: string) => Place;
  /** Of one citation's quote; `citation` counts from 0. `fact` is a full id. */
  readonly quote: (fact: string, statement: string, citation: number) => Place;
}

/** Positions are worked out when asked for: most runs never need one. */
export function placesOf(drafts: readonly SubjectDraft[]): Places {
  const sources = byFullId(drafts, (draft) => draft.sources);
  const facts = byFullId(drafts, (draft) => draft.facts);
  return {
    source: (subject, key) => {
      const item = sources.get(fullId(subject, key));
      return item ? { file: item.file.shown, ...item.file.valueAt(item.path) } : { file: subject, line: 1, column: 1 };
    },
    quote: (fact, statement, citation) => {
      const item = facts.get(fact);
      if (!item) return { file: fact, line: 1, column: 1 };
      const index = item.draft.statements?.findIndex((each) => each?.id === statement) ?? 0;
      return { file: item.file.shown, ...item.file.valueAt([...item.path, 'statements', index, 'citations', citation, 'quote']) };
    },
  };
}

function byFullId<Record extends { readonly draft: { readonly id?: string | undefined } }>(
  drafts: readonly SubjectDraft[],
  records: (draft: SubjectDraft) => readonly Record[],
): Map<string, Record> {
  return new Map(drafts.flatMap((draft) => records(draft).map((each) => [fullId(draft.id, each.draft.id ?? ''), each] as const)));
}
