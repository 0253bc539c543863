/** Finding facts, subjects, sources and entities of a Knowledge by id. Built once per Knowledge, on first use. */
import type { Entity, Fact, Knowledge, Source, Subject } from './model.ts';

export interface Directory {
  /** In the order of the subjects and their files. */
  readonly facts: readonly Fact[];
  readonly sources: readonly Source[];
  fact(id: string): Fact | undefined;
  /** @throws Error when no such subject is loaded: a Fact always names one. */
  subject(id: string): Subject;
  /** The entity of that subject; of any subject when the first has none. */
  entity(id: string, subject?: string): Entity | undefined;
  source(key: string, subject?: string): Source | undefined;
  /** The id itself and the ids of everything that is part of it, at any depth. */
  members(id: string): ReadonlySet<string>;
}

const known = new WeakMap<Knowledge, Directory>();

export function directoryOf(knowledge: Knowledge): Directory {
  const found = known.get(knowledge) ?? createDirectory(knowledge);
  known.set(knowledge, found);
  return found;
}

function createDirectory(knowledge: Knowledge): Directory {
  const { subjects } = knowledge;
  const facts = subjects.flatMap((subject) => subject.facts);
  // On first use: a million entries take a second, and the lookup itself needs none.
  let factById: ReadonlyMap<string, Fact> | undefined;
  const subjectById = new Map(subjects.map((subject) => [subject.id, subject]));
  const entities = indexed(subjects.flatMap((subject) => subject.entities.map((entity) => [subject.id, entity.id, entity] as const)));
  const sources = indexed(subjects.flatMap((subject) => subject.sources.map((source) => [subject.id, source.key, source] as const)));
  const parts = partsOf(subjects);
  return {
    facts,
    sources: subjects.flatMap((subject) => subject.sources),
    fact: (id) => {
      factById ??= new Map(facts.map((fact) => [fact.id, fact]));
      return factById.get(id);
    },
    subject: (id) => {
      const subject = subjectById.get(id);
      if (subject === undefined) throw new Error(`no subject "${id}" is loaded`);
      return subject;
    },
    entity: (id, subject) => entities.get(`${subject ?? ''}/${id}`) ?? entities.get(`/${id}`),
    source: (key, subject) => sources.get(`${subject ?? ''}/${key}`) ?? sources.get(`/${key}`),
    members: (id) => membersOf(id, parts),
  };
}

/** Each thing under `subject/id`, and the first of its id under `/id`. */
function indexed<T>(entries: readonly (readonly [string, string, T])[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const [subject, id, thing] of entries) {
    map.set(`${subject}/${id}`, thing);
    if (!map.has(`/${id}`)) map.set(`/${id}`, thing);
  }
  return map;
}

function partsOf(subjects: readonly Subject[]): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  for (const entity of subjects.flatMap((subject) => subject.entities)) {
    for (const whole of entity.partOf) parts.set(whole, [...(parts.get(whole) ?? []), entity.id]);
  }
  return parts;
}

function membersOf(id: string, parts: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set([id]);
  for (const each of found) for (const part of parts.get(each) ?? []) found.add(part);
  return found;
}
