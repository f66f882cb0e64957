// Splits a text between the entries of block maps and lists, so that each piece is YAML by itself and the pieces can be
// joined again. It only looks at lines, columns and the start of keys, so it is fast, and if in doubt it does not
// split. A small text is one piece.
import { firstLineStart } from "../lines";

/** A piece of a text. All offsets are offsets in the text that was split. */
export type Piece = Run | Block;

/** Whole entries of one map or list, or anything else that is better parsed in one piece. */
export interface Run {
  readonly kind: "run";
  readonly start: number;
  readonly end: number;
}

/** A key without a value on its line, and a map or list below it that is large enough to be split. */
export interface Block {
  readonly kind: "block";
  /** Start and end of the key's line, including comments and blank lines below. */
  readonly start: number;
  readonly end: number;
  readonly below: Body;
}

export interface Body {
  readonly kind: "map" | "list";
  readonly pieces: readonly Piece[];
}

/** One YAML document: split, or in one piece. Undefined if it contains only comments. */
export type SplitDocument = Body | Run | undefined;

/** The number of lines in a piece. A text or an entry with more lines than `max` is split. */
interface RunSize {
  /** The maximum of a run; between this and `min`, the next entry decides, see `isBoundary`. */
  readonly max: number;
  readonly min: number;
}

/** Small pieces limit what a keystroke parses again; larger pieces in large texts limit the cost of joining them. */
const runSizeFor = (text: string): RunSize =>
  hasMoreLines(500, text) ? { max: 48, min: 8 } : { max: 16, min: 4 };

/** Whether it takes longer to join the pieces of a text than to read it as a whole. */
export const isSmallText = (text: string): boolean => !hasMoreLines(60, text);

/** Whether a text has more than `count` lines. */
function hasMoreLines(count: number, text: string): boolean {
  let offset = 0;
  for (let line = 0; line < count; line++) {
    offset = text.indexOf("\n", offset) + 1;
    if (offset === 0) return false;
  }
  return offset < text.length;
}

interface Lines {
  readonly text: string;
  /** Start offset of each line, followed by the end of the text. */
  readonly starts: readonly number[];
  /** The column of each line's first character; `noContent` for a blank line or a comment. */
  readonly columns: readonly number[];
  readonly runSize: RunSize;
}

const noContent = -1;

/**
 * Splits each document of a text if it is large enough. If the text is the beginning of `another`, it is split in the
 * same way, so that both share their pieces.
 */
export function splitDocuments(text: string, another = text): readonly SplitDocument[] {
  const whole: Run = { kind: "run", start: 0, end: text.length };
  const lines = linesOf(text, runSizeFor(another));
  if (lines.columns.length <= lines.runSize.max) return [whole];
  const markers: number[] = [];
  for (let line = 0; line < lines.columns.length; line++) {
    if (lines.columns[line] !== 0) continue;
    const start = lines.starts[line] ?? 0;
    if (text.startsWith("---", start) && isEndOfWord(text, start + 3)) markers.push(line);
    // Directives and document end markers are rare, so leave them to the parser.
    else if (text[start] === "%" || (text.startsWith("...", start) && isEndOfWord(text, start + 3)))
      return [whole];
  }
  if (!markers.every((line) => isBareMarker(lines, line))) return [whole];
  const documents = [0, ...markers].map((from, index) =>
    documentIn(lines, from, index > 0, markers[index] ?? lines.columns.length),
  );
  // Comments above the first marker are not a document.
  return documents.length > 1 && documents[0] === undefined ? documents.slice(1) : documents;
}

const isEndOfWord = (text: string, offset: number): boolean =>
  offset >= text.length || /\s/.test(text[offset] ?? "");

