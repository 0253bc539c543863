/**
 * Signals into the log odds that a fact answers: a logistic model of each signal and of each two together, since what speaks for
 * a fact may count only beside something else (a missing word weighs less where a phrasing is nearly the question itself).
 */
import type { Signals } from './signals.ts';

/** What one signal adds, on its own scale: (value − mean) / spread. */
export interface SignalWeight {
  readonly mean: number;
  readonly spread: number;
  readonly alone: number;
  /** Together with itself and with each signal behind it, in the order of the signals. */
  readonly together: readonly number[];
}

export interface Weights {
  readonly bias: number;
  readonly signals: Readonly<Record<keyof Signals, SignalWeight>>;
}

/** Spreads from the mean beyond which a signal says no more: few questions that the weights were fitted on lie there. */
const FURTHEST = 4;

/** In the order of the weights. */
export function standardised(signals: Signals, weights: Weights['signals']): number[] {
  const names = Object.keys(weights) as (keyof Signals)[];
  return names.map((name) => {
    const { mean, spread } = weights[name];
    return Math.max(-FURTHEST, Math.min(FURTHEST, (signals[name] - mean) / spread));
  });
}

/** What each signal adds to the bias, in the order of the weights; of what two add together each has half. */
function amountsOf(signals: Signals, weights: Weights['signals']): number[] {
  const values = standardised(signals, weights);
  const amounts = values.map(() => 0);
  for (const [i, { alone, together }] of Object.values(weights).entries()) {
    const value = values[i] as number;
    amounts[i] = (amounts[i] as number) + alone * value;
    for (const [behind, weight] of together.entries()) {
      const half = (weight * value * (values[i + behind] as number)) / 2;
      amounts[i] = (amounts[i] as number) + half;
      amounts[i + behind] = (amounts[i + behind] as number) + half;
    }
  }
  return amounts;
}

/** What each signal adds to the bias, by name, largest first. */
export function contributions(signals: Signals, { signals: weights }: Weights): [name: string, amount: number][] {
  const amounts = amountsOf(signals, weights);
  const named = Object.keys(weights).map((name, i): [string, number] => [name, amounts[i] as number]);
  return named.sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
}

/** Probability 0..1 that the fact answers. */
export function probabilityOf(signals: Signals, weights: Weights): number {
  const sum = amountsOf(signals, weights.signals).reduce((all, amount) => all + amount, weights.bias);
  return 1 / (1 + Math.exp(-sum));
}
