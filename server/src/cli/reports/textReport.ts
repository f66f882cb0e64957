// The report for people: a line per problem and per place that it refers to, a group per file, and a summary.
import { styleText } from "node:util";
import type { Severity } from "../../rules/rule";
import { type CheckedFile, oneLine, type ReportedProblem, seeLine } from "./problem";

/** Further options of a report. */
export interface ReportOptions {
  /** The number of findings in the baseline. */
  readonly known: number;
  readonly colours: boolean;
}

export function textReport(
  files: readonly CheckedFile[],
  { known, colours }: ReportOptions,
): string {
  if (files.length === 0) return "";
  const paint: Paint = colours ? (style, text) => styleText(style, text) : (_style, text) => text;
  const problems = files.map((file) => file.problems);
  const groups = files.map((file, index) => [
    ...(file.fixed ? [`${oneLine(file.name)} fixed`] : []),
    ...(problems[index] ?? []).flatMap((problem) => [
      problemLine(problem, paint),
      ...problem.related.map((place) => `  ${oneLine(seeLine(place))}`),
    ]),
  ]);
  return [...groups, [summary(problems.flat(), files.length, known)]]
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

type Style = "red" | "yellow" | "blue" | "gray" | "cyan";
type Paint = (style: Style, text: string) => string;

const styles: Readonly<Record<Severity, Style>> = {
  error: "red",
  warning: "yellow",
  information: "blue",
  hint: "gray",
};

/** Starts with `file:line:column`, which terminals and editors turn into a link. */
function problemLine(
  { file, line, column, severity, rule, message }: ReportedProblem,
  paint: Paint,
): string {
  const place = oneLine(`${file}:${line}:${column}`);
  return `${paint("cyan", place)} ${paint(styles[severity], severity)} ${paint("gray", rule)} ${oneLine(message)}`;
}

const order: readonly Severity[] = ["error", "warning", "information", "hint"];

function summary(problems: readonly ReportedProblem[], files: number, known: number): string {
  const where = `in ${count(files, "file")}`;
  const excluded = known > 0 ? `, not counting ${count(known, "problem")} in the baseline` : "";
  if (problems.length === 0) return `No problems ${where}${excluded}`;
  const parts = order.flatMap((severity) => {
    const sum = problems.filter((problem) => problem.severity === severity).length;
    return sum > 0 ? [count(sum, severity)] : [];
  });
  return `${count(problems.length, "problem")} (${parts.join(", ")}) ${where}${excluded}`;
}

/** `2 errors`; "information" has no plural. */
const count = (sum: number, noun: string): string =>
  `${sum} ${noun}${sum === 1 || noun === "information" ? "" : "s"}`;
