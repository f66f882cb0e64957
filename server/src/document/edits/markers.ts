// Removes document markers: `---` and `...`.
import { lineEnd, lineStart, nextLine } from "../lines";
import type { Span, TextChange } from "../span";

/** Removes the line of a marker, or only the marker if a comment follows it. */
export function removeMarker(text: string, { start, end }: Span): TextChange {
  const spaces = /^[ \t]*(?=#)/.exec(text.slice(end, lineEnd(text, end)))?.[0];
  const span =
    spaces === undefined
      ? { start: lineStart(text, start), end: nextLine(text, end) }
      : { start, end: end + spaces.length };
  return { span, text: "" };
}
