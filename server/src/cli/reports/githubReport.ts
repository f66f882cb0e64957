// The report as workflow commands of GitHub Actions, which annotate the changed lines.
// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
import type { Severity } from "../../rules/rule";
import { type CheckedFile, oneLine, type ReportedProblem, seeLine, visible } from "./problem";

export const githubReport = (files: readonly CheckedFile[]): string =>
  files
    .flatMap(({ problems }) => problems)
    .map((problem) => `${command(problem)}\n`)
    .join("");

const levels: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

function command(problem: ReportedProblem): string {
  const { file, line, column, endLine, endColumn, severity, rule, message } = problem;
  // An annotation has one place only.
  const text = [message, ...problem.related.map(seeLine)].map(oneLine).join("\n");
  // Columns are meaningless for a range that spans lines.
  const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : "";
  const place = `file=${property(visible(file))},line=${line},endLine=${endLine}${columns}`;
  return `::${levels[severity]} ${place},title=${property(rule)}::${data(text)}`;
}

/** Escapes the characters that would end a command or a property. */
const data = (text: string): string =>
  text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");

const property = (text: string): string => data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
