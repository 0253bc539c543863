/** "Check against the record": a message examined by the base at hand, and worded. */
import type { Lang } from './answer.ts';
import type { Base } from './base.ts';
import type { Examination } from './examine/examination.ts';
import type { Examiner } from './examine/examine.ts';
import { presentExamination } from './present/examination.ts';
import type { Reply } from './reply.ts';

/** @throws Error when the base was put together without an examiner, which is a bug. */
function examinerOf({ examine }: Base): Examiner {
  if (examine === undefined) throw new Error('this base examines no messages');
  return examine;
}

export function examined(text: string, base: Base): Examination {
  return examinerOf(base)(text);
}

/** How work is done in turns with what else waits. */
export interface Turns {
  /** Milliseconds of a steady clock. */
  readonly clock: () => number;
  /** Lets what waits have its turn. */
  readonly pause: () => Promise<void>;
}

/** Milliseconds of one turn: other people's answers and the heartbeat of a connection wait no longer. */
const TURN_MS = 8;

/** Examines in turns: a message of 4,000 characters takes 20 ms, and the first one ten times as long. */
export async function examineReply(text: string, base: Base, lang: Lang, { clock, pause }: Turns): Promise<Reply> {
  const steps = examinerOf(base).steps(text);
  let began = clock();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return presentExamination(value, base.knowledge, lang);
    if (clock() - began < TURN_MS) continue;
    await pause();
    began = clock();
  }
}
