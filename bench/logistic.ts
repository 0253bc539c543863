/** Logistic regression with a ridge penalty, by gradient descent with momentum over standardised columns. */

export interface Example {
  readonly values: readonly number[];
  readonly right: boolean;
  /** How much it counts beside others. */
  readonly weight: number;
}

/** On the scale of the values as given: probability = 1 / (1 + exp(-(bias + sum of weight × value))). */
export interface Model {
  readonly weights: readonly number[];
  readonly bias: number;
}

const RIDGE = 0.002;
const STEPS = 400;
const RATE = 0.2;
const MOMENTUM = 0.9;

const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum));

export function fitLogistic(examples: readonly Example[]): Model {
  const scale = scaleOf(examples.map(({ values }) => values));
  const columns = scale.length;
  // One row after the other, the last column always 1, for the bias.
  const rows = new Float32Array(examples.length * (columns + 1)).fill(1);
  for (const [at, { values }] of examples.entries()) for (const [i, { mean, spread }] of scale.entries()) rows[at * (columns + 1) + i] = ((values[i] as number) - mean) / spread;
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Float64Array(columns + 1);
  const speed = new Float64Array(columns + 1);
  for (let step = 0; step < STEPS; step++) {
    const slope = slopeAt(weights, rows, examples);
    for (let i = 0; i <= columns; i++) {
      const gradient = (slope[i] as number) / total - (i < columns ? RIDGE * (weights[i] as number) : 0);
      speed[i] = MOMENTUM * (speed[i] as number) + gradient;
      weights[i] = (weights[i] as number) + RATE * (speed[i] as number);
    }
  }
  const own = scale.map(({ spread }, i) => (weights[i] as number) / spread);
  return { weights: own, bias: (weights[columns] as number) - own.reduce((all, weight, i) => all + weight * (scale[i] as Scale).mean, 0) };
}

/** Slope of the log likelihood. */
function slopeAt(weights: Float64Array, rows: Float32Array, examples: readonly Example[]): Float64Array {
  const width = weights.length;
  const slope = new Float64Array(width);
  for (const [at, { right, weight }] of examples.entries()) {
    let sum = 0;
    for (let i = 0; i < width; i++) sum += (weights[i] as number) * (rows[at * width + i] as number);
    const error = weight * ((right ? 1 : 0) - logistic(sum));
    for (let i = 0; i < width; i++) slope[i] = (slope[i] as number) + error * (rows[at * width + i] as number);
  }
  return slope;
}

export interface Scale {
  readonly mean: number;
  /** Standard deviation; 1 where all values are the same. */
  readonly spread: number;
}

/** Of each column. */
export function scaleOf(rows: readonly (readonly number[])[]): Scale[] {
  const columns = rows[0]?.length ?? 0;
  return Array.from({ length: columns }, (_, i) => {
    const values = rows.map((row) => row[i] as number);
    const mean = values.reduce((all, value) => all + value, 0) / values.length;
    const variance = values.reduce((all, value) => all + (value - mean) ** 2, 0) / values.length;
    return { mean, spread: variance > 1e-12 ? Math.sqrt(variance) : 1 };
  });
}
