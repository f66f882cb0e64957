// Writes files and reads them, as a reference for programs that check them.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The name of the reference in a row. */
export const readingAll = "reading them all";

/** Writes the files below `root` and returns their full paths. */
export const writeAll = (
  root: string,
  files: readonly { path: string; text: string }[],
): string[] =>
  files.map(({ path, text }) => {
    const full = join(root, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, text);
    return full;
  });

/** Milliseconds to read the files one after the other. */
export function timeToRead(paths: readonly string[]): number {
  const start = performance.now();
  for (const path of paths) readFileSync(path, "utf8");
  return performance.now() - start;
}
