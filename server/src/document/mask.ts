// The trick that keeps offsets true: a configuration inside a larger file is parsed from the whole text with
// everything around it turned into blanks, so each offset in the syntax tree is an offset of the real file.
import type { Span } from "./span";

const blanks = (text: string): string => text.replace(/[^\r\n]/g, " ");

/** The text with everything outside `keep` blanked out; line ends stay. */
export function maskAround(text: string, keep: Span): string {
  return (
    blanks(text.slice(0, keep.start)) +
    text.slice(keep.start, keep.end) +
    blanks(text.slice(keep.end))
  );
}

/** The text with everything inside `hide` blanked out; line ends stay. */
export function maskWithin(text: string, hide: Span): string {
  return (
    text.slice(0, hide.start) + blanks(text.slice(hide.start, hide.end)) + text.slice(hide.end)
  );
}
