// The edits that silence a finding: a comment with its rule's name on its line, above it, or at the top of the file.
import { message } from "../../messages/message";
import { type CommentPlace, commentPlaces } from "../../document/edits/commentPlace";
import { firstLineStart, indentation, lineBreakAt, lineEnd, lineStart } from "../../document/lines";
import { applyChanges, contains, type Span, type TextChange } from "../../document/span";
import { type KestraFile, readKestraFile } from "../../interpretation/kestraFile";
import type { Budget } from "../../micronaut/configuration";
import { costOfLint } from "../running/budget";
import { findsNothingNew } from "../running/comparison";
import { lint, type LintFinding, type LintOptions } from "../running/lint";
import type { Fix } from "../rule";
import { type IgnoreComment, ignoreComments, marker } from "./suppression";
import { unusedIgnore } from "../unused-ignore";

/**
 * Tells the ways to silence a finding, the narrowest first. Each adds a comment, or a name to one, and nothing else.
 * `found` is everything that is found in the file.
 */
export function suppressor(
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
    // Another comment would be an odd answer to one that is of no use.
    if (id === unusedIgnore.id) return [];
    const inLine = suppressedInLine(file.text, comments, finding, placeOf);
    const ways = [
      ...(inLine ? [{ where: "line" as const, change: inLine }] : []),
      { where: "file" as const, change: suppressedInFile(file.text, comments, id) },
    ];
    return ways
      .filter(
        ({ change }) => !isBroken || isSuppressedBy(file, found, finding, change, options, budget),
      )
      .map(({ where, change }) => ({
        title: message(`suppress.${where}.fix`, { rule: id }),
        changes: [change],
        preferred: false,
      }));
  };
}

/** The comment behind the line's own text, or above it where there is no place for one. */
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
    return insertion(line.end, `${/\s$/.test(written) ? "" : " "}# ${marker} ${rule.id}`);
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
  const top = firstLineStart(text);
  return insertion(top, `# ${marker}-file ${rule}${lineBreakAt(text, top)}`);
}

const endOfNames = ({ marker: marked, names }: IgnoreComment): number =>
  names.at(-1)?.span.end ?? marked.end;

/** The places for comments in all parts of a file; each part is read once, when it is first asked about. */
function placesIn({ text, configs }: KestraFile): (offset: number) => CommentPlace | undefined {
  const whole = { start: 0, end: text.length };
  const places = new Map<Span, (offset: number) => CommentPlace | undefined>();
  return (offset) => {
    // A configuration inside a value is YAML by itself; its last offset is the first of the line behind it.
    const around = configs.find(
      ({ region: { embedded, span } }) => embedded && span.start <= offset && offset < span.end,
    );
    const part = around?.region.span ?? whole;
    const known = places.get(part) ?? commentPlaces(text, part);
    places.set(part, known);
    return known(offset);
  };
}

const insertion = (offset: number, text: string): TextChange => ({
  span: { start: offset, end: offset },
  text,
});

/** In YAML that cannot be read, a line more may change what is wrong with it; there, only trying tells. */
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
  const after = lint(readKestraFile(applyChanges(file.text, [change])), options);
  return findsNothingNew(left, after);
}
