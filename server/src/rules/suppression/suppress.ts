// The edits that suppress a finding: a comment that names its rule, on its line, above it or at the top of the file.
import { message } from "../../messages/message";
import { type CommentPlace, commentPlaces } from "../../document/edits/commentPlace";
import { firstLineStart, indentation, lineBreakAt, lineEnd, lineStart } from "../../document/lines";
import { applyChanges, contains, type Span, type TextChange } from "../../document/span";
import { type KestraFile, readKestraFile } from "../../interpretation/kestraFile";
import type { Budget } from "../../micronaut/configuration";
import { costOfLint } from "../running/budget";
import { addsNoFindings } from "../running/comparison";
import { lint, type LintFinding, type LintOptions } from "../running/lint";
import type { Fix } from "../rule";
import { type IgnoreComment, ignoreComments, marker } from "./suppression";
import { unusedIgnore } from "../unused-ignore";

/**
 * Returns the fixes that suppress a finding, the narrowest first. Each only adds a comment or a name to a comment.
 * `found` are all findings of the file.
 */
export function suppressionFixes(
  file: KestraFile,
  found: readonly LintFinding[],
  options: LintOptions,
  budget?: Budget,
): (finding: LintFinding) => Fix[] {
  const comments = ignoreComments(file);
  const placeOf = placesIn(file);
  const isBroken = file.configs.some(({ problems }) => problems.length > 0);
  return (finding) => {
    const { id } = finding.rule;
    // A comment without effect should be removed, not suppressed by another comment.
    if (id === unusedIgnore.id) return [];
    const inLine = suppressedInLine(file.text, comments, finding, placeOf);
    const ways = [
      ...(inLine ? [{ where: "line" as const, change: inLine }] : []),
      { where: "file" as const, change: suppressedInFile(file.text, comments, id) },
    ];
    return ways
      .filter(
        ({ change }) =>
          options.accepts?.(file.text, [change]) !== false &&
          (!isBroken || isSuppressedBy(file, found, finding, change, options, budget)),
      )
      .map(({ where, change }) => ({
        title: message(`suppress.${where}.fix`, { rule: id }),
        changes: [change],
        preferred: false,
      }));
  };
}

/** A comment at the end of the line, or above it if the line cannot have one. */
function suppressedInLine(
  text: string,
  comments: readonly IgnoreComment[],
  { rule, at }: LintFinding,
  placeOf: (offset: number) => CommentPlace | undefined,
): TextChange | undefined {
  const line = { start: lineStart(text, at.start), end: lineEnd(text, at.start) };
  const present = comments.findLast(
    ({ scope, covers }) => scope !== "file" && contains(covers, at.start),
  );
  if (present) return insertion(endOfNames(present), ` ${rule.id}`);
  const written = text.slice(line.start, line.end);
  const place = placeOf(at.start);
  if (place === "end-of-line")
    return insertion(line.end, `${/[ \t]$/.test(written) ? "" : " "}# ${marker} ${rule.id}`);
  if (place === undefined) return undefined;
  const indent = " ".repeat(indentation(written));
  const comment = `${indent}# ${marker}-next-line ${rule.id}`;
  return insertion(line.start, comment + lineBreakAt(text, line.start));
}

function suppressedInFile(
  text: string,
  comments: readonly IgnoreComment[],
  rule: string,
): TextChange {
  const present = comments.findLast(({ scope }) => scope === "file");
  if (present) return insertion(endOfNames(present), ` ${rule}`);
  const { top, indent } = beginningOf(text);
  return insertion(top, `${indent}# ${marker}-file ${rule}${lineBreakAt(text, top)}`);
}

/** The start of the first line that is not blank, and its indentation: a code block follows blank lines. */
function beginningOf(text: string): { readonly top: number; readonly indent: string } {
  const content = text.search(/[^\s\uFEFF]/);
  if (content === -1) return { top: firstLineStart(text), indent: "" };
  const top = lineStart(text, content);
  return { top, indent: text.slice(top, content) };
}

const endOfNames = ({ marker: marked, names }: IgnoreComment): number =>
  names.at(-1)?.span.end ?? marked.end;

/** Where comments are possible in a file. Each part of the file is read once, on first use. */
function placesIn({ text, configs }: KestraFile): (offset: number) => CommentPlace | undefined {
  const whole = { start: 0, end: text.length };
  const places = new Map<Span, (offset: number) => CommentPlace | undefined>();
  return (offset) => {
    // An embedded configuration is a YAML document of its own; its end is the start of the line after it.
    const around = configs
      .filter(({ region }) => region.embedded)
      .map(({ region }) => region.within ?? region.span)
      .find((span) => span.start <= offset && offset < span.end);
    const part = around ?? whole;
    const known = places.get(part) ?? commentPlaces(text, part);
    places.set(part, known);
    return known(offset);
  };
}

const insertion = (offset: number, text: string): TextChange => ({
  span: { start: offset, end: offset },
  text,
});

/** Tries the change: in broken YAML, an additional line may change what is wrong. */
function isSuppressedBy(
  file: KestraFile,
  found: readonly LintFinding[],
  finding: LintFinding,
  change: TextChange,
  options: LintOptions,
  budget: Budget | undefined,
): boolean {
  const left = found.filter(
    ({ rule, at }) => rule !== finding.rule || at.start !== finding.at.start,
  );
  budget?.spend(costOfLint(file.text, found.length));
  const after = lint(readKestraFile(applyChanges(file.text, [change]), file), options);
  return addsNoFindings(left, after);
}
