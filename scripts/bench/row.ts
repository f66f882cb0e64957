// A row of the results table.
import { figures, type Figures } from "./statistics";

/** The figures of each server. */
type Times = Readonly<Record<string, readonly number[]>>;

export interface Row {
  what: string;
  unit: string;
  figures: Record<string, Figures>;
}

/** The number of measurements, after warm-up rounds. */
export interface RunSize {
  warmUp: number;
  rounds: number;
  peers: boolean;
}

/** A row of the table: what was measured, and the figures of each server. */
export function row(what: string, times: Times, unit = "ms"): Row {
  const measured = Object.entries(times).filter(([, values]) => values.length > 0);
  return {
    what,
    unit,
    figures: Object.fromEntries(measured.map(([name, values]) => [name, figures(values)])),
  };
}
