// The one number that stands for several runs: the middle one, which a single disturbed run cannot move.

/** The middle value; of an even number, the mean of the two in the middle. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[half] as number;
  return ((sorted[half - 1] ?? Number.NaN) + (sorted[half] ?? Number.NaN)) / 2;
}

/** Median, and in brackets the smallest and the largest. */
export function spread(values: readonly number[], digits = 0): string {
  if (values.length === 0) return 'not measured';
  const of = (value: number): string => value.toFixed(digits);
  return `${of(median(values))} (${of(Math.min(...values))}–${of(Math.max(...values))})`;
}
