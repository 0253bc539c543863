/** The list of documents, the documents behind one fact, and a citation to copy. */
import type { Answer, ShownSource } from '../answer.ts';
import type { Fact } from '../model.ts';
import type { Body } from '../present.ts';
import type { Part } from '../reply.ts';
import { line, sourceRef } from './fact.ts';
import { documentText } from './notes.ts';
import { documentsOf, spokenText, type Words } from './words.ts';

/** Most questions listed of those that one document alone answers. */
const ALONE_MAX = 6;

/** `/sources`: every document with what it alone says. */
export function sourceParts(words: Words, answer: Answer): Body {
  return { title: answer.heading ?? words.texts.sourcesTitle, parts: answer.sources.flatMap((shown) => sourceEntry(words, shown)) };
}

function sourceEntry(words: Words, { source, facts, alone }: ShownSource): Part[] {
  const { texts } = words;
  const questions = alone.slice(0, ALONE_MAX).map((fact) => texts.foreign(fact.question));
  const more = alone.length > ALONE_MAX ? [texts.more(alone.length - ALONE_MAX)] : [];
  return [
    { kind: 'heading', text: texts.foreign(`${source.publisher} (${source.key})`) },
    line(documentText(words, source)),
    line(`${texts.citedBy(facts)} ${alone.length === 0 ? texts.aloneNothing : texts.alone(alone.length, [...questions, ...more].join(' · '))}`),
  ];
}

/** Every document behind one fact, with the paragraphs cited. */
export function factSources(words: Words, fact: Fact): Body {
  const { texts, directory } = words;
  const parts = documentsOf(fact.statements).flatMap((key): Part[] => {
    const source = directory.source(key, fact.subject);
    if (source === undefined) return [];
    const citations = fact.statements.flatMap((statement) => statement.citations.filter((citation) => citation.source === key));
    const refs = citations.map((citation) => sourceRef(words, citation, fact.subject));
    return [{ kind: 'heading', text: texts.foreign(source.publisher) }, line(documentText(words, source)), ...refs.map((ref) => line(`${ref.label}; ${texts.passage(ref.quote)}`))];
  });
  return { title: texts.factSourcesTitle(fact.question), parts };
}

/** Each statement with its citation as plain text, ready to paste. */
export function citeParts(words: Words, fact: Fact, base: string): Body {
  const { texts, directory } = words;
  const subject = directory.subject(fact.subject);
  const parts = fact.statements.map((statement) => {
    const refs = statement.citations.map((citation) => {
      const { label, url, quote } = sourceRef(words, citation, fact.subject);
      return `${label}, ${texts.quoted(quote)}${url === undefined ? '' : `, ${url}`}`;
    });
    const sentence = texts.foreign(statement.text);
    const attributed = statement.speaker.length > 0 || statement.stance !== 'says';
    const spoken = attributed ? spokenText(words, statement, subject, sentence) : sentence;
    return line(`${spoken} (${refs.join('; ')}; ${texts.footer(`${fact.id}#${statement.id}`, base)})`);
  });
  return { title: texts.citeTitle, parts };
}
