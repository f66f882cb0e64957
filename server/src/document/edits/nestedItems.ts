// List items that are deeper than the item above, so that YAML reads both as one string.
import { column, lineStart } from "../lines";
import type { Span, TextChange } from "../span";

/** Aligns the items in the string at `span` with the item that the string belongs to. */
export function alignItems(text: string, { start, end }: Span): TextChange[] {
  const dash = column(text, text.lastIndexOf("-", start - 1));
  if (lineStart(text, start) > start - 1) return [];
  return [...text.slice(start, end).matchAll(/\n( *)(?=- )/g)].map(({ index, 1: spaces = "" }) => ({
    span: { start: start + index + 1, end: start + index + 1 + spaces.length },
    text: " ".repeat(dash),
  }));
}
