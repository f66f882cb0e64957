// The trick that keeps offsets true: a configuration inside a larger file is parsed from the whole text with
// everything around it turned into blanks, so each offset in the syntax tree is an offset of the real file.
import { applyChanges, type Span } from "./span";

const blanks = (text: string): string => text.replace(/[^\r\n]/g, " ");

/**
 * The text with everything in front of `keep` blanked out and everything behind it cut off: blanks there would become
 * part of a text block that ends the part. Line ends stay.
 */
export const maskAround = (text: string, keep: Span): string =>
  blanks(text.slice(0, keep.start)) + text.slice(keep.start, keep.end);

/** The text with everything inside the spans of `hide` blanked out; line ends stay. They must not overlap. */
export const maskWithin = (text: string, hide: readonly Span[]): string =>
  applyChanges(
    text,
    hide.map((span) => ({ span, text: blanks(text.slice(span.start, span.end)) })),
  );
