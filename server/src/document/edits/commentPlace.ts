// Where a comment can be written that speaks of a line, and how one is taken out again. Nothing else changes by it.
import { isFirstOnLine, lineEnd, lineStart, nextLine } from "../lines";
import { parseYaml } from "../yaml/read";
import type { Span, TextChange } from "../span";
import { type Token, tokensOf } from "../yaml/tokens";

/** Behind all that is written on a line, or only on a line of its own above. */
export type CommentPlace = "behind" | "above";

/**
 * Tells where the line of an offset takes a comment; nothing in the middle of a text over several lines. `part` is the
 * part of `text` that is asked about and is YAML by itself.
 */
export function commentPlaces(
  text: string,
  part: Span,
): (offset: number) => CommentPlace | undefined {
  const written = text.slice(part.start, part.end);
  const { readable } = parseYaml(text, part);
  const tokens = [...tokensOf(readable)];
  return (offset) => {
    const start = lineStart(written, offset - part.start);
    const end = lineEnd(written, start);
    let isFree = written.slice(start, end) === readable.slice(start, end);
    let brackets = 0;
    for (const token of tokens) {
      if (token.start >= end) break;
      if (token.start < start && start < token.start + token.text.length) return undefined;
      if (token.kind === "punctuation") brackets += depthOf(token.text);
      if (token.start >= start && token.kind !== "space") isFree &&= !fillsLine(token, end);
    }
    return isFree && brackets === 0 ? "behind" : "above";
  };
}

/** A comment, the header of a block scalar and a scalar that goes on below leave no room behind them. */
const fillsLine = ({ kind, text, start }: Token, end: number): boolean =>
  kind === "comment" || (kind === "punctuation" && /^[|>]/.test(text)) || start + text.length > end;

const depthOf = (token: string): number =>
  token === "{" || token === "[" ? 1 : token === "}" || token === "]" ? -1 : 0;

/** Takes out a comment: its line where it has one of its own, else the blanks in front of it as well. */
export function removeComment(text: string, { start, end }: Span): TextChange {
  if (!isFirstOnLine(text, start)) {
    const before = text.slice(lineStart(text, start), start);
    return { span: { start: start - (before.length - before.trimEnd().length), end }, text: "" };
  }
  const line = { start: lineStart(text, start), end: nextLine(text, end) };
  if (text.endsWith("\n") || line.end < text.length) return { span: line, text: "" };
  // A text without a final line end stays without.
  return {
    span: { start: text.slice(0, line.start).replace(/\r?\n$/, "").length, end: line.end },
    text: "",
  };
}
