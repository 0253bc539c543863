/** Small statistics shared by the sections of the bench. */

export const ascending = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);

/** `share` 0..1 of numbers in ascending order; NaN of none. */
export const percentile = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

export const median = (numbers: readonly number[]): number => percentile(ascending(numbers), 0.5);

export const mean = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

/** Share of rows that pass; NaN of none. */
export const share = <T>(rows: readonly T[], passes: (row: T) => boolean): number => rows.filter(passes).length / rows.length;
