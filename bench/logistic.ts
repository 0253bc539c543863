/** Logistic regression with a ridge penalty, by gradient descent with momentum over standardised columns. */

export interface Example {
  readonly values: readonly number[];
  readonly right: boolean;
}

/** On the scale of the values as given: probability = 1 / (1 + exp(-(bias + sum of weight × value))). */
export interface Model {
  readonly weights: readonly number[];
  readonly bias: number;
}

const RIDGE = 0.002;
const STEPS = 800;
const RATE = 0.2;
const MOMENTUM = 0.9;

const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum));

export function fitLogistic(examples: readonly Example[], columns: number): Model {
  const { mean, spread } = scaleOf(examples, columns);
  // One row after the other, the last column always 1, for the bias.
  const rows = Float64Array.from(examples.flatMap(({ values }) => [...values.map((value, i) => (value - (mean[i] as number)) / (spread[i] as number)), 1]));
  const rights = examples.map(({ right }) => (right ? 1 : 0));
  const weights = new Float64Array(columns + 1);
  const speed = new Float64Array(columns + 1);
  for (let step = 0; step < STEPS; step++) {
    const slope = slopeAt(weights, rows, rights);
    for (let i = 0; i <= columns; i++) {
      const gradient = (slope[i] as number) / examples.length - (i < columns ? RIDGE * (weights[i] as number) : 0);
      speed[i] = MOMENTUM * (speed[i] as number) + gradient;
      weights[i] = (weights[i] as number) + RATE * (speed[i] as number);
    }
  }
  const own = Array.from({ length: columns }, (_, i) => (weights[i] as number) / (spread[i] as number));
  return { weights: own, bias: (weights[columns] as number) - own.reduce((all, weight, i) => all + weight * (mean[i] as number), 0) };
}

/** Slope of the log likelihood. */
function slopeAt(weights: Float64Array, rows: Float64Array, rights: readonly number[]): Float64Array {
  const width = weights.length;
  const slope = new Float64Array(width);
  for (const [at, right] of rights.entries()) {
    let sum = 0;
    for (let i = 0; i < width; i++) sum += (weights[i] as number) * (rows[at * width + i] as number);
    const error = right - logistic(sum);
    for (let i = 0; i < width; i++) slope[i] = (slope[i] as number) + error * (rows[at * width + i] as number);
  }
  return slope;
}

function scaleOf(examples: readonly Example[], columns: number): { mean: number[]; spread: number[] } {
  const sums = Array.from({ length: columns }, () => [0, 0] as [number, number]);
  for (const { values } of examples) {
    for (const [i, sum] of sums.entries()) {
      sum[0] += values[i] as number;
      sum[1] += (values[i] as number) ** 2;
    }
  }
  const mean = sums.map(([sum]) => sum / examples.length);
  return { mean, spread: sums.map(([, squares], i) => Math.sqrt(Math.max(0, squares / examples.length - (mean[i] as number) ** 2)) || 1) };
}

export function probability({ weights, bias }: Model, values: readonly number[]): number {
  return logistic(weights.reduce((sum, weight, i) => sum + weight * (values[i] as number), bias));
}
