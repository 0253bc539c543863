/**
 * A knowledge folder as it was read: every record with its position, whole or with its bad parts missing.
 * The rules look at drafts, so that a mistake in one record does not hide the mistakes in others.
 */
import type { z } from 'zod';
import type { Fact } from '../core/model.ts';
import { buildFact, type FactContext } from './build.ts';
import type { FileRef, SubjectFolder } from './files.ts';
import { checkRecord, type Draft } from './issues.ts';
import { fileProblem, type Problem } from './problem.ts';
import { type EntityYaml, entitySchema, type QuestionYaml, questionSchema, type SourceYaml, type SubjectYaml, sourceSchema, subjectSchema, type WordsYaml, wordsSchema } from './schema.ts';
import { type FactYaml, factSchema, type PhrasingsYaml, phrasingsSchema } from './schema-facts.ts';
import { type Path, readYaml, type YamlFile } from './yaml.ts';

/** One record and where it stands. */
export interface Item<T> {
  readonly file: YamlFile;
  readonly path: Path;
  /** The record without its bad parts. */
  readonly draft: Draft<T>;
  /** The record, when nothing in it is bad. */
  readonly whole?: T;
}

export interface FactItem extends Item<FactYaml> {
  /** As it will be in the Knowledge; absent when something in it is bad. */
  readonly fact?: Fact;
}

export interface SubjectDraft {
  readonly id: string;
  readonly subject?: Item<SubjectYaml>;
  readonly words?: Item<WordsYaml>;
  readonly sources: readonly Item<SourceYaml>[];
  readonly entities: readonly Item<EntityYaml>[];
  readonly facts: readonly FactItem[];
  readonly phrasings: readonly Item<PhrasingsYaml>[];
  readonly questions: readonly Item<QuestionYaml>[];
  /** Files that could not be read at all: what they define is unknown, so references to it are not questioned. */
  readonly unread: ReadonlySet<'subject' | 'sources' | 'entities' | 'facts'>;
}

/** Reads and checks every file of one subject. Problems go to `problems`. */
export function readSubject(folder: SubjectFolder, problems: Problem[]): SubjectDraft {
  const { files, id } = folder;
  const unread = new Set<'subject' | 'sources' | 'entities' | 'facts'>();
  const open = (ref: FileRef | undefined): YamlFile | undefined => {
    if (ref === undefined) return undefined;
    const { file, problems: found } = readYaml(ref.path, ref.shown);
    problems.push(...found);
    return file;
  };
  const subject = record(subjectSchema, open(files.subject), problems);
  const sources = list(sourceSchema, open(files.sources), problems);
  const entities = files.entities ? list(entitySchema, open(files.entities), problems) : [];
  const facts = folder.facts.map((ref) => list(factSchema, open(ref), problems));
  if (subject === undefined) unread.add('subject');
  if (sources === undefined) unread.add('sources');
  if (entities === undefined) unread.add('entities');
  if (folder.facts.length === 0 || facts.includes(undefined)) unread.add('facts');
  const words = record(wordsSchema, open(files.words), problems);
  const mainEvent = subject?.draft.events?.[0]?.id ?? '';
  const phrasings = folder.phrasings.flatMap((ref) => record(phrasingsSchema, open(ref), problems) ?? []);
  const asked = new Map(phrasings.flatMap(({ whole = {} }) => Object.entries(whole)));
  return {
    id,
    unread,
    sources: sources ?? [],
    entities: entities ?? [],
    facts: facts.flatMap((items) => items ?? []).map((item) => withFact(item, { subject: id, mainEvent, phrasings: asked.get(item.draft.id ?? '') })),
    phrasings,
    questions: list(questionSchema, open(files.questions), problems) ?? [],
    ...(subject ? { subject } : {}),
    ...(words ? { words } : {}),
  };
}

function withFact(item: Item<FactYaml>, context: FactContext): FactItem {
  return item.whole === undefined ? item : { ...item, fact: buildFact(item.whole, context) };
}

function record<T>(schema: z.ZodType<T>, file: YamlFile | undefined, problems: Problem[]): Item<T> | undefined {
  return file === undefined ? undefined : item(schema, file.data, file, [], problems);
}

/** Undefined when the file cannot be read or is no list. */
function list<T>(schema: z.ZodType<T>, file: YamlFile | undefined, problems: Problem[]): Item<T>[] | undefined {
  if (file === undefined) return undefined;
  if (!Array.isArray(file.data)) {
    problems.push({ ...fileProblem(file.shown, 'wrong-type', 'the file must be a list of records', 'begin every record with "- "'), ...file.valueAt([]) });
    return undefined;
  }
  const data: readonly unknown[] = file.data;
  return data.flatMap((each, index) => item(schema, each, file, [index], problems) ?? []);
}

function item<T>(schema: z.ZodType<T>, data: unknown, file: YamlFile, path: Path, problems: Problem[]): Item<T> | undefined {
  const checked = checkRecord(schema, data, file, path);
  problems.push(...checked.problems);
  if (checked.draft === undefined) return undefined;
  const found = { file, path, draft: checked.draft };
  return checked.value === undefined ? found : { ...found, whole: checked.value };
}
