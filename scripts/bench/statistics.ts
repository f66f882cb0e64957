// Summary of many measurements.

export interface Figures {
  median: number;
  p95: number;
}

/** The median. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Median and 95th percentile of the measurements. */
export const figures = (values: readonly number[]): Figures => ({
  median: median(values),
  p95: quantile(values, 0.95),
});

function quantile(values: readonly number[], share: number) {
  if (values.length === 0) return NaN;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
