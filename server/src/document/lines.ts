// Lines of a text: where one begins and ends, how far it is indented, and which line end it uses.

/** Offset of the first character that belongs to a line; a byte order mark stands in front of all lines. */
export const firstLineStart = (text: string): number => (text.startsWith("\uFEFF") ? 1 : 0);

/** Offset of the first character of the line that `offset` is on. */
export function lineStart(text: string, offset: number): number {
  // Searching backwards from -1 would look at the first character.
  const start = offset <= 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
  return start === 0 ? Math.min(Math.max(0, offset), firstLineStart(text)) : start;
}

/** Offset just behind the last character of the line that `offset` is on, before its line end. */
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

/** How many blanks `line` begins with. */
export function indentation(line: string): number {
  let count = 0;
  while (line[count] === " ") count++;
  return count;
}

/** The column of `offset`: how many characters stand before it on its line. */
export const column = (text: string, offset: number): number => offset - lineStart(text, offset);

/** The line end in use around `offset`: that of its own line, else of the first line, else a line feed. */
export function lineBreakAt(text: string, offset: number): "\n" | "\r\n" {
  let newline = text.indexOf("\n", offset);
  if (newline === -1) newline = text.lastIndexOf("\n");
  return newline > 0 && text[newline - 1] === "\r" ? "\r\n" : "\n";
}

/** The lines of a piece of text, without their line ends. */
export const splitLines = (text: string): string[] => text.split(/\r?\n/);

/** Whether only blanks stand before `offset` on its line. */
export const isFirstOnLine = (text: string, offset: number): boolean =>
  text.slice(lineStart(text, offset), offset).trim() === "";

/**
 * The same lines with their indentation moved by `by` columns. Empty lines stay empty; a line of nothing but blanks
 * moves along, since inside a text block its blanks may be content.
 */
export function shiftLines(lines: readonly string[], by: number): string[] {
  return lines.map((line) => {
    const spaces = indentation(line);
    if (line.trim() === "" && (spaces === 0 || spaces + by < 0)) return line;
    return " ".repeat(Math.max(0, spaces + by)) + line.slice(spaces);
  });
}

/** The text without any of `character` at its end. */
export function withoutTrailing(text: string, character: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === character) end--;
  return text.slice(0, end);
}
