// A row of the results table.
import { figures, type Figures } from "./statistics";

/** The names of the builds in a row. */
export const ours = "ours";
export const earlier = "earlier build";

/** The figures of each server. */
type Times = Readonly<Record<string, readonly number[]>>;

export interface Row {
  what: string;
  unit: string;
  figures: Record<string, Figures>;
}

/** A part of the benchmark. The names of its rows are known before it runs, so that it can be left out. */
export interface Measurement {
  rows: readonly string[];
  run: () => Promise<Row[]>;
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

/** Collects figures by the name of what was measured. */
export function figuresByName(): {
  byName: Record<string, number[]>;
  add: (name: string, figure: number | undefined) => void;
} {
  const byName: Record<string, number[]> = {};
  return {
    byName,
    add: (name, figure) => {
      if (figure !== undefined) (byName[name] ??= []).push(figure);
    },
  };
}

/** Whether the name of a row contains each of the words, in any order. */
export function contains(name: string, words: string): boolean {
  const lower = name.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word));
}
