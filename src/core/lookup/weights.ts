/** Written by `npm run fit -- --write` (docs/eval.md, "How sure"): what each signal adds to the log odds that a fact answers. */
import type { Signals } from './signals.ts';

export const BIAS = -3.64;
export const WEIGHTS: Readonly<Record<keyof Signals, number>> = {
  votes: 0.00732,
  overNext: 0.277,
  overUntold: 0.354,
  behindUntold: 0.072,
  leaning: -0.274,
  phrase: 1.48,
  nearPhrase: 0.209,
  samePhrase: 1.22,
  plainPhrase: -1.18,
  recall: -1.29,
  untoldPhrase: 1.12,
  nearestUntold: -1.17,
  fuse: 0.456,
  kind: 1.08,
  strict: 1.01,
  missing: -0.476,
  missingShare: -0.564,
  missingUnknown: -1.11,
  missingName: -1.19,
  least: 1.41,
  informative: 0.331,
  information: 0.54,
  votesCovered: 1.37,
  asked: -0.459,
  asksNumber: -0.554,
  asksName: -1.64,
  joined: 0.408,
};
