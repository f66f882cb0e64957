// The report for people: a line for each problem, a group for each file, and the sum of it all.
import type { Severity } from "../rules/rule";
import { type CheckedFile, oneLine, type Problem, problemsOf } from "./report";

export function textReport(files: readonly CheckedFile[]): string {
  if (files.length === 0) return "";
  const problems = files.map((file) => problemsOf(file).map(([problem]) => problem));
  const groups = files.map((file, index) => [
    ...(file.fixed ? [`${oneLine(file.name)} fixed`] : []),
    ...(problems[index] ?? []).map(problemLine),
  ]);
  return [...groups, [summary(problems.flat(), files.length)]]
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

/** `file:line:column` comes first, because terminals and editors make a link of it. */
const problemLine = ({ file, line, column, severity, rule, message }: Problem): string =>
  oneLine(`${file}:${line}:${column} ${severity} ${rule} ${message}`);

const order: readonly Severity[] = ["error", "warning", "information", "hint"];

function summary(problems: readonly Problem[], files: number): string {
  const where = `in ${count(files, "file")}`;
  if (problems.length === 0) return `No problems ${where}`;
  const parts = order.flatMap((severity) => {
    const sum = problems.filter((problem) => problem.severity === severity).length;
    return sum > 0 ? [count(sum, severity)] : [];
  });
  return `${count(problems.length, "problem")} (${parts.join(", ")}) ${where}`;
}

/** `2 errors`; information has no plural. */
const count = (sum: number, noun: string): string =>
  `${sum} ${noun}${sum === 1 || noun === "information" ? "" : "s"}`;
