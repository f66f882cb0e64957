// What every report tells of a finding: where it stands, as an editor counts, and what it says.
import { TextDocument } from "vscode-languageserver-textdocument";
import { inEnglish } from "../../messages/inEnglish";
import type { LintFinding } from "../../rules/running/lint";
import type { Severity } from "../../rules/rule";

export interface CheckedFile {
  /** As it was named on the command line. */
  readonly name: string;
  readonly text: string;
  /** Its text has been changed by fixes. */
  readonly fixed: boolean;
  readonly findings: readonly LintFinding[];
}

/** Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
export interface ReportedProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
}

/** The file's findings, each with what the report tells of it. */
export function problemsOf({
  name,
  text,
  findings,
}: CheckedFile): [ReportedProblem, LintFinding][] {
  const document = TextDocument.create("", "yaml", 0, text);
  return findings.map((finding) => {
    const start = document.positionAt(finding.at.start);
    const end = document.positionAt(finding.at.end);
    const problem = {
      file: name,
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
      rule: finding.rule.id,
      severity: finding.severity,
      message: inEnglish(finding.message),
    };
    return [problem, finding];
  });
}

/** A key or a file's name may hold line breaks and the control characters of a terminal; a report passes none on. */
export const oneLine = (text: string): string => text.replace(/\p{Cc}/gu, "\uFFFD");
