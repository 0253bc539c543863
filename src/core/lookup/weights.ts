/** Written by `npm run fit -- --write` (docs/eval.md, "How sure"): what each signal adds to the log odds that a fact answers. */
import type { Signals } from './signals.ts';

export const BIAS = -3.63;
export const WEIGHTS: Readonly<Record<keyof Signals, number>> = {
  votes: 0.011,
  overNext: 0.282,
  overUntold: 0.343,
  behindUntold: 0.0527,
  leaning: -0.269,
  phrase: 1.59,
  nearPhrase: 0.227,
  samePhrase: 1.23,
  plainPhrase: -1.22,
  recall: -1.22,
  untoldPhrase: 1.13,
  nearestUntold: -1.23,
  fuse: 0.139,
  kind: 1.09,
  strict: 0.999,
  missing: -0.476,
  missingShare: -0.53,
  missingUnknown: -1.12,
  missingName: -1.18,
  least: 1.44,
  informative: 0.33,
  information: 0.554,
  votesCovered: 1.39,
  asked: -0.445,
  asksNumber: -0.55,
  asksName: -1.67,
  joined: 0.415,
};
