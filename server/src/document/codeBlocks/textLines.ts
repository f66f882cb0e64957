// The lines of a text with their offsets.

export interface TextLine {
  /** Without its line ending. */
  readonly written: string;
  readonly start: number;
  /** Offset of the next line, or the end of the text. */
  readonly next: number;
}

export function* linesOf(text: string): Generator<TextLine> {
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf("\n", start);
    const next = newline === -1 ? text.length : newline + 1;
    yield { written: text.slice(start, next).replace(/\r?\n$/, ""), start, next };
    start = next;
  }
}
