// The edits that silence a finding: a comment with its rule's name on its line, above it, or at the top of the file.
import { commentPlace } from "../document/commentPlace";
import { firstLineStart, lineBreakAt, lineEnd, lineStart } from "../document/lines";
import { applyChanges, contains, type Span, type TextChange } from "../document/span";
import { type KestraFile, readKestraFile } from "../knowledge/kestraFile";
import { findsNothingNew } from "./comparison";
import { lint, type LintFinding, type LintOptions } from "./lint";
import type { Fix } from "./rule";
import { type IgnoreComment, ignoreComments, marker } from "./silence";
import { unusedIgnore } from "./unused-ignore";

/** The ways to silence a finding, the narrowest first. Each adds a comment, or a name to one, and nothing else. */
export function silencings(file: KestraFile, finding: LintFinding, options: LintOptions): Fix[] {
  const { rule } = finding;
  // Another comment would be an odd answer to one that is of no use.
  if (rule.id === unusedIgnore.id) return [];
  const inLine = silencedInLine(file, finding);
  const ways = [
    ...(inLine ? [{ where: "in this line", change: inLine }] : []),
    { where: "in this file", change: silencedInFile(file, rule.id) },
  ];
  return ways
    .filter(({ change }) => isSilencedBy(file, finding, change, options))
    .map(({ where, change }) => ({
      title: `Silence ${rule.id} ${where}`,
      changes: [change],
      preferred: false,
    }));
}

/** The comment behind the line's own text, or above it where there is no place for one. */
function silencedInLine(file: KestraFile, { rule, at }: LintFinding): TextChange | undefined {
  const { text } = file;
  const line = { start: lineStart(text, at.start), end: lineEnd(text, at.start) };
  const present = commentsFor(
    file,
    ({ reach, covers }) => reach !== "file" && contains(covers, at.start),
  );
  if (present) return insertion(endOfNames(present), ` ${rule.id}`);
  const place = commentPlace(text, partAround(file, line), at.start);
  if (!place) return undefined;
  const comment = `# ${marker}${place === "behind" ? "" : "-next-line"} ${rule.id}`;
  if (place === "behind") {
    const blank = /\s$/.test(text.slice(line.start, line.end)) ? "" : " ";
    return insertion(line.end, blank + comment);
  }
  const [indent = ""] = /^ */.exec(text.slice(line.start, line.end)) ?? [];
  return insertion(line.start, indent + comment + lineBreakAt(text, line.start));
}

function silencedInFile(file: KestraFile, rule: string): TextChange {
  const { text } = file;
  const present = commentsFor(file, ({ reach }) => reach === "file");
  if (present) return insertion(endOfNames(present), ` ${rule}`);
  const top = firstLineStart(text);
  return insertion(top, `# ${marker}-file ${rule}${lineBreakAt(text, top)}`);
}

const commentsFor = (
  file: KestraFile,
  fits: (comment: IgnoreComment) => boolean,
): IgnoreComment | undefined => ignoreComments(file).findLast(fits);

const endOfNames = ({ marker: marked, names }: IgnoreComment): number =>
  names.at(-1)?.span.end ?? marked.end;

/** The part of the file that is YAML by itself and holds a line: a configuration's text, else the whole file. */
function partAround({ text, configs }: KestraFile, line: Span): Span {
  const embedded = configs.find(
    ({ region: { embedded, span } }) =>
      embedded && span.start <= line.start && line.end <= span.end,
  );
  return embedded?.region.span ?? { start: 0, end: text.length };
}

const insertion = (offset: number, text: string): TextChange => ({
  span: { start: offset, end: offset },
  text,
});

/** In YAML that cannot be read, a line more may change what is wrong with it; there, only trying tells. */
function isSilencedBy(
  file: KestraFile,
  finding: LintFinding,
  change: TextChange,
  options: LintOptions,
): boolean {
  if (file.configs.every(({ problems }) => problems.length === 0)) return true;
  const left = lint(file, options).filter(
    ({ rule, at }) => rule !== finding.rule || at.start !== finding.at.start,
  );
  const after = lint(readKestraFile(applyChanges(file.text, [change])), options);
  return findsNothingNew(left, after);
}
