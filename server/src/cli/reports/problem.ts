// A finding as all reports need it, with its position in the editor's units.
import { TextDocument } from "vscode-languageserver-textdocument";
import { inEnglish } from "../../messages/inEnglish";
import type { LintFinding } from "../../rules/running/lint";
import type { RelatedPlace, Severity } from "../../rules/rule";

/** What a report says about a file. Nothing else of a checked file is kept. */
export interface CheckedFile {
  /** As named on the command line. */
  readonly name: string;
  /** Whether fixes have changed its text. */
  readonly fixed: boolean;
  readonly problems: readonly ReportedProblem[];
}

/** Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
export interface ReportedPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
}

export interface ReportedProblem extends ReportedPlace {
  readonly rule: string;
  readonly severity: Severity;
  /** Places that have to do with it, in this or another file. */
  readonly related: readonly ReportedPlace[];
  /** The title of the preferred fix; undefined unless the report needs it. */
  readonly fix?: string | null;
}

/** The findings in the text of a file. */
export interface FoundIn {
  readonly name: string;
  readonly text: string;
  readonly findings: readonly LintFinding[];
  /** The name of another file that a finding refers to. */
  nameOf(uri: string): string;
}

/** The problems to report for a file, with their fixes if the report needs them. */
export function problemsIn(
  { name, text, findings, nameOf }: FoundIn,
  { withFixes }: { readonly withFixes: boolean },
): ReportedProblem[] {
  const own: OpenFile = { name, document: opened(text) };
  const others = new Map<string, OpenFile>();
  function fileOf({ file }: RelatedPlace): OpenFile {
    if (!file) return own;
    const known = others.get(file.uri);
    if (known) return known;
    const other: OpenFile = { name: nameOf(file.uri), document: opened(file.text) };
    others.set(file.uri, other);
    return other;
  }
  return findings.map((finding) => ({
    ...placeIn(own, finding),
    rule: finding.rule.id,
    severity: finding.severity,
    related: (finding.related ?? []).map((place) => placeIn(fileOf(place), place)),
    ...(withFixes ? { fix: bestFix(finding) } : {}),
  }));
}

/** The title of the preferred fix. */
function bestFix(finding: LintFinding): string | null {
  const fixes = finding.fixes();
  const best = fixes.find(({ preferred }) => preferred) ?? fixes[0];
  return best ? inEnglish(best.title) : null;
}

interface OpenFile {
  readonly name: string;
  readonly document: TextDocument;
}

const opened = (text: string): TextDocument => TextDocument.create("", "", 0, text);

function placeIn(
  { name, document }: OpenFile,
  { at, message }: Pick<RelatedPlace, "at" | "message">,
): ReportedPlace {
  const start = document.positionAt(at.start);
  const end = document.positionAt(at.end);
  return {
    file: name,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    message: inEnglish(message),
  };
}

/** A related place as a line of text. */
export const seeLine = ({ file, line, column, message }: ReportedPlace): string =>
  `see ${file}:${line}:${column}: ${message}`;

/**
 * A key or a file name may contain line breaks and terminal control characters, which reports replace, and characters that hide
 * or reorder others.
 */
export const oneLine = (text: string): string => visible(text.replace(/\p{Cc}/gu, "\uFFFD"));

/** The text with invisible characters as escapes, such as `\u{202e}`, which makes a terminal write from right to left. */
export const visible = (text: string): string =>
  text.replace(
    /[\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/g,
    (invisible) => `\\u{${invisible.charCodeAt(0).toString(16)}}`,
  );
