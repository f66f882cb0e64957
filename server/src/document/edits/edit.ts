// Text edits: insert, replace and remove lines and pairs. Each returns changes that touch nothing else, or undefined if
// the edit is not possible.
import { blockOf, commentsBelow, ownsItsLines, removedLinesOf } from "./blocks";
import { commentsWithin } from "./comments";
import { linesOfPart, partOf, type Removal, removeFromFlow } from "./flow";
import {
  column,
  firstLineStart,
  indentation,
  lineBreakAt,
  nextLine,
  shiftLines,
  splitLines,
} from "../lines";
import type { TextChange } from "../span";
import type { MapNode, Pair, SyntaxNode } from "../syntax";

/** Inserts whole lines at a line start, or after the last line of a text that has no final line ending. */
export function insertLines(
  text: string,
  offset: number,
  lines: readonly string[],
  at: number,
  newline = lineBreakAt(text, offset),
): TextChange {
  return replaceLines(text, { start: offset, end: offset }, shiftLines(lines, at), newline);
}

/** Replaces whole lines. Does not add a final line ending if there was none. */
export function replaceLines(
  text: string,
  span: TextChange["span"],
  lines: readonly string[],
  newline = lineBreakAt(text, span.start),
): TextChange {
  const written = lines.join(newline);
  const lacksLineEnd =
    text.length > firstLineStart(text) && span.end >= text.length && !text.endsWith("\n");
  if (!lacksLineEnd) return { span, text: written + newline };
  return { span, text: span.start >= text.length ? newline + written : written };
}

/** The lines of a pair with its comments, shifted so that its key is at column 0. */
export function linesOfPair(text: string, map: MapNode, pair: Pair): string[] | undefined {
  if (map.flow) {
    const part = partOf(text, map, pair);
    return part && linesOfPart(text, part);
  }
  const { start, end } = blockOf(text, map, pair);
  const lines = splitLines(text.slice(start, end));
  if (lines.at(-1) === "") lines.pop();
  return shiftLines(lines, -column(text, pair.key.span.start));
}

/** Removes a pair, for good or to write it elsewhere together with its comments. */
export function removePair(
  text: string,
  map: MapNode,
  pair: Pair,
  why: Removal,
): TextChange[] | undefined {
  if (map.flow) return removeFromFlow(text, map, pair, why);
  if (!ownsItsLines(text, pair)) return undefined;
  if (why === "moved") return [{ span: blockOf(text, map, pair), text: "" }];
  const { start, end } = removedLinesOf(text, map, pair);
  const below = { start: end, end: Math.max(end, commentsBelow(text, pair).end) };
  const kept = text.slice(below.start, below.end);
  const keys = " ".repeat(column(text, pair.key.span.start));
  // No deeper than the key, otherwise the comments would seem to belong to the key above.
  return [{ span: { start, end: below.end }, text: kept.replace(/^[ \t]+/gm, keys) }];
}

/** Sets the value of a pair that has no value or an empty one. An anchor or a tag before the value stays. */
export function writeValue(text: string, { key, value, span }: Pair, written: string): TextChange {
  if (value && value.span.start < value.span.end) return { span: value.span, text: written };
  const end = value ? text.slice(0, value.span.start).trimEnd().length : span.end;
  const colon = !value && span.end === key.span.end ? ":" : "";
  return { span: { start: end, end }, text: `${colon} ${written}` };
}

/** Comments lines out at their own indentation. Comments that they contain move to separate lines. */
export function commentedOut(lines: readonly string[]): string[] {
  const text = lines.join("\n");
  const comments = commentsWithin(text, { start: 0, end: text.length });
  let start = 0;
  return lines.flatMap((line) => {
    const end = start + line.length;
    const comment = comments.find((span) => span.start >= start && span.start < end);
    const code = comment ? text.slice(start, comment.start).trimEnd() : line;
    start = end + 1;
    if (code.trim() === "") return [line];
    const indent = " ".repeat(indentation(line));
    const commented = `${indent}# ${code.slice(indent.length)}`;
    return comment ? [indent + text.slice(comment.start, comment.end), commented] : [commented];
  });
}

/** Start of the line after the key of `pair`. */
export const belowKey = (text: string, pair: Pair): number => nextLine(text, pair.key.span.end);

/** Whether a value is missing, null or an empty map. */
export function isEmptyValue(value: SyntaxNode | undefined): boolean {
  if (!value) return true;
  if (value.kind === "scalar")
    return value.style === "plain" && /^(~|null|Null|NULL|)$/.test(value.text);
  return value.kind === "map" && value.pairs.length === 0;
}
