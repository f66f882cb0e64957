// Invalid YAML outside of the configurations in a file. No program reads such a file.
import { overlaps, type Span } from "../span";
import { withColon } from "../yaml/missingColon";
import { isServerOnly, refuses, type SyntaxProblem } from "../yaml/diagnose";
import { removeMarker } from "../edits/markers";
import type { Region } from "./fileKind";
import type { IgnoredValue } from "./ignoredValue";
import type { Correction, Refusal } from "./refusal";

/**
 * The first problem of the file that is outside of the regions, whose problems are reported with them. Others may be
 * its consequences.
 */
export function syntaxRefusals(
  text: string,
  problems: readonly SyntaxProblem[],
  regions: readonly Region[],
  isCompose = false,
): Refusal[] {
  const checked = checkedIn(regions);
  const found = problems.filter(
    // Some programs accept a tab that is not indentation.
    (problem) =>
      refuses(problem) &&
      // Other programs ignore what follows the end of a document.
      (!isServerOnly(problem) || (isCompose && problem.kind === "document-end")) &&
      !isHeader(text, problem) &&
      !checked.some((region) => isReportedIn(region, problem)),
  );
  // With tabs as indentation, other problems are their consequences.
  const first = found.find(({ kind }) => kind === "tab") ?? found[0];
  if (!first) return [];
  if (
    isTemplateOutside(
      text,
      checked.map(({ span }) => span),
    )
  )
    return [];
  const { kind: problem, span } = first;
  return [
    { reader: "any", kind: "syntax", problem, span, corrections: correctionsOf(text, first) },
  ];
}

/** The first `...` above other lines that is outside of the regions. Helm and Kubernetes ignore these lines. */
export function ignoredAfterEnd(
  text: string,
  problems: readonly SyntaxProblem[],
  regions: readonly Region[],
): IgnoredValue[] {
  const checked = checkedIn(regions).filter(({ shared }) => !shared);
  const end = problems.find(
    (problem) =>
      problem.kind === "document-end" && !checked.some((region) => isReportedIn(region, problem)),
  );
  if (!end) return [];
  const { span } = end;
  return [{ kind: "document-end", span, name: "...", move: [removeMarker(text, span)] }];
}

/** The regions whose own problems are reported. */
const checkedIn = (regions: readonly Region[]): Region[] =>
  regions.filter(({ nonLiteral }) => !nonLiteral || nonLiteral.as === "folded");

/** Whether a problem is one of the region's configuration, or of the way it is embedded in the file, or a consequence. */
function isReportedIn({ span, shared, problems }: Region, { span: at }: SyntaxProblem): boolean {
  if (problems.some((problem) => problem.kind === "line-separator" && problem.span.end <= at.start))
    return true;
  if (shared) return overlaps(at, span);
  const start = Math.min(span.start, ...problems.map((problem) => problem.span.start));
  return start <= at.start && at.start < span.end;
}

/** A header on a line of its own may be indented like its key, which our parser does not read. */
const isHeader = (text: string, { span: { start, end } }: SyntaxProblem): boolean =>
  /^[|>][-+]?\d?$/.test(text.slice(start, end));

function correctionsOf(text: string, { kind, span }: SyntaxProblem): Correction[] {
  if (kind === "missing-colon") {
    const { changes } = withColon(text, span) ?? {};
    return changes ? [{ kind: "add-colon", changes }] : [];
  }
  if (kind !== "missing-space") return [];
  const { end } = span;
  return [{ kind: "add-space", changes: [{ span: { start: end, end }, text: " " }] }];
}

/** Whether a file is a template outside of some regions: its reader gets something else. */
export const isTemplateOutside = (text: string, regions: readonly Span[]): boolean =>
  /\{\{|\{%|<%/.test(outside(text, regions));

function outside(text: string, regions: readonly Span[]): string {
  let rest = "";
  let done = 0;
  for (const { start, end } of [...regions].sort((a, b) => a.start - b.start)) {
    rest += text.slice(done, start);
    done = Math.max(done, end);
  }
  return rest + text.slice(done);
}
