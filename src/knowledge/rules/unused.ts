/** Leftovers: what nothing uses is a mistake somewhere else, or work that nobody sees. */
import { stem } from '../../core/text/stem.ts';
import { tokens } from '../../core/text/tokens.ts';
import type { SubjectDraft } from '../draft.ts';
import { entityMentions, type Finding, type Rule } from './rule.ts';

function stems(text: string): string[] {
  return tokens(text).map(stem);
}

/** Every stem that stands in a fact, an entity, an event or a document's names. */
function baseStems(subject: SubjectDraft): Set<string> {
  const texts = [
    ...subject.facts.flatMap(({ draft }) => [draft.id, draft.question, draft.asks, draft.aliases, draft.tags, draft.about].flat()),
    ...subject.facts.flatMap(({ draft }) => draft.statements?.flatMap((statement) => [statement?.text, statement?.as])),
    ...subject.entities.flatMap(({ draft }) => [draft.id, draft.name, draft.kind, draft.aliases].flat()),
    ...subject.sources.flatMap(({ draft }) => [draft.id, draft.title, draft.publisher, draft.author, draft.aliases].flat()),
    ...(subject.subject?.draft.events ?? []).map((event) => event?.title),
  ];
  return new Set(texts.flatMap((text) => stems(text ?? '')));
}

/** True when every word of `phrase` stands in the base. */
function stands(phrase: string | undefined, base: ReadonlySet<string>): boolean {
  const words = stems(phrase ?? '');
  return words.length > 0 && words.every((word) => base.has(word));
}

function* unusedSynonyms(subject: SubjectDraft, base: ReadonlySet<string>): Iterable<Finding> {
  const { words } = subject;
  for (const [index, group] of (words?.draft.synonyms ?? []).entries()) {
    if (!words || !group || group.some((word) => stands(word, base))) continue;
    const message = `none of these words stands in the base: ${group.join(', ')}`;
    yield { file: words.file, path: ['synonyms', index], message, hint: 'add the word the base uses, or delete the group' };
  }
}

function* unusedRelations(subject: SubjectDraft, base: ReadonlySet<string>): Iterable<Finding> {
  const { words } = subject;
  for (const [index, relation] of (words?.draft.relations ?? []).entries()) {
    if (!words || !relation?.means || relation.means.some((word) => stands(word, base))) continue;
    const message = `"${relation.id ?? '?'}" means words that stand nowhere in the base: ${relation.means.join(', ')}`;
    yield { file: words.file, path: ['relations', index, 'means'], message, hint: 'name words or tags of the facts meant, or delete the relation' };
  }
}

/** A vocabulary value may lead to the base through a synonym or a relation's phrase. */
function* unusedVocabulary(subject: SubjectDraft, base: ReadonlySet<string>): Iterable<Finding> {
  const { words } = subject;
  if (!words) return;
  const others = [...(words.draft.synonyms ?? []).flat(), ...(words.draft.relations ?? []).flatMap((each) => each?.phrases)];
  const reach = new Set([...base, ...others.flatMap((other) => stems(other ?? ''))]);
  for (const [code, language] of Object.entries(words.draft.languages ?? {})) {
    for (const [word, meaning] of Object.entries(language?.vocabulary ?? {})) {
      if (meaning === undefined || stems(meaning).some((each) => reach.has(each))) continue;
      const path = ['languages', code, 'vocabulary', word];
      yield { file: words.file, path, message: `"${word}" leads to "${meaning}", which stands nowhere in the base`, hint: 'use the word the base uses, or delete the line' };
    }
  }
}

export const UNUSED_RULES: readonly Rule[] = [
  {
    code: 'unused-entity',
    what: 'An entity is named somewhere as about, speaker, via, value or part-of: otherwise asking for it finds nothing.',
    *check({ subject }) {
      if (subject.unread.has('facts')) return;
      const used = new Set([...entityMentions(subject)].map((mention) => mention.id));
      for (const { file, path, draft } of subject.entities) {
        if (draft.id === undefined || used.has(draft.id)) continue;
        yield { file, path: [...path, 'id'], message: `nothing names the entity "${draft.id}"`, hint: 'name it in the facts it belongs to, or delete it' };
      }
    },
  },
  {
    code: 'unused-words',
    what: 'Synonyms, relations and vocabulary lead to a word of the base: otherwise they lead nowhere.',
    *check({ subject }) {
      if (subject.unread.has('facts')) return;
      const base = baseStems(subject);
      yield* unusedSynonyms(subject, base);
      yield* unusedRelations(subject, base);
      yield* unusedVocabulary(subject, base);
    },
  },
  {
    code: 'unknown-language',
    what: 'The languages of words.yaml are among those of subject.yaml.',
    *check({ subject }) {
      const known = subject.subject?.draft.languages;
      const { words } = subject;
      if (!known || !words) return;
      for (const code of Object.keys(words.draft.languages ?? {})) {
        if (known.includes(code)) continue;
        yield { file: words.file, path: ['languages', code], message: `subject.yaml does not list the language "${code}"`, hint: 'add it to languages in subject.yaml, or delete its words' };
      }
    },
  },
];
