/** Asks the lookup every question of `questions.yaml` and judges what it says. Pure: nothing is read or printed here. */
import type { Answer } from '../core/answer.ts';
import type { Base } from '../core/base.ts';
import { directoryOf } from '../core/directory.ts';
import type { Subject, TestQuestion } from '../core/model.ts';
import { answerText } from '../core/answering.ts';
import { agreementOf } from '../core/agreement.ts';

/** Facts of an answer that count as its answer; more would reward pouring out the base. */
const COUNTED = 2;

export interface Row {
  readonly question: TestQuestion;
  readonly outcome: Answer['outcome'];
  /** Ids of the facts it gave. */
  readonly given: readonly string[];
  readonly abstained: boolean;
  /** Gave a right fact, alone, as one of its first two, or as one to pick from. */
  readonly content: boolean;
  /** Every statement it showed names its document, and of documents that the question names one at least is among them. */
  readonly cited: boolean;
  /** The right fact is disputed. */
  readonly disputed: boolean;
  /** A right fact was shown with its dispute. */
  readonly disputeShown: boolean;
  /** As it should be: nothing where no fact answers, else content, citation and dispute. */
  readonly full: boolean;
}

export function runQuestions(base: Base, subject: Subject): Row[] {
  return subject.questions.map((question) => judge(base, question, answerText(base, question.query).answer));
}

function judge(base: Base, question: TestQuestion, answer: Answer): Row {
  const { outcome } = answer;
  const abstained = outcome === 'unknown' || outcome === 'silent' || outcome === 'help';
  const right = (outcome === 'choices' ? answer.facts : answer.facts.slice(0, COUNTED)).filter(({ fact }) => question.facts.includes(fact.id));
  const content = !abstained && right.length > 0;
  const [first] = question.facts;
  const wanted = first === undefined ? undefined : directoryOf(base.knowledge).fact(first);
  const disputed = wanted !== undefined && agreementOf(wanted).disputed;
  const disputeShown = content && right.some(({ agreement }) => agreement.disputed);
  const cited = content && isCited(answer);
  const full = question.facts.length === 0 ? abstained : content && cited && (!disputed || disputeShown);
  return { question, outcome, given: answer.facts.map(({ fact }) => fact.id), abstained, content, cited, disputed, disputeShown, full };
}

function isCited({ facts, named }: Answer): boolean {
  const citations = facts.flatMap(({ statements, folded }) => [...statements, ...folded]).map((statement) => statement.citations);
  return citations.every((each) => each.length > 0) && (named.length === 0 || citations.flat().some(({ source }) => named.includes(source)));
}

/** Shares are 0..1, or undefined where nothing is counted. */
export interface Score {
  readonly questions: number;
  readonly full: number | undefined;
  /** Of the questions it should answer, how many it answered with a right fact, and of these how many with the right documents. */
  readonly content: number | undefined;
  readonly citation: number | undefined;
  /** Of the questions it did not answer, how many it should not have. */
  readonly abstentionPrecision: number | undefined;
  /** Of the questions it should not answer, how many it did not. */
  readonly abstentionRecall: number | undefined;
  /** Of the disputed facts asked for, how many were shown with their dispute. */
  readonly disputesShown: number | undefined;
}

export function scoreOf(rows: readonly Row[]): Score {
  const abstained = rows.filter((row) => row.abstained);
  const unanswerable = rows.filter((row) => row.question.facts.length === 0);
  const disputed = rows.filter((row) => row.disputed);
  return {
    questions: rows.length,
    full: share(rows, (row) => row.full),
    content: share(rows.filter((row) => row.question.facts.length > 0), (row) => row.content),
    citation: share(rows.filter((row) => row.content), (row) => row.cited),
    abstentionPrecision: share(abstained, (row) => row.question.facts.length === 0),
    abstentionRecall: share(unanswerable, (row) => row.abstained),
    disputesShown: share(disputed, (row) => row.disputeShown),
  };
}

function share(rows: readonly Row[], fits: (row: Row) => boolean): number | undefined {
  return rows.length === 0 ? undefined : rows.filter(fits).length / rows.length;
}

/** Scores by kind of question, in the order in which the kinds first occur. */
export function scoresByKind(rows: readonly Row[]): Map<string, Score> {
  const kinds = [...new Set(rows.map((row) => row.question.kind))];
  return new Map(kinds.map((kind) => [kind, scoreOf(rows.filter((row) => row.question.kind === kind))]));
}
