// Translates errors of the YAML parser to our own problem kinds, and determines what to hide so that the rest can be
// parsed. Depends on the parser's error codes, not on the parser.
import { indentation, lineEnd, lineStart } from "../lines";
import type { Span, TextChange } from "../span";
import { colonForParser, withColon } from "./missingColon";

/** The kinds of YAML syntax problems. */
export type ProblemKind =
  | "tab"
  | "tab-line"
  | "tab-comment"
  | "tab-between"
  | "unclosed-quote"
  | "unclosed-bracket"
  | "missing-space"
  | "key-like-scalar"
  | "missing-colon"
  | "indentation"
  | "nested-value"
  | "reserved-start"
  | "control-character"
  | "too-deep"
  | "unknown-alias"
  | "cyclic-alias"
  | "indentation-indicator"
  | "early-end"
  | "deep-first-line"
  | "tab-in-block"
  | "line-separator"
  | "long-key"
  | "double-colon"
  | "bracket-in-key"
  | "nested-item"
  | "document-end"
  | "unreadable"
  | "rejected";

/** More findings are not helpful, and each one costs time. */
export const maxProblems = 20;

export interface SyntaxProblem {
  readonly kind: ProblemKind;
  readonly span: Span;
}

/** Whether the server refuses the file because of a problem. With the others, it may read other keys than intended. */
export const refuses = ({ kind }: SyntaxProblem): boolean => !misread.has(kind);

const misread: ReadonlySet<ProblemKind> = new Set<ProblemKind>([
  "key-like-scalar",
  "double-colon",
  "bracket-in-key",
  "nested-item",
  "line-separator",
]);

/** Whether other readers of YAML and JSON accept a text in spite of a problem. */
export const isServerOnly = ({ kind }: SyntaxProblem): boolean => serverOnly.has(kind);

const serverOnly: ReadonlySet<ProblemKind> = new Set<ProblemKind>([
  "tab-line",
  "tab-comment",
  "tab-between",
  "long-key",
  "double-colon",
  "bracket-in-key",
  "nested-item",
  "document-end",
  "rejected",
]);

/** An error as the parser reports it: `pos` are offsets, `code` is one of its documented codes. */
export interface ParserError {
  readonly code: string;
  readonly pos: [number, number];
  readonly message: string;
}

export interface Diagnosis {
  readonly problem: SyntaxProblem;
  /** What to hide so that the rest can be parsed; undefined if the parser has recovered well by itself. */
  readonly hide?: readonly Span[];
  /** What to read instead, of the same length. */
  readonly instead?: TextChange | undefined;
}

/** Translates a parser error, and determines what to hide to parse the rest. */
export function diagnose(text: string, error: ParserError): Diagnosis {
  const [start, end] = [clampOffset(text, error.pos[0]), clampOffset(text, error.pos[1])];
  const at = (from: number): Span => ({ start: from, end: Math.max(lineEnd(text, from), from) });
  const lineOf = (offset: number): Span => ({
    start: lineStart(text, offset),
    end: lineEnd(text, offset),
  });
  switch (error.code) {
    case "TAB_AS_INDENT":
      return {
        problem: { kind: "tab", span: { start, end } },
        hide: leadingTabs(text),
      };
    case "MISSING_CHAR": {
      if (/quote/.test(error.message)) return unclosedQuote(text, start);
      const content = nextContent(text, start);
      // The error is at the indentation of the line.
      if (content < text.length && text.slice(start, end).trim() === "")
        return misplacedLine(text, content);
      return (
        missingSpace(text, at(start)) ?? {
          problem: { kind: "missing-colon", span: { start, end } },
          instead: colonForParser(text, at(start)),
        }
      );
    }
    case "MULTILINE_IMPLICIT_KEY": {
      const firstLine = at(start);
      if (hasValueBefore(text, start)) {
        const last = lineOf(Math.max(start, end - 1));
        return { problem: { kind: "indentation", span: trimmed(text, last) }, hide: [last] };
      }
      const missing = missingSpace(text, firstLine);
      if (missing) return missing;
      const problem: SyntaxProblem = { kind: "missing-colon", span: trimmed(text, firstLine) };
      const instead = colonForParser(text, firstLine);
      return instead ? { problem, instead } : { problem, hide: [firstLine] };
    }
    case "BLOCK_AS_IMPLICIT_KEY": {
      const first = nextContent(text, start);
      if (text.startsWith("- ", first)) return misplacedLine(text, first);
      const next = lineOf(end);
      const sameLine = /:(\s|$)/.test(text.slice(start, lineEnd(text, start)));
      // `a: 1` with a deeper `b: 2` below: the indentation of the second line is wrong.
      if (!sameLine && next.end < text.length) {
        return misplacedLine(text, nextContent(text, lineEnd(text, start)));
      }
      return { problem: { kind: "nested-value", span: at(start) }, hide: [at(start)] };
    }
    case "BAD_INDENT":
      if (/^Flow/.test(error.message)) {
        return { problem: { kind: "unclosed-bracket", span: openBracketBefore(text, start) } };
      }
      // The error may be at blank lines above, where lines are hidden.
      const next = nextContent(text, Math.max(start, end - 1));
      const key = keyAbove(text, next);
      if (key) return key;
      return misplacedLine(text, deeperFirst(text, next) ?? next);
    case "BAD_SCALAR_START":
      return { problem: { kind: "reserved-start", span: { start, end } } };
    default:
      return { problem: { kind: "unreadable", span: at(start) }, hide: [lineOf(start)] };
  }
}

