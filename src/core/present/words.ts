/** Names, values and dates in the reply's language. */
import type { Lang } from '../answer.ts';
import { type Catalogue, catalogue } from '../catalogue/index.ts';
import { type Directory, directoryOf } from '../directory.ts';
import type { Fact, IsoPrefix, Knowledge, Statement, Subject, Value, When } from '../model.ts';
import { hasArabic } from '../text/fold.ts';

/** What wording needs: the language's texts and where to find names. */
export interface Words {
  readonly lang: Lang;
  readonly texts: Catalogue;
  readonly directory: Directory;
}

export function wordsFor(knowledge: Knowledge, lang: Lang): Words {
  return { lang, texts: catalogue(lang), directory: directoryOf(knowledge) };
}

/** The entity's usual name; in Arabic its first alias in Arabic script, where it has one. */
export function entityName({ lang, texts, directory }: Words, id: string, subject: string): string {
  const entity = directory.entity(id, subject);
  if (lang !== 'ar') return entity?.name ?? id;
  return entity?.aliases.find((alias) => hasArabic(alias)) ?? texts.foreign(entity?.name ?? id);
}

export function publisherName({ texts, directory }: Words, key: string, subject: string): string {
  return texts.foreign(directory.source(key, subject)?.publisher ?? key);
}

export function dateText({ texts }: Words, date: IsoPrefix): string {
  const [year = '', month, day] = date.split('-');
  return texts.date(year, month, day);
}

export function whenText(words: Words, { from, to }: When): string {
  if (from !== undefined && from === to) return dateText(words, from);
  return words.texts.span(from && dateText(words, from), to && dateText(words, to));
}

/** A value in words: `6`, `at least 101`, `7 November 2021`, `yes`, names. */
export function valueText(words: Words, value: Value, subject: string): string {
  const { texts } = words;
  switch (value.kind) {
    case 'number':
      return String(value.number);
    case 'range':
      return rangeText(texts, value.min, value.max);
    case 'date':
      return printedDate(words, value.date, value.printed);
    case 'truth':
      return texts.truth(value.truth);
    case 'entities': {
      const names = value.entities.map((id) => entityName(words, id, subject));
      return value.any && names.length > 1 ? texts.anyOf(names) : texts.and(names);
    }
    case 'word':
      return texts.foreign(value.word.replaceAll('-', ' '));
  }
}

/** What the document prints is told where it is not simply part of the date: "Sunday". */
function printedDate(words: Words, date: IsoPrefix, printed: string | undefined): string {
  const text = dateText(words, date);
  const english = dateText({ ...words, texts: catalogue('en') }, date);
  return printed === undefined || english.includes(printed) ? text : words.texts.printed(text, printed);
}

function rangeText(texts: Catalogue, min: number | undefined, max: number | undefined): string {
  if (min === undefined) return texts.atMost(max ?? 0);
  return max === undefined ? texts.atLeast(min) : texts.between(min, max);
}

/**
 * The statement's words, or a few in place of them, behind who gives them and how: its speakers, with the document's own words for
 * them, else the documents themselves. In one text, so that no renderer can part a denial from who denies.
 */
export function spokenText(words: Words, statement: Statement, subject: Subject, text: string): string {
  return words.texts.spoken(speakerText(words, statement, subject), statement.stance, text, statement.as);
}

function speakerText(words: Words, statement: Statement, subject: Subject): string {
  const { texts } = words;
  if (statement.speaker.length === 0) return texts.and(documentsOf([statement]).map((key) => publisherName(words, key, subject.id)));
  return texts.and(statement.speaker.map((id) => entityName(words, id, subject.id)));
}

/** Keys of the documents that the statements cite, in order of first citation. */
export function documentsOf(statements: readonly Statement[]): string[] {
  return [...new Set(statements.flatMap((statement) => statement.citations.map((citation) => citation.source)))];
}

/** An account in a few words: its value, or its id, which curators choose to be telling. A denial names who denies. */
export function gist(words: Words, statement: Statement, fact: Fact, subject: Subject): string {
  const { texts } = words;
  const short = statement.value === undefined ? texts.foreign(statement.id.replaceAll('-', ' ')) : valueText(words, statement.value, fact.subject);
  const marked = statement.status.kind === 'superseded' ? texts.superseded(short) : statement.status.kind === 'refuted' ? texts.refuted(short) : short;
  return statement.stance === 'says' ? marked : spokenText(words, statement, subject, marked);
}
