// The lines that belong to a key of a block map, including its comments.
import {
  column,
  firstLineStart,
  indentation,
  isFirstOnLine,
  lineEnd,
  lineStart,
  nextLine,
} from "../lines";
import type { Span } from "../span";
import type { MapNode, Pair } from "../syntax";

/** Whether the key is the first thing on its line, so that the pair is a block of whole lines. */
export const ownsItsLines = (text: string, pair: Pair): boolean =>
  isFirstOnLine(text, pair.key.span.start);

/**
 * The lines of a pair in a block map, from line start to line start: comment lines directly above the key, the key,
 * its value, and comment lines below that are indented deeper than the key.
 */
export function blockOf(text: string, map: MapNode, pair: Pair): Span {
  return { start: startWithComments(text, map, pair), end: endWithComments(text, pair) };
}

/**
 * The lines that are removed with a pair: no comments above it or below a value that may be about more than the pair, and
 * none below that a blank line separates from it.
 */
export function removedLinesOf(text: string, map: MapNode, pair: Pair): Span {
  const own = ownLinesOf(text, pair);
  const start = startWithComments(text, map, pair);
  const below = commentsBelow(text, pair);
  const { value } = pair;
  const hasBlock = value !== undefined && "flow" in value && !value.flow;
  const isTaken =
    hasBlock ||
    continuesComment(text, below.start) ||
    namesOnly(text.slice(below.start, below.end), map, pair);
  return {
    start: isOnlyAbout(text, text.slice(start, own.start), map, pair) ? start : own.start,
    end: isTaken ? below.end : below.start,
  };
}

/** The comment lines directly below a pair that are deeper than its key. */
export const commentsBelow = (text: string, pair: Pair): Span => ({
  start: ownLinesOf(text, pair).end,
  end: endBelow(text, contentEnd(pair), column(text, pair.key.span.start), "directly"),
});

/** Whether a comment line continues the comment after a value in the line above it. */
function continuesComment(text: string, line: number): boolean {
  const below = indentation(text.slice(line, lineEnd(text, line)));
  const above = text.slice(lineStart(text, line - 1), line);
  return /\s#/.test(above.slice(below - 1, below + 1));
}

/**
 * Whether comments directly above a pair are only about it: they name its key and no other key of the map, or nothing follows
 * directly that they could be about, too. Those above the first pair may be about the whole map.
 */
export function isOnlyAbout(text: string, comments: string, map: MapNode, pair: Pair): boolean {
  const below = nextLine(text, contentEnd(pair));
  const isLast =
    pair === map.pairs.at(-1) || /^\s*(#|$)/.test(text.slice(below, lineEnd(text, below)));
  if (isLast && pair !== map.pairs[0]) return true;
  return namesOnly(comments, map, pair);
}

/** Whether comments name the key of a pair and no other key of the map. */
function namesOnly(comments: string, map: MapNode, pair: Pair): boolean {
  const words = new Set(comments.toLowerCase().split(/[^\p{L}\d_-]+/u));
  const isNamed = ({ key }: Pair): boolean => words.has(key.text.toLowerCase());
  return isNamed(pair) && map.pairs.every((other) => other === pair || !isNamed(other));
}

/** The lines of the pair itself, from the line of its key to the end of its value's last line. */
export function ownLinesOf(text: string, pair: Pair): Span {
  return { start: lineStart(text, pair.key.span.start), end: nextLine(text, contentEnd(pair)) };
}

const contentEnd = (pair: Pair): number => Math.max(pair.key.span.start, pair.span.end - 1);

function startWithComments(text: string, map: MapNode, pair: Pair): number {
  const index = map.pairs.indexOf(pair);
  const before = map.pairs[index - 1];
  // Lines above belong to the pair before it, or to the parent of the map.
  const floor = before ? endWithComments(text, before) : firstLineStart(text);
  let start = lineStart(text, pair.key.span.start);
  while (start > floor) {
    const above = lineStart(text, start - 1);
    if (above < floor || !isCommentLine(text, above)) break;
    start = above;
  }
  return start;
}

const endWithComments = (text: string, pair: Pair): number =>
  endBelow(text, contentEnd(pair), column(text, pair.key.span.start));

/**
 * End of the line at `offset` and of the comment lines below it that are indented deeper than column `keys`, with or without
 * blank lines between them.
 */
export function endBelow(
  text: string,
  offset: number,
  keys: number,
  comments: "all" | "directly" = "all",
): number {
  let end = nextLine(text, offset);
  for (let line = end; line < text.length; line = nextLine(text, line)) {
    const written = text.slice(line, lineEnd(text, line));
    if (written.trim() === "" && comments === "directly") break;
    if (written.trim() === "") continue;
    if (!isCommentLine(text, line) || indentation(written) <= keys) break;
    end = nextLine(text, line);
  }
  return end;
}

const isCommentLine = (text: string, start: number): boolean =>
  text.slice(start, lineEnd(text, start)).trimStart().startsWith("#");