/** The parser may report an offset within a CRLF or beyond the end of the text. */
const clampOffset = (text: string, offset: number): number =>
  text[offset] === "\n" && text[offset - 1] === "\r" ? offset - 1 : Math.min(offset, text.length);

/** `enabled:true`: without a space after the colon, YAML parses the whole line as one string. */
function missingSpace(text: string, line: Span): Diagnosis | undefined {
  const match = /^[\w.-]+:(?=\S)/.exec(text.slice(line.start, line.end));
  if (!match) return undefined;
  const colon = line.start + match[0].length - 1;
  return {
    problem: { kind: "missing-space", span: { start: colon, end: colon + 1 } },
    hide: [line],
  };
}

/** A key without a colon above the deeper line at `offset`, if a comment separates the two. */
function keyAbove(text: string, offset: number): Diagnosis | undefined {
  const below = lineStart(text, offset);
  for (const { start, indent } of linesAbove(text, below)) {
    const line = { start: start + indent, end: lineEnd(text, start) };
    const key = withColon(text, line);
    const instead = colonForParser(text, line);
    if (!key?.isBlock || !instead || !/\s#/.test(text.slice(line.start, below))) break;
    const span = { start: line.start, end: instead.span.end };
    return { problem: { kind: "missing-colon", span }, instead };
  }
  return undefined;
}

function trimmed(text: string, line: Span): Span {
  const written = text.slice(line.start, line.end);
  const start = line.start + (written.length - written.trimStart().length);
  return { start, end: Math.max(start, line.start + written.trimEnd().length) };
}

/** The first character after `offset` that is neither white space nor in a comment. Lines before it may be hidden already. */
const nextContent = (text: string, offset: number): number =>
  offset + (/^(?:\s|#.*)*/.exec(text.slice(offset))?.[0].length ?? 0);

/** Whether `offset` is after a key and its colon on the same line. */
function hasValueBefore(text: string, offset: number): boolean {
  return /\S\s*:\s+$/.test(text.slice(lineStart(text, offset), offset));
}

/** All indentation that contains tabs; replacing each tab by one space keeps the order of the columns. */
function leadingTabs(text: string): Span[] {
  return [...text.matchAll(/^[ \t]*\t[ \t]*/gm)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The unclosed quote; hides the rest of its line, so that the lines below are parsed. */
function unclosedQuote(text: string, end: number): Diagnosis {
  const opened = findOpenQuote(text, end);
  const span = { start: opened, end: lineEnd(text, opened) };
  return { problem: { kind: "unclosed-quote", span }, hide: [span] };
}

/** The last line at or before `end` on which a value begins with a quote that its line does not close. */
function findOpenQuote(text: string, end: number): number {
  for (const match of text.slice(0, end).matchAll(/(?:^|[\s:[{,-])(["'])/gm)) {
    const open = match.index + match[0].length - 1;
    const quote = match[1] === '"' ? /^"(?:\\.|[^"\\\n])*"/ : /^'(?:''|[^'\n])*'/;
    const line = text.slice(open, lineEnd(text, open));
    const before = text.slice(lineStart(text, open), open);
    if (!quote.test(line) && /(^|[:[{,-])\s*$/.test(before) && !/(^|\s)#/.test(before)) return open;
  }
  return Math.min(end, Math.max(0, text.length - 1));
}

/**
 * The first line of a block, if it alone is deeper than all others, of which the one at `offset` is the first, and if other
 * lines show that it is the wrong one.
 */
function deeperFirst(text: string, offset: number): number | undefined {
  const second = lineStart(text, offset);
  const column = indentation(text.slice(second, lineEnd(text, offset)));
  let first: number | undefined;
  let parent: number | undefined;
  for (const { start, indent } of linesAbove(text, second)) {
    if (indent <= column) {
      // The lines of a block scalar are no block of keys.
      if (!isBareKey(text.slice(start, lineEnd(text, start)))) return undefined;
      parent = indent;
      break;
    }
    first = start;
  }
  if (first === undefined) return undefined;
  const own = indentation(text.slice(first, lineEnd(text, first)));
  const others = text.slice(lineEnd(text, first), second).split("\n");
  const isAlone = others.every((line) => line.trim() === "" || indentation(line) > own);
  // The lines below both show by how much this file indents.
  const steps = [first, second].flatMap((line) => stepBelow(text, line) ?? []);
  const isUsual =
    parent !== undefined &&
    steps.length > 0 &&
    steps.every((step) => parent + step === column && parent + step !== own);
  return isAlone && (isUsual || hasSibling(text, offset, column)) ? first : undefined;
}

/** By how much the line below a key is deeper than the key. */
function stepBelow(text: string, line: number): number | undefined {
  const end = lineEnd(text, line);
  const written = text.slice(line, end);
  const below = nextContent(text, end);
  const step = below - lineStart(text, below) - indentation(written);
  return isBareKey(written) && step > 0 && text[below] !== "-" ? step : undefined;
}

/** Whether nothing but a comment follows the colon of a line. */
function isBareKey(line: string): boolean {
  const comment = line.search(/\s#/);
  return (comment === -1 ? line : line.slice(0, comment)).trimEnd().endsWith(":");
}

/** The lines with content above one, from the last to the first. */
function* linesAbove(text: string, from: number): Generator<{ start: number; indent: number }> {
  for (let end = from - 1; end > 0;) {
    const start = lineStart(text, end);
    const line = text.slice(start, end);
    if (/^\s*[^\s#]/.test(line)) yield { start, indent: indentation(line) };
    end = start - 1;
  }
}

/** Whether another line of the same block follows. */
function hasSibling(text: string, offset: number, column: number): boolean {
  for (
    let start = lineEnd(text, offset) + 1;
    start < text.length;
    start = lineEnd(text, start) + 1
  ) {
    const line = text.slice(start, lineEnd(text, start));
    if (/^\s*(?:#|$)/.test(line)) continue;
    const indent = indentation(line);
    if (indent <= column) return indent === column && !line.trimStart().startsWith("- ");
  }
  return false;
}

function openBracketBefore(text: string, end: number): Span {
  let depth = 0;
  for (let offset = Math.min(end, text.length) - 1; offset >= 0; offset--) {
    const character = text[offset];
    if (character === "]" || character === "}") depth++;
    if (character === "[" || character === "{") {
      if (depth === 0) return { start: offset, end: lineEnd(text, offset) };
      depth--;
    }
  }
  return { start: end, end };
}

/** The line at `offset` has the wrong indentation. */
function misplacedLine(text: string, offset: number): Diagnosis {
  const line = { start: lineStart(text, offset), end: lineEnd(text, offset) };
  return {
    problem: { kind: "indentation", span: trimmed(text, line) },
    hide: misplacedBlock(text, offset),
  };
}

/** The line at `offset` with all deeper lines below it: hiding only the line would attach them to another parent. */
function misplacedBlock(text: string, offset: number): Span[] {
  const start = lineStart(text, offset);
  const indent = indentation(text.slice(start, lineEnd(text, start)));
  let end = lineEnd(text, start);
  for (let next = end; next < text.length;) {
    const from = text.indexOf("\n", next) + 1;
    if (from === 0) break;
    const line = text.slice(from, lineEnd(text, from));
    if (line.trim() !== "" && indentation(line) <= indent) break;
    end = lineEnd(text, from);
    next = end;
    if (next >= text.length) break;
  }
  return [{ start, end }];
}
