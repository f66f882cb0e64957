// Spans and changes: the only representation of positions and edits in the server.

/** A range in the file the user sees, as UTF-16 offsets; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The only kind of edit: replaces the text at `span` by `text`. */
export interface TextChange {
  readonly span: Span;
  readonly text: string;
}

/** From the start of one span to the end of another. */
export const joinSpans = ({ start }: Span, { end }: Span): Span => ({ start, end });

/** A part of a span, given as offsets from its start. */
export const partOfSpan = ({ start }: Span, from: number, to: number): Span => ({
  start: start + from,
  end: start + to,
});

export const contains = (span: Span, offset: number): boolean =>
  span.start <= offset && offset <= span.end;

export const overlaps = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** The text after all changes, which must not overlap. Their order does not matter. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  let result = "";
  let done = 0;
  for (const { span, text: inserted } of [...changes].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  )) {
    result += text.slice(done, span.start) + inserted;
    done = span.end;
  }
  return result + text.slice(done);
}

/** The text with the spans of `hide`, which must not overlap, replaced by spaces; line endings stay. */
export const maskWithin = (text: string, hide: readonly Span[]): string =>
  applyChanges(
    text,
    hide.map((span) => ({
      span,
      text: text.slice(span.start, span.end).replace(/[^\r\n]/g, " "),
    })),
  );
