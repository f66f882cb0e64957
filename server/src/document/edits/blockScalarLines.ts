// Repairs lines that end their block scalar early.
import { indentation, lineEnd, lineStart, nextLine } from "../lines";
import type { Span, TextChange } from "../span";

interface Line {
  readonly start: number;
  readonly indent: number;
  readonly kind: "blank" | "comment" | "content";
}

function* linesFrom(text: string, offset: number): Generator<Line> {
  for (let start = lineStart(text, offset); start < text.length; start = nextLine(text, start)) {
    const written = text.slice(start, lineEnd(text, start));
    const content = written.trimStart();
    const kind = content === "" ? "blank" : content.startsWith("#") ? "comment" : "content";
    yield { start, indent: indentation(written), kind };
    if (kind === "content") return;
  }
}

/** Indents the comments from `offset` on like the line with content below them; undefined if there is none. */
export function indentComments(text: string, offset: number): TextChange[] | undefined {
  const lines = [...linesFrom(text, offset)];
  const below = lines.at(-1);
  const end = lines.findIndex(({ kind }) => kind !== "comment");
  if (below?.kind !== "content" || end === 0) return undefined;
  return lines
    .slice(0, end)
    .filter(({ indent }) => indent < below.indent)
    .map(({ start, indent }) => indented(start, indent, below.indent));
}

/** Moves the first lines of a block scalar, from `offset` on, to the left until they are not deeper than those below. */
export function alignFirstLines(text: string, offset: number): TextChange[] {
  const lines = [...linesFrom(text, offset)];
  const to = Math.min(...lines.filter(({ kind }) => kind !== "blank").map(({ indent }) => indent));
  return lines
    .filter(({ indent }) => indent > to)
    .map(({ start, indent, kind }) => indented(start, indent, kind === "blank" ? 0 : to));
}

const indented = (start: number, from: number, to: number): TextChange => ({
  span: { start, end: start + from },
  text: " ".repeat(to),
});

/** Removes all characters of a blank line. */
export const emptyLine = (text: string, offset: number): TextChange[] => [
  { span: { start: lineStart(text, offset), end: lineEnd(text, offset) }, text: "" },
];

/** Ends the line at a separator, if a key follows that belongs to the lines in `within`; undefined otherwise. */
export function breakLine(
  text: string,
  { start, end }: Span,
  within: Span,
  lineBreak: string,
): TextChange[] | undefined {
  const [spaces] = /^ *(?=[\w.-]+:(?:\s|$))/.exec(text.slice(end, lineEnd(text, end))) ?? [];
  const [outer] = /^ *(?=\S)/m.exec(text.slice(within.start, within.end)) ?? [];
  if (spaces === undefined || outer === undefined || spaces.length < outer.length) return undefined;
  return [{ span: { start, end }, text: lineBreak }];
}
