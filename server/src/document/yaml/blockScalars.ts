// Block scalars (`|` and `>`) that end before their last line. A comment or a document marker to the left of their
// lines ends them, their first line sets the indentation of all lines, and it must not contain a tab. Every reader rejects
// such a file; recorded in test/conformance.
import type { Diagnosis } from "./diagnose";
import { indentation, lineEnd, lineStart, nextLine } from "../lines";
import type { Span } from "../span";
import { mayBeginPlaceholder, withMarks } from "../filledIn";

interface Line extends Span {
  readonly written: string;
  readonly indent: number;
  readonly kind: "blank" | "comment" | "marker" | "action" | "content";
}

function lineAt(text: string, start: number): Line {
  const end = lineEnd(text, start);
  const written = text.slice(start, end);
  const content = written.trimStart();
  const kind =
    content === ""
      ? "blank"
      : content.startsWith("#") && !isAction(content)
        ? "comment"
        : /^(?:---|\.\.\.)\s*$/.test(written)
          ? "marker"
          : isAction(content)
            ? "action"
            : "content";
  return { start, end, written, indent: indentation(written), kind };
}

/**
 * Whether a tool replaces a whole line without its indentation: it begins with an action of a template that is not a
 * key, or it only consists of placeholders.
 */
export const isAction = (content: string): boolean =>
  /^(?:\{\{|\{%)/.test(content)
    ? !isKey(content)
    : mayBeginPlaceholder(content) && isOnlyPlaceholders(content);

/** An action that encloses a key and its value is not a part of the key. */
const isKey = (content: string): boolean =>
  (/^\{[{%]-?\s*(?:if|else|end|range|with|for|define|block|template|\/\*)/.test(content)
    ? /^\uFFFC[^\s:]*\uFFFC:(?:\s|$)/
    : /^\uFFFC[^\s:]*:(?:\s|$)/
  ).test(withMarks(content));

const isOnlyPlaceholders = (content: string): boolean =>
  // Others are comments.
  !/^#(?!\{[\w.-]+\})/.test(content) && /^[\s\uFFFC]*\uFFFC\s*(?:#.*)?$/.test(withMarks(content));

function* linesFrom(text: string, start: number): Generator<Line> {
  for (let offset = start; offset < text.length; offset = nextLine(text, offset))
    yield lineAt(text, offset);
}

/**
 * The lines below that of `offset` that are blank or indented deeper than `parent`, with the comments between them. In
 * a string, document markers between them are included, too, because they were meant to be part of it.
 */
export function linesBelow(text: string, offset: number, parent: number, isString: boolean): Span {
  const { start, end } = readLinesBelow(text, offset, parent, isString);
  return { start, end };
}

/** The same, with the end of the last line that was read to find them. */
export function readLinesBelow(
  text: string,
  offset: number,
  parent: number,
  isString: boolean,
): Span & { readonly seen: number } {
  const start = nextLine(text, offset);
  let end = start;
  let seen = start;
  /** A line that only belongs to them if they continue below it. */
  let pending: Line | undefined;
  let column: number | undefined;
  for (const line of linesFrom(text, start)) {
    seen = nextLine(text, line.start);
    if (line.kind === "action") {
      end = seen;
      continue;
    }
    const isDeeper = line.indent > parent;
    if (line.kind === "content") {
      // Below a marker, only a line as deep as the others continues them.
      if (!isDeeper || (pending?.kind === "marker" && line.indent < (column ?? Infinity))) break;
      column ??= line.indent;
    }
    if (line.kind === "marker" && !isString) break;
    if (line.kind === "content" || (!pending && (isDeeper || line.kind === "blank"))) {
      end = seen;
      pending = undefined;
    } else if (pending?.kind !== "marker") pending = line;
  }
  return { start, end, seen };
}

/** The column that the lines of the block scalar at `offset` must exceed: that of its key or dash. */
export const parentColumn = (text: string, offset: number): number =>
  /^ *(?:- +)*(?=\S)/.exec(ownerLine(text, offset).written)?.[0].length ?? 0;

/** The line with the key or dash of the block scalar at `offset`; empty at the start of the text if there is none. */
export function ownerLine(
  text: string,
  offset: number,
): { readonly start: number; readonly written: string } {
  // The header may be on a line of its own.
  for (let end = offset; end > 0;) {
    const start = lineStart(text, end);
    const written = withoutProperties(text.slice(start, end));
    if (written !== "") return { start, written };
    end = start - 1;
  }
  return { start: 0, written: "" };
}

/** A line up to its last word that is not an anchor, a tag or a comment. */
function withoutProperties(line: string): string {
  let end = 0;
  for (const { 0: word, index } of line.matchAll(/\S+/g)) {
    if (word.startsWith("#")) break;
    if (!/^[&!]/.test(word)) end = index + word.length;
  }
  return line.slice(0, end);
}

/** Cheap check that rules out most block scalars: an empty first line, a comment, a marker or a tab. */
const mayEndEarly = /^[ \t]*(?:\r?\n|#|---|\.\.\.)|\t/m;

/** What ends the block scalar with its header at `offset` early, or makes readers reject it. */
export function earlyEnds(text: string, offset: number): Diagnosis[] {
  const parent = parentColumn(text, offset);
  const span = linesBelow(text, offset, parent, true);
  if (!mayEndEarly.test(text.slice(span.start, span.end))) return [];
  const lines = [...linesFrom(text.slice(0, span.end), span.start)];
  const leading = lines.slice(
    0,
    lines.findIndex(({ kind }) => kind === "content"),
  );
  const content = lines[leading.length];
  if (content?.kind !== "content") return [];
  const indicator = /^[|>][-+]?([1-9])/.exec(text.slice(offset, offset + 3))?.[1];
  if (indicator !== undefined) {
    const column = parent + Number(indicator);
    // With too few spaces, the indicator is the mistake.
    return content.indent < column ? [] : [...straysIn(lines, column), ...tabsIn(lines, column)];
  }
  const first = leading.findIndex(({ kind, indent }) => kind === "comment" && indent > parent);
  const column = Math.min(content.indent, leading[first]?.indent ?? Infinity);
  const deep = leading.filter(({ indent }) => indent > column);
  const setsColumn = leading.slice(0, first === -1 ? undefined : first + 1);
  return [
    ...(deep[0] && setsColumn.includes(deep[0])
      ? [{ problem: { kind: "deep-first-line", span: shown(deep[0]) }, hide: deep } as const]
      : []),
    ...straysIn(lines, column),
    ...tabsIn(lines, column),
  ];
}

/** Comments and markers to the left of the lines, above more lines. */
function straysIn(lines: readonly Line[], column: number): Diagnosis[] {
  const last = lines.findLastIndex(({ kind }) => kind === "content");
  const isStray = (line: Line | undefined): boolean =>
    line?.kind === "marker" || (line?.kind === "comment" && line.indent < column);
  return lines.slice(0, Math.max(0, last)).flatMap((line, index) => {
    // Comments below one another are reported once.
    if (!isStray(line) || isStray(lines[index - 1])) return [];
    const end = lines.findIndex((other, at) => at > index && !isStray(other));
    return [
      {
        problem: { kind: "early-end", span: shown(line) },
        hide: lines.slice(index, end),
      } satisfies Diagnosis,
    ];
  });
}

function tabsIn(lines: readonly Line[], column: number): Diagnosis[] {
  return lines.flatMap((line) => {
    const tab = line.kind === "blank" && line.indent < column ? line.written.indexOf("\t") : -1;
    if (tab !== line.indent) return [];
    const at = { start: line.start + tab, end: line.end };
    return [{ problem: { kind: "tab-in-block", span: at }, hide: [line] } satisfies Diagnosis];
  });
}

/** A line without its indentation; the spaces of a blank line. */
const shown = ({ start, end, indent, kind }: Line): Span =>
  kind === "blank" ? { start, end } : { start: start + indent, end };

/** The block scalars of a text that end early. Finds them by their headers, so that it works in broken text. */
export function brokenBlockScalars(text: string): Diagnosis[] {
  const found: Diagnosis[] = [];
  for (let start = 0; start < text.length;) {
    const header = headerIn(text, start);
    if (header === undefined) {
      start = nextLine(text, start);
      continue;
    }
    found.push(...earlyEnds(text, header));
    start = Math.max(
      nextLine(text, header),
      linesBelow(text, header, parentColumn(text, header), true).end,
    );
  }
  return found;
}

/** The offset of the header of a block scalar at the end of a line, after a colon or a dash. */
export function headerIn(text: string, start: number): number | undefined {
  const line = text.slice(start, lineEnd(text, start));
  const comment = line.search(/(?:^|\s)#/);
  const words = (comment === -1 ? line : line.slice(0, comment)).trimEnd();
  const header = words.search(/[|>](?:[-+]?[1-9]?|[1-9][-+])$/);
  if (header < 1 || !/\s/.test(words[header - 1] ?? "")) return undefined;
  return /:$|(?:^|\s)-$/.test(withoutProperties(words.slice(0, header)))
    ? start + header
    : undefined;
}
