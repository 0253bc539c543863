/** References: whatever a record names is there. A file that could not be read at all raises none of these. */
import { fullId, NO_FACT } from '../build.ts';
import type { SubjectDraft } from '../draft.ts';
import { suggest } from '../suggest.ts';
import { citationsOf, entityMentions, type Finding, idsOf, type Mention, mentionsIn, type Rule, type StatementPart, statementsIn, statementsOf } from './rule.ts';

function* missing(mentions: Iterable<Mention>, known: ReadonlySet<string>, noun: string, add: string): Iterable<Finding> {
  for (const { id, file, path } of mentions) {
    if (known.has(id)) continue;
    yield { file, path, message: `no ${noun} is called "${id}"`, hint: `${suggest(id, known)} (or ${add})` };
  }
}

function* sourceMentions(subject: SubjectDraft): Iterable<Mention> {
  for (const part of citationsOf(subject)) yield* mentionsIn(part, 'source', part.draft.source);
}

function* eventMentions(subject: SubjectDraft): Iterable<Mention> {
  for (const item of subject.facts) yield* mentionsIn(item, 'event', item.draft.event);
}

function* statusMentions(subject: SubjectDraft): Iterable<Finding> {
  for (const item of subject.facts) {
    const known = idsOf([...statementsIn(item)]);
    for (const part of statementsIn(item)) yield* missing(withdrawers(part), known, 'statement of this fact', 'write it');
  }
}

/** The statement that withdraws this one. */
function withdrawers({ file, path, draft: { status } }: StatementPart): Iterable<Mention> {
  if (typeof status !== 'object') return [];
  const [key, by] = 'superseded' in status ? ['superseded', status.superseded] : ['refuted', 'refuted' in status ? status.refuted : undefined];
  return mentionsIn({ file, path: [...path, 'status'] }, key, by);
}

function* seeAlso(subject: SubjectDraft): Iterable<Mention> {
  for (const item of subject.facts) {
    for (const mention of mentionsIn(item, 'see-also', item.draft['see-also'])) yield { ...mention, id: fullId(subject.id, mention.id) };
  }
}

function* questionFacts(subject: SubjectDraft): Iterable<Mention> {
  for (const item of subject.questions) {
    const { facts } = item.draft;
    if (facts === NO_FACT) continue;
    for (const mention of mentionsIn(item, 'facts', facts)) yield { ...mention, id: fullId(subject.id, mention.id) };
  }
}

function fullFactIds(subjects: readonly SubjectDraft[]): Set<string> {
  return new Set(subjects.flatMap((subject) => [...idsOf(subject.facts)].map((id) => fullId(subject.id, id))));
}

const NAME_ANOTHER = 'name another one, or delete this';

function* ownSeeAlso(subject: SubjectDraft): Iterable<Finding> {
  for (const item of subject.facts) {
    const own = item.draft.id === undefined ? undefined : fullId(subject.id, item.draft.id);
    for (const { id, file, path } of mentionsIn(item, 'see-also', item.draft['see-also'])) {
      if (fullId(subject.id, id) === own) yield { file, path, message: 'the fact names itself', hint: NAME_ANOTHER };
    }
  }
}

export const REFERENCE_RULES: readonly Rule[] = [
  {
    code: 'unknown-source',
    what: 'A citation names a document of sources.yaml: otherwise nobody can look the statement up.',
    *check({ subject }) {
      if (!subject.unread.has('sources')) yield* missing(sourceMentions(subject), idsOf(subject.sources), 'source', 'add it to sources.yaml');
    },
  },
  {
    code: 'unknown-entity',
    what: 'About, speaker, via, part-of and the entities of a value name records of entities.yaml: commands filter on them.',
    *check({ subject }) {
      if (!subject.unread.has('entities')) yield* missing(entityMentions(subject), idsOf(subject.entities), 'entity', 'add it to entities.yaml');
    },
  },
  {
    code: 'unknown-event',
    what: 'A fact names an event of subject.yaml: an answer about another event than the first says which.',
    *check({ subject }) {
      const known = new Set(subject.subject?.draft.events?.flatMap((event) => event?.id ?? []));
      if (!subject.unread.has('subject')) yield* missing(eventMentions(subject), known, 'event', 'add it to subject.yaml');
    },
  },
  {
    code: 'unknown-statement',
    what: 'The statement that supersedes or refutes another stands in the same fact: both are shown together.',
    check: ({ subject }) => statusMentions(subject),
  },
  {
    code: 'unknown-fact',
    what: 'See-also and questions.yaml name facts that are there.',
    *check({ subject, subjects }) {
      if (subjects.some((each) => each.unread.has('facts'))) return;
      const known = fullFactIds(subjects);
      yield* missing(seeAlso(subject), known, 'fact', 'take the line out');
      yield* missing(questionFacts(subject), known, 'fact', 'write none when the base must not answer');
    },
  },
  {
    code: 'refers-to-itself',
    what: 'A fact is not related to itself, and no statement withdraws itself.',
    *check({ subject }) {
      yield* ownSeeAlso(subject);
      for (const { draft, file, path } of statementsOf(subject)) {
        const by = typeof draft.status === 'object' ? Object.values(draft.status)[0] : undefined;
        if (by !== undefined && by === draft.id) yield { file, path: [...path, 'status'], message: 'the statement withdraws itself', hint: NAME_ANOTHER };
      }
    },
  },
];
