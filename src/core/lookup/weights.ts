/** Written by `npm run fit -- --write` (docs/eval.md, "How sure"): what each signal adds to the log odds that a fact answers. */
import type { Signals } from './signals.ts';

export const BIAS = -3.75;
export const WEIGHTS: Readonly<Record<keyof Signals, number>> = {
  votes: -0.0091,
  overNext: 0.304,
  overUntold: 0.334,
  behindUntold: 0.0329,
  leaning: -0.28,
  phrase: 1.41,
  nearPhrase: 0.185,
  samePhrase: 1.06,
  plainPhrase: -0.886,
  recall: -1.41,
  untoldPhrase: 1.14,
  nearestUntold: -0.95,
  fuse: 0.42,
  kind: 1.23,
  strict: 0.854,
  missing: -0.282,
  missingShare: -0.624,
  missingUnknown: -0.979,
  missingName: -1.14,
  least: 1.43,
  informative: 0.347,
  information: 0.326,
  votesCovered: 1.56,
  asked: -0.562,
  asksNumber: -0.55,
  asksName: -1.75,
  joined: 0.406,
};
