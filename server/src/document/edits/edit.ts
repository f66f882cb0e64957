// Edits of the text itself: lines in, lines out, a pair in lines of its own. Each returns changes that touch nothing
// else, or nothing where the text does not allow it.
import { blockOf, ownsItsLines } from "./blocks";
import { commentsWithin } from "./comments";
import { linesOfPart, partOf, removeFromFlow } from "./flow";
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

/** Inserts whole lines at a line start, or behind the last line of a text that has no final line end. */
export function insertLines(
  text: string,
  offset: number,
  lines: readonly string[],
  at: number,
  newline = lineBreakAt(text, offset),
): TextChange {
  return replaceLines(text, { start: offset, end: offset }, shiftLines(lines, at), newline);
}

/** Writes lines in place of whole lines. A text without a final line end stays without. */
export function replaceLines(
  text: string,
  span: TextChange["span"],
  lines: readonly string[],
  newline = lineBreakAt(text, span.start),
): TextChange {
  const written = lines.join(newline);
  const isUnfinished =
    text.length > firstLineStart(text) && span.end >= text.length && !text.endsWith("\n");
  if (!isUnfinished) return { span, text: written + newline };
  return { span, text: span.start >= text.length ? newline + written : written };
}

/** The lines of a pair with the comments that are its own, as if its key stood at column 0 of a block. */
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

/** Removes a pair with the comments that are its own. */
export function removePair(text: string, map: MapNode, pair: Pair): TextChange[] | undefined {
  if (map.flow) return removeFromFlow(text, map, pair);
  if (!ownsItsLines(text, pair)) return undefined;
  return [{ span: blockOf(text, map, pair), text: "" }];
}

/** Writes a value where a pair has none, or one that says nothing. An anchor or a tag stays in front of it. */
export function writeValue(text: string, { key, value, span }: Pair, written: string): TextChange {
  if (value && value.span.start < value.span.end) return { span: value.span, text: written };
  const end = value ? text.slice(0, value.span.start).trimEnd().length : span.end;
  const colon = !value && span.end === key.span.end ? ":" : "";
  return { span: { start: end, end }, text: `${colon} ${written}` };
}

/** Lines turned into comments at their own indentation. A comment among them stays one by itself, on its own line. */
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
    const suppressed = `${indent}# ${code.slice(indent.length)}`;
    return comment ? [indent + text.slice(comment.start, comment.end), suppressed] : [suppressed];
  });
}

/** The offset at which lines below `pair`'s key begin. */
export const belowKey = (text: string, pair: Pair): number => nextLine(text, pair.key.span.end);

/** A value that is there but says nothing. */
export function isEmptyValue(value: SyntaxNode | undefined): boolean {
  if (!value) return true;
  if (value.kind === "scalar")
    return value.style === "plain" && /^(~|null|Null|NULL|)$/.test(value.text);
  return value.kind === "map" && value.pairs.length === 0;
}
