/**
 * The object that `ask --json` prints for a query: a public interface, documented in docs/ask-json.md and changed only with a
 * line in the changelog. The one place where `null` stands for "none".
 */
import { reportingOf } from './agreement.ts';
import type { Answer, ShownFact } from './answer.ts';
import { directoryOf } from './directory.ts';
import type { Citation, Fact, Knowledge, Statement } from './model.ts';
import { type Reply, toPlainText } from './reply.ts';
import { type ValueJson, valueToJson } from './value.ts';

export interface CitationJson {
  readonly source: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string | null;
  readonly paragraph: number;
  readonly quote: string;
  readonly url: string | null;
  readonly via: string | null;
}

export interface StatementJson {
  readonly id: string;
  readonly text: string;
  readonly value: ValueJson | null;
  readonly speaker: readonly string[];
  readonly as: string | null;
  readonly stance: string;
  readonly status: string | { readonly superseded: string } | { readonly refuted: string };
  readonly citations: readonly CitationJson[];
}

export interface FactJson {
  readonly id: string;
  readonly question: string;
  readonly agreement: string;
  readonly summary: string;
  readonly statements: readonly StatementJson[];
  readonly silent: readonly string[];
}

export interface AnswerJson {
  readonly query: string;
  readonly outcome: Answer['outcome'];
  readonly confidence: number;
  readonly tookMs: number;
  readonly base: string;
  readonly facts: readonly FactJson[];
  readonly sources: readonly string[];
  readonly disputed: boolean;
  readonly text: string;
  readonly related: readonly { readonly id: string; readonly question: string }[];
}

export interface AnswerJsonInput {
  readonly knowledge: Knowledge;
  /** The line exactly as it was read. */
  readonly query: string;
  readonly answer: Answer;
  readonly reply: Reply;
  readonly tookMs: number;
  /** The summary line of a fact. */
  readonly summary: (shown: ShownFact) => string;
}

export function answerJson({ knowledge, query, answer, reply, tookMs, summary }: AnswerJsonInput): AnswerJson {
  const facts = answer.outcome === 'unknown' || answer.outcome === 'help' ? [] : answer.facts;
  const cited = facts.flatMap((shown) => shown.statements.flatMap((statement) => statement.citations.map((citation) => citation.source)));
  const listed = answer.sources.map(({ source }) => source.key);
  return {
    query,
    outcome: answer.outcome,
    confidence: answer.confidence,
    tookMs,
    base: knowledge.version,
    facts: facts.map((shown) => factJson(knowledge, shown, summary(shown))),
    sources: [...new Set([...cited, ...listed])],
    disputed: facts.some((shown) => shown.agreement.disputed),
    text: toPlainText(reply),
    related: answer.related.map(({ id, question }) => ({ id, question })),
  };
}

function factJson(knowledge: Knowledge, { fact, subject, agreement, statements }: ShownFact, summary: string): FactJson {
  return {
    id: fact.id,
    question: fact.question,
    agreement: agreement.kind,
    summary,
    statements: statements.map((statement) => statementJson(knowledge, fact, statement)),
    silent: reportingOf(fact, subject).silent,
  };
}

export function statementJson(knowledge: Knowledge, fact: Fact, statement: Statement): StatementJson {
  const { id, text, value, speaker, as = null, stance, status } = statement;
  return {
    id,
    text,
    value: value === undefined ? null : valueToJson(value),
    speaker,
    as,
    stance,
    status: statusJson(status),
    citations: statement.citations.map((citation) => citationJson(knowledge, fact, citation)),
  };
}

/** As YAML writes it: `current`, `{superseded: id}`, `{refuted: id}`. */
function statusJson(status: Statement['status']): StatementJson['status'] {
  switch (status.kind) {
    case 'current':
      return 'current';
    case 'superseded':
      return { superseded: status.by };
    case 'refuted':
      return { refuted: status.by };
  }
}

/** `url` is that of the document: the address of the passage stands in `text`. */
function citationJson(knowledge: Knowledge, fact: Fact, citation: Citation): CitationJson {
  const source = directoryOf(knowledge).source(citation.source, fact.subject);
  return {
    source: citation.source,
    title: source?.title ?? '',
    publisher: source?.publisher ?? '',
    published: source?.published ?? null,
    paragraph: citation.paragraph,
    quote: citation.quote,
    url: source?.url ?? null,
    via: citation.via ?? null,
  };
}
