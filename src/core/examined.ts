/** "Check against the record": a message examined by the base at hand, and worded. */
import type { Lang } from './answer.ts';
import type { Base } from './base.ts';
import type { Examination } from './examine/examination.ts';
import { presentExamination } from './present/examination.ts';
import type { Reply } from './reply.ts';

/** @throws Error when the base was put together without an examiner, which is a bug. */
export function examined(text: string, { examine }: Base): Examination {
  if (examine === undefined) throw new Error('this base examines no messages');
  return examine(text);
}

export function examineReply(text: string, base: Base, lang: Lang): Reply {
  return presentExamination(examined(text, base), base.knowledge, lang);
}
