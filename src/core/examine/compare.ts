/** One claim against one fact: what every way of comparing is given. */
import type { Directory } from '../directory.ts';
import type { Reader } from '../lookup/question/question.ts';
import type { Claim } from './claim.ts';
import type { Context } from './anchor.ts';
import type { Frame } from './frame.ts';

export interface Comparison {
  readonly claim: Claim;
  readonly frame: Frame;
  readonly context: Context;
  readonly reader: Reader;
  readonly directory: Directory;
}
