// Hiding parts of a text from whoever reads it next, without moving the rest.
import { applyChanges, type Span } from "./span";

/** The text with everything inside the spans of `hide` blanked out; line ends stay. They must not overlap. */
export const maskWithin = (text: string, hide: readonly Span[]): string =>
  applyChanges(
    text,
    hide.map((span) => ({
      span,
      text: text.slice(span.start, span.end).replace(/[^\r\n]/g, " "),
    })),
  );
