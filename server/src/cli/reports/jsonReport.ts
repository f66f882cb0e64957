// The report for programs: one list of problems over all files.
import { inEnglish } from "../../messages/inEnglish";
import type { LintFinding } from "../../rules/running/lint";
import { type CheckedFile, problemsOf } from "./problem";

export function jsonReport(files: readonly CheckedFile[]): string {
  const problems = files.flatMap((file) =>
    problemsOf(file).map(([problem, finding]) => ({ ...problem, fix: bestFix(finding) })),
  );
  return `${JSON.stringify(problems, null, 2)}\n`;
}

/** The title of the preferred fix. */
function bestFix(finding: LintFinding): string | null {
  const fixes = finding.fixes();
  const best = fixes.find(({ preferred }) => preferred) ?? fixes[0];
  return best ? inEnglish(best.title) : null;
}
