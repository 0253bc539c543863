/** `onrecord ask`: one question from the arguments, or one a line from standard input; as text, as JSON, or explained. */
import { answerJson } from '../core/answer-json.ts';
import { type Answered, answerText } from '../core/answering.ts';
import type { Base } from '../core/base.ts';
import { summaryText } from '../core/present/summary.ts';
import { wordsFor } from '../core/present/words.ts';
import { present } from '../core/present.ts';
import { type Reply, toPlainText } from '../core/reply.ts';
import { openBase } from '../open-base.ts';
import { FAILED, type Io, OK, USAGE } from './io.ts';
import { linesOf } from '../core/text/lines.ts';
import { printProblems } from './problems.ts';

const FLAGS = ['--json', '--explain'];

export async function ask(io: Io): Promise<number> {
  const unknown = io.args.find((arg) => arg.startsWith('--') && !FLAGS.includes(arg));
  if (unknown !== undefined) {
    io.err(`onrecord ask: unknown option ${unknown}; there are ${FLAGS.join(' and ')}\n`);
    return USAGE;
  }
  const opened = await openBase(io.folders);
  if (!opened.ok) {
    printProblems(io, opened.problems);
    return FAILED;
  }
  const { base } = opened;
  const print = printerFor(base, io.args);
  const words = io.args.filter((arg) => !FLAGS.includes(arg));
  if (words.length > 0) await io.out(print(words.join(' ')));
  else for await (const line of linesOf(io.stdin)) await io.out(print(line));
  return OK;
}

function printerFor(base: Base, args: readonly string[]): (query: string) => string {
  if (args.includes('--explain')) return (query) => `${base.lookup.explain(query)}\n`;
  if (args.includes('--json')) return (query) => jsonLine(base, query);
  return (query) => {
    const answered = answerText(base, query);
    return `${toPlainText(replyTo(base, answered))}\n\n`;
  };
}

/** One object on one line, with a line end. */
export function jsonLine(base: Base, query: string): string {
  const started = performance.now();
  const answered = answerText(base, query);
  const tookMs = Math.round((performance.now() - started) * 1000) / 1000;
  const words = wordsFor(base.knowledge, answered.answer.lang);
  const { answer } = answered;
  const object = answerJson({ knowledge: base.knowledge, query, answer, reply: replyTo(base, answered), tookMs, summary: (shown) => summaryText(words, shown) });
  return `${JSON.stringify(object)}\n`;
}

function replyTo(base: Base, { answer, command, self, help }: Answered): Reply {
  return present(base, answer, { ...(command ? { command } : {}), ...(self ? { self } : {}), ...(help ? { help } : {}) });
}
