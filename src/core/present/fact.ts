/** One fact as the parts of a reply: its event where it is another, how its accounts relate, the accounts, and what is folded. */
import { reportingOf } from '../agreement.ts';
import type { ShownFact } from '../answer.ts';
import { passageUrl } from '../citation.ts';
import type { Citation, Statement } from '../model.ts';
import type { Part, SourceRef } from '../reply.ts';
import { summaryText } from './summary.ts';
import { documentsOf, entityName, gist, publisherName, spokenText, type Words } from './words.ts';

/** Most folded accounts told one by one; the rest is counted. */
const GISTS_MAX = 6;

export interface FactOptions {
  /** Keys of the documents the person named: their citations come first, and the others are folded by document. */
  readonly named: readonly string[];
  /** Several subjects are loaded, so the fact says which it belongs to. */
  readonly nameSubject: boolean;
}

export function factParts(words: Words, shown: ShownFact, { named, nameSubject }: FactOptions): Part[] {
  const { texts } = words;
  const { fact, subject, agreement } = shown;
  const [main] = subject.events;
  const event = fact.event === main.id ? undefined : subject.events.find((each) => each.id === fact.event);
  return [
    ...(nameSubject ? [line(texts.subject(subject.title))] : []),
    ...(event ? [line(event.when ? texts.aboutEvent(event.title, main.title) : texts.aboutContext(event.title, main.title))] : []),
    { kind: 'summary', text: summaryText(words, shown), agreement: agreement.kind },
    ...shown.statements.map((statement) => statementPart(words, shown, statement, named)),
    ...foldedLine(words, shown, named),
    ...silentLine(words, shown),
  ];
}

export function line(text: string): Part {
  return { kind: 'line', text };
}

export function statementPart(words: Words, { subject }: ShownFact, statement: Statement, named: readonly string[]): Part {
  const { texts } = words;
  const sentence = texts.foreign(statement.text);
  const attributed = statement.speaker.length > 0 || statement.stance !== 'says';
  const spoken = attributed ? spokenText(words, statement, subject, sentence) : sentence;
  const { kind } = statement.status;
  const text = kind === 'superseded' ? texts.superseded(spoken) : kind === 'refuted' ? texts.refuted(spoken) : spoken;
  const first = (citation: Citation): number => Number(!named.includes(citation.source));
  const citations = named.length > 0 ? [...statement.citations].sort((a, b) => first(a) - first(b)) : statement.citations;
  return { kind: 'statement', text, refs: refsOf(words, citations, subject.id) };
}

/** One for each paragraph of a document: several quotes of it prove the same statement, and the first leads there. */
export function refsOf(words: Words, citations: readonly Citation[], subject: string): SourceRef[] {
  const refs = citations.map((citation) => sourceRef(words, citation, subject));
  return refs.filter((ref, at) => refs.findIndex((other) => other.label === ref.label) === at);
}

export function sourceRef(words: Words, citation: Citation, subject: string): SourceRef {
  const { texts, directory } = words;
  const source = directory.source(citation.source, subject);
  const via = citation.via === undefined ? undefined : entityName(words, citation.via, subject);
  const label = texts.paragraph(source?.publisher ?? citation.source, citation.paragraph, via);
  const url = source && passageUrl(source, citation);
  return { source: citation.source, label, quote: citation.quote, ...(url === undefined ? {} : { url }) };
}

/** "3 other documents: six, several". */
function foldedLine(words: Words, { fact, subject, folded, statements, agreement }: ShownFact, named: readonly string[]): Part[] {
  if (folded.length === 0) return [];
  const { texts } = words;
  const gists = [...new Set(folded.map((statement) => gist(words, statement, fact, subject)))];
  const told = gists.length > GISTS_MAX ? [...gists.slice(0, GISTS_MAX), texts.more(gists.length - GISTS_MAX)] : gists;
  const others = documentsOf(folded).filter((key) => named.length > 0 ? !named.includes(key) : !documentsOf(statements).includes(key));
  const text = named.length > 0 && others.length > 0 ? texts.folded(others.length, told) : texts.foldedHere(folded.length, told);
  return [line(agreement.disputed ? `${text} ${texts.othersDiffer}` : text)];
}

/** Documents that were read whole and say nothing on it. */
function silentLine(words: Words, { fact, subject }: ShownFact): Part[] {
  const { silent } = reportingOf(fact, subject);
  if (silent.length === 0) return [];
  return [line(words.texts.silent(words.texts.and(silent.map((key) => publisherName(words, key, subject.id)))))];
}
