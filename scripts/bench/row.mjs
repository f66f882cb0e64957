// A row of the table of results.
import { figures } from "./statistics.mjs";

/** @typedef {Readonly<Record<string, readonly number[]>>} Times What each server took. */

/** @typedef {{ what: string, unit: string, figures: Record<string, import("./statistics.mjs").Figures> }} Row */

/**
 * How often something is measured, after rounds that do not count.
 *
 * @typedef {{ warmUp: number, rounds: number, peers: boolean }} Effort
 */

/**
 * A row of the table: what was measured, and the figures of each server.
 *
 * @param {string} what
 * @param {Times} times
 * @returns {Row}
 */
export function row(what, times, unit = "ms") {
  const measured = Object.entries(times).filter(([, values]) => values.length > 0);
  return {
    what,
    unit,
    figures: Object.fromEntries(measured.map(([name, values]) => [name, figures(values)])),
  };
}
