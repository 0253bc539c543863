/** Written by `npm run fit -- --write` (docs/eval.md, "How sure"): what each signal adds to the log odds that a fact answers. */
import type { Signals } from './signals.ts';

export const BIAS = -3.59;
export const WEIGHTS: Readonly<Record<keyof Signals, number>> = {
  votes: 0.018,
  overNext: 0.277,
  overUntold: 0.362,
  behindUntold: 0.145,
  leaning: -0.365,
  phrase: 1.5,
  nearPhrase: 0.271,
  samePhrase: 1.17,
  plainPhrase: -1.14,
  recall: -0.971,
  untoldPhrase: 1.41,
  nearestUntold: -1.81,
  fuse: 0.146,
  kind: 1.09,
  strict: 1.03,
  missing: -0.473,
  missingShare: -0.472,
  missingUnknown: -1.14,
  missingName: -1.14,
  least: 1.42,
  informative: 0.313,
  information: 0.533,
  votesCovered: 1.45,
  asked: -0.445,
  asksNumber: -0.411,
  asksName: -1.49,
  joined: 0.47,
};
