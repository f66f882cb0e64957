// The report for programs: one list of problems over all files.
import type { CheckedFile } from "./problem";

export const jsonReport = (files: readonly CheckedFile[]): string =>
  `${JSON.stringify(
    files.flatMap(({ problems }) => problems),
    null,
    2,
  )}\n`;
