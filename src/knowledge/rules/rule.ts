/**
 * What a cross-file rule is, and the walks over a subject that most rules share.
 * A rule looks at one subject; `base` holds what it may know of the others.
 */
import type { Draft } from '../issues.ts';
import type { SourceYaml } from '../schema.ts';
import type { CitationYaml, StatementYaml } from '../schema-facts.ts';
import type { FactItem, Item, SubjectDraft } from '../draft.ts';
import type { Path, YamlFile } from '../yaml.ts';

/** What a rule found, at the YAML node it is about. */
export interface Finding {
  readonly file: YamlFile;
  readonly path: Path;
  readonly message: string;
  readonly hint: string;
}

interface Context {
  readonly subject: SubjectDraft;
  readonly subjects: readonly SubjectDraft[];
}

export interface Rule {
  readonly code: string;
  /** What must hold, and why, in one sentence. */
  readonly what: string;
  readonly check: (context: Context) => Iterable<Finding>;
}

/** A part of a record, and where it stands. */
interface Part<T> {
  readonly file: YamlFile;
  readonly path: Path;
  readonly draft: Draft<T>;
}

export interface StatementPart extends Part<StatementYaml> {
  readonly item: FactItem;
}

export interface CitationPart extends Part<CitationYaml> {
  readonly statement: StatementPart;
}

/** Every statement of the subject, in the order of the files. */
export function* statementsOf(subject: SubjectDraft): Iterable<StatementPart> {
  for (const item of subject.facts) yield* statementsIn(item);
}

/** The statements of one fact. */
export function* statementsIn(item: FactItem): Iterable<StatementPart> {
  for (const [index, draft] of (item.draft.statements ?? []).entries()) {
    if (draft) yield { item, file: item.file, path: [...item.path, 'statements', index], draft };
  }
}

/** Every citation of the subject. */
export function* citationsOf(subject: SubjectDraft): Iterable<CitationPart> {
  for (const statement of statementsOf(subject)) {
    for (const [index, draft] of (statement.draft.citations ?? []).entries()) {
      if (draft) yield { statement, file: statement.file, path: [...statement.path, 'citations', index], draft };
    }
  }
}

/** An id that a record names, and where. */
export interface Mention {
  readonly id: string;
  readonly file: YamlFile;
  readonly path: Path;
}

/** The ids in a field that holds one id or a list of them. */
export function* mentionsIn(part: { file: YamlFile; path: Path }, key: string, given: string | readonly (string | undefined)[] | undefined): Iterable<Mention> {
  const path = [...part.path, key];
  if (typeof given === 'string') yield { id: given, file: part.file, path };
  else for (const [index, id] of (given ?? []).entries()) if (id !== undefined) yield { id, file: part.file, path: [...path, index] };
}

/** Every place where a fact or entity names an entity. */
export function* entityMentions(subject: SubjectDraft): Iterable<Mention> {
  for (const item of subject.facts) yield* mentionsIn(item, 'about', item.draft.about);
  for (const part of statementsOf(subject)) {
    yield* mentionsIn(part, 'speaker', part.draft.speaker);
    const { value } = part.draft;
    if (typeof value === 'object' && 'entities' in value) {
      yield* mentionsIn({ file: part.file, path: [...part.path, 'value'] }, 'entities', value.entities);
    }
  }
  for (const part of citationsOf(subject)) yield* mentionsIn(part, 'via', part.draft.via);
  for (const item of subject.entities) yield* mentionsIn(item, 'part-of', item.draft['part-of']);
}

/** The ids that records define. */
export function idsOf(items: readonly { draft: { readonly id?: string | undefined } }[]): Set<string> {
  return new Set(items.flatMap((item) => item.draft.id ?? []));
}

/** The document a citation names, where there is one. */
export function sourceOf(subject: SubjectDraft, id: string | undefined): Item<SourceYaml> | undefined {
  return subject.sources.find((item) => item.draft.id === id);
}
