/** Written by `npm run fit -- --write` (docs/eval.md, "How sure"): what each signal adds to the log odds that a fact answers. */
import type { Signals } from './signals.ts';

export const BIAS = -3.64;
export const WEIGHTS: Readonly<Record<keyof Signals, number>> = {
  votes: 0.0192,
  overNext: 0.279,
  overUntold: 0.361,
  behindUntold: 0.141,
  leaning: -0.38,
  phrase: 1.44,
  nearPhrase: 0.277,
  samePhrase: 1.2,
  plainPhrase: -1.18,
  recall: -1.04,
  untoldPhrase: 1.48,
  nearestUntold: -1.66,
  fuse: 0.142,
  kind: 1.09,
  strict: 1.01,
  missing: -0.471,
  missingShare: -0.509,
  missingUnknown: -1.15,
  missingName: -1.16,
  least: 1.41,
  informative: 0.307,
  information: 0.555,
  votesCovered: 1.42,
  asked: -0.399,
  asksNumber: -0.429,
  asksName: -1.66,
  joined: 0.474,
};
