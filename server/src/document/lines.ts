// The lines of a text: start, end, indentation and line ending.

/** Offset of the first character of the first line, after a byte order mark if there is one. */
export const firstLineStart = (text: string): number => (text.startsWith("\uFEFF") ? 1 : 0);

/** Offset of the first character of the line that `offset` is on. */
export function lineStart(text: string, offset: number): number {
  // Searching backwards from -1 would look at the first character.
  const start = offset <= 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
  return start === 0 ? Math.min(Math.max(0, offset), firstLineStart(text)) : start;
}

/** Offset after the last character of the line that `offset` is on, before its line ending. */
export function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  if (newline === -1) return text.length;
  return newline > 0 && text[newline - 1] === "\r" && newline - 1 >= offset ? newline - 1 : newline;
}

/** Offset of the first character of the next line, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  return newline === -1 ? text.length : newline + 1;
}

/** The number of spaces at the start of `line`. */
export function indentation(line: string): number {
  let count = 0;
  while (line[count] === " ") count++;
  return count;
}

/** The column of `offset`: the number of characters before it on its line. */
export const column = (text: string, offset: number): number => offset - lineStart(text, offset);

/** The line ending at `offset`: that of its own line, otherwise that of the last line break before it, otherwise LF. */
export function lineBreakAt(text: string, offset: number): "\n" | "\r\n" {
  let newline = text.indexOf("\n", offset);
  if (newline === -1) newline = text.lastIndexOf("\n");
  return newline > 0 && text[newline - 1] === "\r" ? "\r\n" : "\n";
}

/** The lines of a text, without their line endings. */
export const splitLines = (text: string): string[] => text.split(/\r?\n/);

/** Whether there is only whitespace before `offset` on its line. */
export const isFirstOnLine = (text: string, offset: number): boolean =>
  text.slice(lineStart(text, offset), offset).trim() === "";

/**
 * The same lines with their indentation changed by `by` columns. Empty lines stay empty; lines of spaces are shifted,
 * because inside a block scalar the spaces may be content.
 */
export function shiftLines(lines: readonly string[], by: number): string[] {
  return lines.map((line) => {
    const spaces = indentation(line);
    if (line.trim() === "" && (spaces === 0 || spaces + by < 0)) return line;
    return " ".repeat(Math.max(0, spaces + by)) + line.slice(spaces);
  });
}

/** The text without trailing `character`s. */
export function withoutTrailing(text: string, character: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === character) end--;
  return text.slice(0, end);
}
