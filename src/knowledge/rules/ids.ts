/** Ids and names: each names one thing. */
import { fold } from '../../core/text/fold.ts';
import type { SubjectDraft } from '../draft.ts';
import { type Finding, type Mention, mentionsIn, type Rule, statementsIn } from './rule.ts';

type Defining = { readonly file: Mention['file']; readonly path: Mention['path']; readonly draft: { readonly id?: string | undefined } };

/** Reports every record after the first that has the same id. */
function* repeated(records: Iterable<Defining>, noun: string): Iterable<Finding> {
  const first = new Map<string, string>();
  for (const { file, path, draft } of records) {
    if (draft.id === undefined) continue;
    const { line } = file.valueAt([...path, 'id']);
    const earlier = first.get(draft.id);
    if (earlier === undefined) first.set(draft.id, `${file.shown}:${line}`);
    else yield { file, path: [...path, 'id'], message: `another ${noun} is called "${draft.id}" (${earlier})`, hint: 'give one of them another id' };
  }
}

function* events(subject: SubjectDraft): Iterable<Defining> {
  const { subject: item } = subject;
  if (!item) return;
  for (const [index, draft] of (item.draft.events ?? []).entries()) if (draft) yield { file: item.file, path: ['events', index], draft };
}

/** Reports a name that, folded, an earlier record with another id already has. */
function* sharedNames(names: Iterable<Mention & { owner: string }>, noun: string): Iterable<Finding> {
  const owners = new Map<string, string>();
  for (const { id: name, owner, file, path } of names) {
    const folded = fold(name).replace(/[\s-]+/g, ' ').trim();
    const earlier = owners.get(folded);
    if (earlier === undefined) owners.set(folded, owner);
    else if (earlier !== owner) {
      yield { file, path, message: `"${name}" already names the ${noun} "${earlier}"`, hint: 'keep it where people mean it most, and delete it here' };
    }
  }
}

/** Names first: an alias that is another's name is the alias's mistake. */
function* entityNames(subject: SubjectDraft): Iterable<Mention & { owner: string }> {
  for (const key of ['name', 'aliases'] as const) {
    for (const item of subject.entities) {
      const owner = item.draft.id;
      if (owner === undefined) continue;
      for (const mention of mentionsIn(item, key, item.draft[key])) yield { ...mention, owner };
    }
  }
}

function* sourceNames(subject: SubjectDraft): Iterable<Mention & { owner: string }> {
  for (const key of ['id', 'aliases'] as const) {
    for (const item of subject.sources) {
      const owner = item.draft.id;
      if (owner === undefined) continue;
      for (const mention of mentionsIn(item, key, item.draft[key])) yield { ...mention, owner };
    }
  }
}

function* factQuestions(subject: SubjectDraft): Iterable<Mention & { owner: string }> {
  for (const item of subject.facts) {
    const { id, question } = item.draft;
    if (id !== undefined && question !== undefined) yield { id: question, owner: id, file: item.file, path: [...item.path, 'question'] };
  }
}

export const ID_RULES: readonly Rule[] = [
  {
    code: 'duplicate-id',
    what: 'An id names one fact, entity, document or event of the subject, and one statement of its fact: citations, buttons and links go by it.',
    *check({ subject }) {
      yield* repeated(subject.facts, 'fact');
      yield* repeated(subject.entities, 'entity');
      yield* repeated(subject.sources, 'source');
      yield* repeated(events(subject), 'event');
      for (const item of subject.facts) yield* repeated(statementsIn(item), 'statement of this fact');
    },
  },
  {
    code: 'shared-alias',
    what: 'A name or alias, however it is spelt, names one entity: otherwise an answer about one person could be shown for another.',
    check: ({ subject }) => sharedNames(entityNames(subject), 'entity'),
  },
  {
    code: 'shared-source-alias',
    what: 'An alias names one document: a question about that document must not reach another.',
    check: ({ subject }) => sharedNames(sourceNames(subject), 'source'),
  },
  {
    code: 'same-question',
    what: 'Two facts do not ask the same question: their statements belong together, or agreement is computed wrongly.',
    check: ({ subject }) => sharedNames(factQuestions(subject), 'question of the fact'),
  },
];
