// Brackets and quotes whose lines are not deeper than their key. The server reads these, but our parser does not.
import { Lexer } from "yaml";
import { lineEnd } from "../lines";
import { applyChanges, type Span } from "../span";

/** The marks of the lexer for brackets that end early, and for other tokens without text. */
const [cut, marks] = ["\u0018", new Set(["\u0002", "\u0018", "\u001f"])];

/** More such values are not worth the time: values that are joined, and values without an end. */
const [maxJoined, maxOpen] = [12, 12];

/**
 * A text in which each such value is on one line, with spaces instead of its line breaks and comments. Offsets stay the
 * same. `isRead` says whether the parser reads a text without errors in a part of it.
 */
export function withJoinedLines(
  text: string,
  isRead: (text: string, part: Span) => boolean,
): string {
  const left = { joined: maxJoined, open: maxOpen, from: 0 };
  for (let result = text; ;) {
    const next = withNextJoined(result, left, isRead);
    if (next === undefined) return result;
    result = next;
  }
}

/** The text with the first value joined that starts at or after `from` and then can be read. */
function withNextJoined(
  text: string,
  left: { joined: number; open: number; from: number },
  isRead: (text: string, part: Span) => boolean,
): string | undefined {
  for (const start of cutValues(text)) {
    if (start < left.from) continue;
    if (left.joined === 0 || left.open === 0) return undefined;
    left.from = start + 1;
    const end = endOf(text, start);
    // A key has to be on one line.
    if (end === undefined || /^\s*:/.test(text.slice(end, end + 200))) {
      left.open--;
      continue;
    }
    left.joined--;
    const span = { start, end };
    const joined = applyChanges(text, [{ span, text: onOneLine(text.slice(start, end)) }]);
    if (isRead(joined, { start, end: lineEnd(joined, end) })) return joined;
  }
  return undefined;
}

/** The starts of the values in brackets or quotes that end early for the lexer, or not at all. */
function* cutValues(text: string): Generator<number> {
  let offset = 0;
  let open: number[] = [];
  for (const token of new Lexer().lex(text)) {
    if (token === cut) {
      if (open[0] !== undefined) yield open[0];
      open = [];
    }
    if (marks.has(token)) continue;
    if (/^[[{]$/.test(token)) open.push(offset);
    else if (/^[\]}]$/.test(token)) open.pop();
    else if (/^["']/.test(token) && !isClosed(token)) yield open[0] ?? offset;
    offset += token.length;
  }
  if (open[0] !== undefined) yield open[0];
}

const isClosed = (quoted: string): boolean =>
  /^(?:"(?:\\[^]|[^"\\])*"|'(?:''|[^'])*')$/.test(quoted);

/** What is in brackets or quotes: a quoted string, a comment, a line break, a bracket, or other characters. */
const inner =
  /(?<=[\s[\]{},:])(?:"(?:\\[^]|[^"\\])*"|'(?:''|[^'])*')|(?<=[\s[\]{},"'])#.*|\r?\n|[[\]{}]|[^"'#\r\n[\]{}]+|[^]/y;
const quoted = /"(?:\\[^]|[^"\\])*"|'(?:''|[^'])*'/y;
const marker = /^(?:---|\.\.\.)(?=\s|$)/m;

/** The end of the value that begins at `start`; undefined if it has none in its document. */
function endOf(text: string, start: number): number | undefined {
  if (/["']/.test(text[start] ?? "")) {
    quoted.lastIndex = start;
    const [value] = quoted.exec(text) ?? [];
    return value === undefined || marker.test(value) ? undefined : start + value.length;
  }
  let depth = 0;
  inner.lastIndex = start;
  for (let part = inner.exec(text); part; part = inner.exec(text)) {
    if (/^[[{]$/.test(part[0])) depth++;
    else if (/^[\]}]$/.test(part[0]) && --depth === 0)
      return marker.test(text.slice(start, inner.lastIndex)) ? undefined : inner.lastIndex;
  }
  return undefined;
}

/** Whether a value that a piece of a text leaves open may end below the piece. */
export function mayEndBelow(text: string, piece: Span): boolean {
  const [start] = cutValues(text.slice(piece.start, piece.end));
  const end = start === undefined ? undefined : endOf(text, piece.start + start);
  return end !== undefined && /^[ \t]*(?:[\r\n#,\]}:]|$)/.test(text.slice(end, end + 200));
}

const onOneLine = (value: string): string =>
  (/^["']/.test(value) ? [value] : partsOf(value))
    .map((part) =>
      part.startsWith("#") ? part.replace(/[^]/g, " ") : part.replace(/[\r\n]/g, " "),
    )
    .join("");

function partsOf(value: string): string[] {
  const parts: string[] = [];
  inner.lastIndex = 0;
  for (let part = inner.exec(value); part; part = inner.exec(value)) parts.push(part[0]);
  return parts;
}