const isBareMarker = ({ text, starts }: Lines, line: number): boolean =>
  /^--- *(?: #.*)?\r?\n?$/.test(text.slice(starts[line], starts[line + 1]));

function documentIn(lines: Lines, first: number, isMarked: boolean, to: number): SplitDocument {
  const from = isMarked ? first + 1 : first;
  const top = contentLine(lines, from, to);
  const whole = runOf(lines, from, to);
  // The server rejects tabs also between comments.
  if (top === undefined)
    return lines.text.slice(whole.start, whole.end).includes("\t") ? whole : undefined;
  if (to - from <= lines.runSize.max) return whole;
  const body = bodyIn(lines, from, to, lines.columns[top] ?? 0);
  return body ?? whole;
}

const runOf = ({ starts }: Lines, from: number, to: number): Run => ({
  kind: "run",
  start: starts[from] ?? 0,
  end: starts[to] ?? 0,
});

/** The maximum depth at which blocks are split. No real file is deeper; a body below it is parsed in one piece. */
const maxDepth = 50;

/**
 * The lines from `from` on as the entries of a map or list at `column`, `depth` levels below the top; undefined if it
 * is not certain that they are.
 */
function bodyIn(
  lines: Lines,
  from: number,
  to: number,
  column: number,
  depth = 0,
): Body | undefined {
  if (depth > maxDepth) return undefined;
  const first = contentLine(lines, from, to);
  if (first === undefined) return undefined;
  const kind = isKey(lines, first) ? "map" : isItem(lines, first) ? "list" : undefined;
  if (!kind) return undefined;
  const starts: number[] = [];
  for (let line = first; line < to; line++) {
    const own = lines.columns[line] ?? noContent;
    if (own === noContent || own > column) continue;
    // If a line is indented less than the first one, one of the two is wrong.
    if (own < column) return undefined;
    if (kind === "map" ? isKey(lines, line) : isItem(lines, line)) starts.push(line);
    else if (kind === "list") return undefined;
  }
  return { kind, pieces: [...piecesOf(lines, kind, from, starts, to, column, depth)] };
}

/** The pieces of the entries that begin at `starts`. Lines above the first entry belong to it. */
function* piecesOf(
  lines: Lines,
  kind: Body["kind"],
  from: number,
  starts: readonly number[],
  to: number,
  column: number,
  depth: number,
): Generator<Piece> {
  let runStart = from;
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? to;
    const isLarge = end - start > lines.runSize.max;
    const size = start - runStart;
    if (size > 0 && index > 0 && (isLarge || isBoundary(lines, start, size, end - start))) {
      yield runOf(lines, runStart, start);
      runStart = start;
    }
    const block =
      isLarge && kind === "map" ? blockIn(lines, runStart, start, end, column, depth) : undefined;
    if (block) {
      yield block;
      runStart = end;
    }
  }
  if (runStart < to) yield runOf(lines, runStart, to);
}

/**
 * Whether a run of `size` lines ends before an entry. This depends on a hash of the entry's first line, so that adding
 * or removing a line in one run does not move the boundaries of other runs.
 */
function isBoundary(
  { text, starts, runSize }: Lines,
  entry: number,
  size: number,
  entrySize: number,
): boolean {
  if (size < runSize.min) return false;
  if (size + entrySize > runSize.max) return true;
  let sum = 0;
  const [start = 0, end = 0] = [starts[entry], starts[entry + 1]];
  for (let offset = start; offset < end; offset++) sum = (sum * 31 + text.charCodeAt(offset)) | 0;
  return ((sum >>> 8) & 7) === 0;
}

function blockIn(
  lines: Lines,
  from: number,
  key: number,
  to: number,
  column: number,
  depth: number,
): Block | undefined {
  if (!isBareKey(lines, key)) return undefined;
  const top = contentLine(lines, key + 1, to);
  if (top === undefined) return undefined;
  const own = lines.columns[top] ?? 0;
  // A list may be at the column of its key.
  if (own < column || (own === column && !isItem(lines, top))) return undefined;
  const below = bodyIn(lines, top, to, own, depth + 1);
  return below && { ...runOf(lines, from, top), kind: "block", below };
}

function contentLine({ columns }: Lines, from: number, to: number): number | undefined {
  for (let line = from; line < to; line++) if (columns[line] !== noContent) return line;
  return undefined;
}

/** Definitely a key: a word, or a quoted string without special characters. */
const key = /(?:[\w./$-]+|"[^"\\\n]*"|'[^'\n]*')[ \t]*:(?=[ \t\r\n]|$)/y;
const bareKey = /(?:[\w./$-]+|"[^"\\\n]*"|'[^'\n]*')[ \t]*:[ \t]*(?:[ \t]#.*)?\r?(?=\n|$)/y;

const isKey = (lines: Lines, line: number): boolean => isAt(lines, line, key);

const isBareKey = (lines: Lines, line: number): boolean => isAt(lines, line, bareKey);

function isAt({ text, starts, columns }: Lines, line: number, pattern: RegExp): boolean {
  const start = (starts[line] ?? 0) + (columns[line] ?? 0);
  pattern.lastIndex = start;
  return pattern.test(text);
}

function isItem({ text, starts, columns }: Lines, line: number): boolean {
  const start = (starts[line] ?? 0) + (columns[line] ?? 0);
  return text[start] === "-" && isEndOfWord(text, start + 1);
}

const [space, tab, lineFeed, carriageReturn, hash] = [32, 9, 10, 13, 35];

function linesOf(text: string, runSize: RunSize): Lines {
  const starts: number[] = [];
  const columns: number[] = [];
  for (let start = firstLineStart(text); start < text.length;) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline + 1;
    let offset = start;
    while (text.charCodeAt(offset) === space) offset++;
    let content = offset;
    while (content < end && isWhitespace(text.charCodeAt(content))) content++;
    const isEmpty = content === end || text.charCodeAt(content) === hash;
    starts.push(start);
    columns.push(isEmpty ? noContent : offset - start);
    start = end;
  }
  starts.push(text.length);
  return { text, starts, columns, runSize };
}

const isWhitespace = (code: number): boolean =>
  code === space || code === tab || code === lineFeed || code === carriageReturn;
