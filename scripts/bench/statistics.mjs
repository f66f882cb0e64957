// What is told of many measurements.

/** @typedef {{ median: number, p95: number }} Figures */

/** The value below which half of the measurements are. */
export const median = (/** @type {readonly number[]} */ values) => quantile(values, 0.5);

/**
 * Median and 95th percentile of what was measured.
 *
 * @param {readonly number[]} values
 * @returns {Figures}
 */
export const figures = (values) => ({ median: median(values), p95: quantile(values, 0.95) });

/**
 * @param {readonly number[]} values
 * @param {number} share
 */
function quantile(values, share) {
  if (values.length === 0) return NaN;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
