/** What a command says before its facts: about a document, about who is meant, about words it had no use for. */
import type { Note } from '../answer.ts';
import type { Source } from '../model.ts';
import type { Part } from '../reply.ts';
import { line } from './fact.ts';
import { dateText, entityName, type Words } from './words.ts';

/** Most other spellings listed. */
const SPELLINGS_MAX = 6;

export function noteParts(words: Words, notes: readonly Note[]): Part[] {
  return notes.map((note) => line(noteText(words, note)));
}

function noteText(words: Words, note: Note): string {
  const { texts } = words;
  switch (note.kind) {
    case 'document':
      return documentText(words, note.source);
    case 'entity': {
      const { name, aliases, partOf } = note.entity;
      const others = aliases.filter((alias) => alias !== name).slice(0, SPELLINGS_MAX).map((alias) => texts.foreign(alias));
      const whole = partOf.map((id) => entityName(words, id, ''));
      return [texts.entityAlso(texts.foreign(name), others.join(', ')), whole.length > 0 ? texts.entityPartOf(texts.and(whole)) : ''].filter(Boolean).join(' ');
    }
    case 'unused':
      return texts.unused(texts.quoted(note.text));
  }
}

/** Title, publisher, date and address, or that it has none: nothing is invented. */
export function documentText(words: Words, source: Source): string {
  const { texts } = words;
  return [
    texts.document(source.title, source.publisher, source.author),
    source.published === undefined ? texts.undated : texts.published(dateText(words, source.published)),
    source.note === undefined ? '' : texts.foreign(source.note),
    source.url === undefined ? texts.noAddress : texts.address(source.url),
  ]
    .filter((part) => part !== '')
    .join(' ');
}
