// A finding as all reports need it, with its position in the editor's units.
import { TextDocument } from "vscode-languageserver-textdocument";
import { inEnglish } from "../../messages/inEnglish";
import type { LintFinding } from "../../rules/running/lint";
import type { Severity } from "../../rules/rule";

export interface CheckedFile {
  /** As named on the command line. */
  readonly name: string;
  readonly text: string;
  /** Whether fixes have changed its text. */
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

/** The problems to report for a file. */
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

/** A key or a file name may contain line breaks and terminal control characters; reports replace them. */
export const oneLine = (text: string): string => text.replace(/\p{Cc}/gu, "\uFFFD");
