// Edits of the text itself: lines in, lines out, a flow map opened up. Each returns changes that touch nothing else,
// or nothing where the text does not allow it.
import { blockOf, ownsItsLines } from "./blocks";
import { commentsWithin } from "./comments";
import { column, lineBreakAt, lineEnd, nextLine, shiftLines, splitLines } from "./lines";
import type { TextChange } from "./span";
import type { MapNode, Pair, SyntaxNode } from "./syntax";

/** Inserts whole lines at a line start, or behind the last line of a text that has no final line end. */
export function insertLines(
  text: string,
  offset: number,
  lines: readonly string[],
  at: number,
): TextChange {
  const newline = lineBreakAt(text, offset);
  const shifted = shiftLines(lines, at).join(newline);
  const behindUnfinishedLine = offset > 0 && offset >= text.length && text[offset - 1] !== "\n";
  return {
    span: { start: offset, end: offset },
    text: behindUnfinishedLine ? newline + shifted : shifted + newline,
  };
}

/** The lines of a pair of a block map with the comments that are its own, as if its key stood at column 0. */
export function linesOfPair(text: string, map: MapNode, pair: Pair): string[] {
  if (map.flow) return splitLines(text.slice(pair.span.start, pair.span.end));
  const { start, end } = blockOf(text, map, pair);
  const lines = splitLines(text.slice(start, end));
  if (lines.at(-1) === "") lines.pop();
  return shiftLines(lines, -column(text, pair.key.span.start));
}

/** Removes a pair with the comments that are its own. */
export function removePair(text: string, map: MapNode, pair: Pair): TextChange[] | undefined {
  if (map.flow) return [removeFromFlow(text, map, pair)];
  if (!ownsItsLines(text, pair)) return undefined;
  return [{ span: blockOf(text, map, pair), text: "" }];
}

/** Removes a pair between braces, with one comma. */
function removeFromFlow(text: string, map: MapNode, pair: Pair): TextChange {
  const index = map.pairs.indexOf(pair);
  const next = map.pairs[index + 1];
  const before = map.pairs[index - 1];
  if (next) return { span: { start: pair.span.start, end: next.span.start }, text: "" };
  if (before) return { span: { start: before.span.end, end: pair.span.end }, text: "" };
  const comma = /^\s*,/.exec(text.slice(pair.span.end, map.span.end))?.[0].length ?? 0;
  return { span: { start: pair.span.start, end: pair.span.end + comma }, text: "" };
}

/**
 * Writes a flow map, the value of `pair`, as a block map below its key. Each pair keeps its own text; comments from
 * between them stand on lines of their own.
 */
export function openFlowMap(text: string, pair: Pair, map: MapNode, step: number): TextChange[] {
  const at = column(text, pair.key.span.start) + step;
  const newline = lineBreakAt(text, pair.key.span.start);
  const comments = commentsWithin(text, map.span).filter(
    ({ start }) => !map.pairs.some(({ span }) => start >= span.start && start < span.end),
  );
  const parts = [
    ...comments.map((span) => ({ span, lines: [text.slice(span.start, span.end)] })),
    ...map.pairs.map(({ span }) => ({ span, lines: dedented(text, span) })),
  ].sort((a, b) => a.span.start - b.span.start);
  const lines = parts.flatMap((part) => shiftLines(part.lines, at));
  const behind = text.slice(map.span.end, lineEnd(text, map.span.end));
  const gap = text.slice(pair.key.span.end, map.span.start).trimEnd();
  const end = lineEnd(text, map.span.end);
  return [
    {
      span: { start: pair.key.span.end, end },
      text: [gap + behind.trimEnd(), ...lines].join(newline),
    },
  ];
}

/** A piece of text that begins within a line, its further lines moved along to where the first one stands. */
function dedented(text: string, span: { start: number; end: number }): string[] {
  const [first = "", ...rest] = splitLines(text.slice(span.start, span.end));
  return [
    first,
    ...shiftLines(rest, -column(text, span.start)).map((line) =>
      /^\S/.test(line) ? `  ${line}` : line,
    ),
  ];
}

/** Lines turned into comments at their own indentation. */
export const commentedOut = (lines: readonly string[]): string[] =>
  lines.map((line) => (line.trim() === "" ? line : line.replace(/^( *)/, "$1# ")));

/** The offset at which lines below `pair`'s key begin. */
export const belowKey = (text: string, pair: Pair): number => nextLine(text, pair.key.span.end);

/** A value that is there but says nothing. */
export function isEmptyValue(value: SyntaxNode | undefined): boolean {
  if (!value) return true;
  if (value.kind === "scalar")
    return value.style === "plain" && /^(~|null|Null|NULL|)$/.test(value.text);
  return value.kind === "map" && value.pairs.length === 0;
}
