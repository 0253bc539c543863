/** Written by `npm run fit -- --write` (docs/eval.md, "How sure"): what each signal adds to the log odds that a fact answers. */
import type { Signals } from './signals.ts';

export const BIAS = -3.65;
export const WEIGHTS: Readonly<Record<keyof Signals, number>> = {
  votes: 0.019,
  overNext: 0.279,
  overUntold: 0.362,
  behindUntold: 0.141,
  leaning: -0.383,
  phrase: 1.44,
  nearPhrase: 0.273,
  samePhrase: 1.2,
  plainPhrase: -1.18,
  recall: -1.04,
  untoldPhrase: 1.5,
  nearestUntold: -1.65,
  fuse: 0.149,
  kind: 1.1,
  strict: 1.01,
  missing: -0.469,
  missingShare: -0.513,
  missingUnknown: -1.15,
  missingName: -1.17,
  least: 1.41,
  informative: 0.308,
  information: 0.549,
  votesCovered: 1.42,
  asked: -0.399,
  asksNumber: -0.42,
  asksName: -1.66,
  joined: 0.472,
};
