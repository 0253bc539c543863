/** Written by `npm run fit -- --write` (docs/eval.md, "How sure"): what each signal adds to the log odds that a fact answers. */
import type { Signals } from './signals.ts';

export const BIAS = -3.73;
export const WEIGHTS: Readonly<Record<keyof Signals, number>> = {
  votes: -0.0264,
  overNext: 0.308,
  overUntold: 0.336,
  behindUntold: 0.0417,
  leaning: -0.294,
  phrase: 1.43,
  nearPhrase: 0.223,
  samePhrase: 1.08,
  plainPhrase: -0.948,
  recall: -1.46,
  untoldPhrase: 1.17,
  nearestUntold: -0.898,
  fuse: 0.507,
  kind: 1.21,
  strict: 0.825,
  missing: -0.265,
  missingShare: -0.775,
  missingUnknown: -0.993,
  missingName: -1.04,
  least: 1.36,
  informative: 0.348,
  information: 0.322,
  votesCovered: 1.67,
  asked: -0.56,
  asksNumber: -0.557,
  asksName: -1.75,
  joined: 0.384,
};
