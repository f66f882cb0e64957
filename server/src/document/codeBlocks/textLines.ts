// The lines of a text with their offsets.
import type { Span } from "../span";

export interface TextLine {
  /** Without its line ending. */
  readonly written: string;
  readonly start: number;
  /** Offset of the next line, or the end of the text. */
  readonly next: number;
}

/** The lines of a part that begins at the start of a line. */
export function* linesOf(text: string, part: Span): Generator<TextLine> {
  for (let { start } = part; start < part.end;) {
    const newline = text.indexOf("\n", start);
    const next = newline === -1 ? part.end : Math.min(newline + 1, part.end);
    yield { written: text.slice(start, next).replace(/\r?\n$/, ""), start, next };
    start = next;
  }
}
