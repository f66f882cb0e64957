// A row of the table of results.
import { figures } from "./statistics.mjs";

/** A row of the table: what was measured, which goal speaks of it, and each one's figures. */
export function row(what, goal, times, unit = "ms") {
  const measured = Object.entries(times).filter(([, values]) => values.length > 0);
  return {
    what,
    goal,
    unit,
    figures: Object.fromEntries(measured.map(([name, values]) => [name, figures(values)])),
  };
}
