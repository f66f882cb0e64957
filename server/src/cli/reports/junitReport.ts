// The report as JUnit XML, which most CI servers show as tests: each file is a suite, and each of its findings a test.
// Errors and warnings fail; other findings are the output of a passing test.
import type { Severity } from "../../rules/rule";
import { type CheckedFile, type ReportedProblem, seeLine } from "./problem";

export function junitReport(files: readonly CheckedFile[]): string {
  const problems = files.map((file) => file.problems);
  const all = problems.flat();
  // Some readers reject a suite without tests, so a file without findings has one that passes.
  const tests = problems.reduce((sum, { length }) => sum + Math.max(length, 1), 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="kestra-config" tests="${tests}" failures="${failuresIn(all)}">`,
    ...files.flatMap(({ name }, index) => suite(name, problems[index] ?? [])),
    "</testsuites>",
    "",
  ].join("\n");
}

function suite(name: string, problems: readonly ReportedProblem[]): string[] {
  const counts = `tests="${Math.max(problems.length, 1)}" failures="${failuresIn(problems)}" errors="0"`;
  const cases = problems.length > 0 ? problems.flatMap(testCase) : [passed(name)];
  return [`  <testsuite name="${escaped(name)}" ${counts}>`, ...cases, "  </testsuite>"];
}

const passed = (file: string): string =>
  `    <testcase name="no problems" classname="${escaped(file)}"/>`;

function testCase(problem: ReportedProblem): string[] {
  const { file, line, column, rule, severity, message } = problem;
  const head = `    <testcase name="${escaped(`${rule} ${line}:${column}`)}" classname="${escaped(file)}" file="${escaped(file)}" line="${line}">`;
  const text = [
    `${file}:${line}:${column} ${severity} ${rule} ${message}`,
    ...problem.related.map(seeLine),
  ]
    .map(escaped)
    .join("\n");
  const body = isFailure(severity)
    ? `      <failure message="${escaped(message)}" type="${severity}">${text}</failure>`
    : `      <system-out>${text}</system-out>`;
  return [head, body, "    </testcase>"];
}

const isFailure = (severity: Severity): boolean => severity === "error" || severity === "warning";

const failuresIn = (problems: readonly ReportedProblem[]): number =>
  problems.filter(({ severity }) => isFailure(severity)).length;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** XML 1.0 cannot represent most control characters or unpaired surrogates. */
const escaped = (text: string): string =>
  text
    .replace(/[\p{Cc}\uFFFE\uFFFF]|\p{Cs}/gu, "\uFFFD")
    .replace(/[&<>"]/g, (character) => entities[character] ?? "");
