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
  /** Answered with a right fact, offered it as a choice, or rightly did not answer. */
  readonly full: boolean;
  readonly abstained: boolean;
  /** The right fact is disputed. */
  readonly disputed: boolean;
}

export function runQuestions(base: Base, subject: Subject): Row[] {
  return subject.questions.map((question) => judge(base, question, answerText(base, question.query).answer));
}

function judge(base: Base, question: TestQuestion, answer: Answer): Row {
  const { outcome } = answer;
  const given = answer.facts.map(({ fact }) => fact.id);
  const abstained = outcome === 'unknown' || outcome === 'silent' || outcome === 'help';
  const counted = outcome === 'choices' ? given : given.slice(0, COUNTED);
  const right = counted.some((id) => question.facts.includes(id));
  const directory = directoryOf(base.knowledge);
  const disputed = question.facts.some((id) => {
    const fact = directory.fact(id);
    return fact !== undefined && agreementOf(fact).disputed;
  });
  return { question, outcome, given, abstained, disputed, full: question.facts.length === 0 ? abstained : !abstained && right };
}

/** Shares are 0..1, or undefined where nothing is counted. */
export interface Score {
  readonly questions: number;
  readonly full: number | undefined;
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
    abstentionPrecision: share(abstained, (row) => row.question.facts.length === 0),
    abstentionRecall: share(unanswerable, (row) => row.abstained),
    disputesShown: share(disputed, (row) => row.full),
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
