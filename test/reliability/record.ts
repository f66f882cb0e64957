// The figures of a run, kept as data: what the tests counted is what docs/reliability.md says.
import { mkdirSync, writeFileSync } from "node:fs";

export type Figures = Readonly<Record<string, number | string>>;

/** Where the figures of a run are, one file per part. */
export const FIGURES = "test-output/reliability";

/**
 * Writes what a part of the tests counted, in the place of what the run before it counted. `root` is the repository, for
 * tests that run elsewhere.
 */
export function record(part: string, figures: Figures, root = "."): void {
  const folder = `${root}/${FIGURES}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${part}.json`, `${JSON.stringify(figures, undefined, 2)}\n`);
}
