/** The object that `examine --json` prints: what the reply shows, with whole statements and citations. */
import { type StatementJson, statementJson } from './answer-json.ts';
import type { Examination, Finding } from './examine/examination.ts';
import type { Knowledge } from './model.ts';
import { type Reply, toPlainText } from './reply.ts';

export interface ExaminationJson {
  readonly base: string;
  /** How many sentences were read, those left alone included. */
  readonly read: number;
  readonly cut: boolean;
  readonly tookMs: number;
  readonly sentences: readonly {
    readonly text: string;
    readonly finding: Finding;
    readonly facts: readonly { readonly id: string; readonly question: string; readonly same: readonly StatementJson[]; readonly otherwise: readonly StatementJson[] }[];
  }[];
  readonly text: string;
}

export function examinationJson(knowledge: Knowledge, { read, cut, sentences }: Examination, reply: Reply, tookMs: number): ExaminationJson {
  return {
    base: knowledge.version,
    read,
    cut,
    tookMs,
    sentences: sentences.map(({ text, finding, facts }) => ({
      text,
      finding,
      facts: facts.map(({ fact, same, otherwise }) => ({
        id: fact.id,
        question: fact.question,
        same: same.map((statement) => statementJson(knowledge, fact, statement)),
        otherwise: otherwise.map((statement) => statementJson(knowledge, fact, statement)),
      })),
    })),
    text: toPlainText(reply),
  };
}
