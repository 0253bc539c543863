/** The model behind the confidence: what signals add alone and together, and that far values add no more. */
import { describe, expect, it } from 'vitest';
import { contributions, probabilityOf, standardised, type Weights } from '../../../../src/core/lookup/confidence/log-odds.ts';
import type { Signals } from '../../../../src/core/lookup/confidence/signals.ts';

/** Two signals are enough: the model knows no more than the names of its weights. */
const WEIGHTS = {
  bias: -1,
  signals: {
    votes: { mean: 2, spread: 0.5, alone: 0.5, together: [0.25, -0.5] },
    phrase: { mean: 0, spread: 1, alone: 2, together: [1] },
  },
} as unknown as Weights;
const signals = (votes: number, phrase: number): Signals => ({ votes, phrase }) as unknown as Signals;
const logOdds = (probability: number): number => Math.log(probability / (1 - probability));

describe('log odds', () => {
  it('are the bias, each signal alone, its square and each product', () => {
    // votes stand two spreads above their mean, phrase three.
    expect(standardised(signals(3, 3), WEIGHTS.signals)).toEqual([2, 3]);
    expect(logOdds(probabilityOf(signals(3, 3), WEIGHTS))).toBeCloseTo(-1 + 0.5 * 2 + 0.25 * 4 - 0.5 * 6 + 2 * 3 + 1 * 9, 9);
  });

  it('are shared out to the signals: half of a product to each', () => {
    expect(Object.fromEntries(contributions(signals(3, 3), WEIGHTS))).toEqual({ votes: 0.5 * 2 + 0.25 * 4 - 1.5, phrase: 2 * 3 + 9 - 1.5 });
  });

  it('grow no more four spreads from the mean', () => {
    expect(probabilityOf(signals(9, 0), WEIGHTS)).toBe(probabilityOf(signals(4, 0), WEIGHTS));
    expect(probabilityOf(signals(-9, 0), WEIGHTS)).toBe(probabilityOf(signals(0, 0), WEIGHTS));
  });
});
