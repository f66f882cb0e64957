// Where a comment about a line can be inserted, and how to remove it again without changing anything else.
import { isFirstOnLine, lineEnd, lineStart, nextLine } from "../lines";
import { parseYaml } from "../yaml/read";
import type { Span, TextChange } from "../span";
import { type Token, tokensOf } from "../yaml/tokens";

/** At the end of the line itself, or only on a separate line above. */
export type CommentPlace = "end-of-line" | "above";

/**
 * Returns a function that gives the place for a comment about the line at an offset, or undefined inside a multi-line
 * scalar. `part` is the part of `text` to look at; it must be YAML by itself.
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
    return isFree && brackets === 0 ? "end-of-line" : "above";
  };
}

/** Nothing can follow a comment, the header of a block scalar, or a scalar that continues on the next line. */
const fillsLine = ({ kind, text, start }: Token, end: number): boolean =>
  kind === "comment" || (kind === "punctuation" && /^[|>]/.test(text)) || start + text.length > end;

const depthOf = (token: string): number =>
  token === "{" || token === "[" ? 1 : token === "}" || token === "]" ? -1 : 0;

/** Removes a comment with its whole line, or with the spaces around it if it shares the line. */
export function removeComment(text: string, { start, end }: Span): TextChange {
  const rest = text.slice(end, lineEnd(text, end));
  if (rest.trim() !== "")
    return { span: { start, end: end + (rest.length - rest.trimStart().length) }, text: "" };
  if (!isFirstOnLine(text, start)) {
    const before = text.slice(lineStart(text, start), start);
    return { span: { start: start - (before.length - before.trimEnd().length), end }, text: "" };
  }
  const line = { start: lineStart(text, start), end: nextLine(text, end) };
  if (text.endsWith("\n") || line.end < text.length) return { span: line, text: "" };
  // Do not add a final line ending if there was none.
  return {
    span: { start: text.slice(0, line.start).replace(/\r?\n$/, "").length, end: line.end },
    text: "",
  };
}
