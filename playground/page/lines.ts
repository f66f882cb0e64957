// Lines and columns of a text, which the protocol of editors uses, as offsets. Both count from 0.
import type { Position, Range, TextEdit } from "vscode-languageserver-types";
import type { Span, TextChange } from "../protocol/requests";

export function offsetAt(text: string, { line, character }: Position): number {
  let start = 0;
  for (let left = line; left > 0; left--) {
    const next = text.indexOf("\n", start) + 1;
    if (next === 0) return text.length;
    start = next;
  }
  return Math.min(start + character, text.length);
}

export const spanOf = (text: string, { start, end }: Range): Span => ({
  start: offsetAt(text, start),
  end: offsetAt(text, end),
});

/** A line without its indentation. */
export function spanOfLine(text: string, line: number): Span {
  const start = offsetAt(text, { line, character: 0 });
  const [indentation = ""] = /^[ \t]*/.exec(text.slice(start)) ?? [];
  const end = text.indexOf("\n", start);
  return { start: start + indentation.length, end: end < 0 ? text.length : end };
}

export const changesOf = (text: string, edits: readonly TextEdit[]): TextChange[] =>
  edits.map(({ range, newText }) => ({ span: spanOf(text, range), text: newText }));
