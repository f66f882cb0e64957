// The report formats, by their names on the command line.
import type { CheckedFile } from "./problem";
import { githubReport } from "./githubReport";
import { jsonReport } from "./jsonReport";
import { junitReport } from "./junitReport";
import { sarifReport } from "./sarifReport";
import { type ReportOptions, textReport } from "./textReport";

export const formats = ["text", "json", "sarif", "github", "junit"] as const;

export type Format = (typeof formats)[number];

export const isFormat = (text: string): text is Format =>
  (formats as readonly string[]).includes(text);

export const reportIn: Readonly<
  Record<Format, (files: readonly CheckedFile[], options: ReportOptions) => string>
> = {
  text: textReport,
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
  junit: junitReport,
};
