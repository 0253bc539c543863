/** `onrecord examine`: a message from standard input (or the arguments) compared with the record, as text or as one JSON object. */
import { examinationJson } from '../core/examination-json.ts';
import { examined } from '../core/examined.ts';
import { MESSAGE_MAX } from '../core/examine/sentences.ts';
import { presentExamination } from '../core/present/examination.ts';
import { toPlainText } from '../core/reply.ts';
import { openBase } from '../open-base.ts';
import { FAILED, type Io, OK, USAGE } from './io.ts';
import { printProblems } from './problems.ts';

const FLAGS = ['--json'];

export async function examine(io: Io): Promise<number> {
  const unknown = io.args.find((arg) => arg.startsWith('--') && !FLAGS.includes(arg));
  if (unknown !== undefined) {
    io.err(`onrecord examine: unknown option ${unknown}; there is ${FLAGS.join(' and ')}\n`);
    return USAGE;
  }
  const opened = await openBase(io.folders);
  if (!opened.ok) {
    printProblems(io, opened.problems);
    return FAILED;
  }
  const words = io.args.filter((arg) => !FLAGS.includes(arg));
  const text = words.length > 0 ? words.join(' ') : await read(io.stdin);
  const { knowledge } = opened.base;
  const started = performance.now();
  const examination = examined(text, opened.base);
  const tookMs = Math.round((performance.now() - started) * 1000) / 1000;
  const reply = presentExamination(examination, knowledge, examination.lang);
  await io.out(io.args.includes('--json') ? `${JSON.stringify(examinationJson(knowledge, examination, reply, tookMs))}\n` : `${toPlainText(reply)}\n`);
  return OK;
}

/** As much of the input as is examined, and one character more, so that a cut is seen. */
async function read(chunks: AsyncIterable<Uint8Array | string>): Promise<string> {
  const decoder = new TextDecoder('utf-8');
  let text = '';
  for await (const chunk of chunks) {
    if (text.length <= MESSAGE_MAX) text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
  }
  return text.trim();
}
