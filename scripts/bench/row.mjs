// A row of the table of results.
import { figures } from "./statistics.mjs";

/** A row of the table: what was measured, and the figures of each server. */
export function row(what, times, unit = "ms") {
  const measured = Object.entries(times).filter(([, values]) => values.length > 0);
  return {
    what,
    unit,
    figures: Object.fromEntries(measured.map(([name, values]) => [name, figures(values)])),
  };
}
