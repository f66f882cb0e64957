// Places in a text and changes to it: the only two ways in which the server speaks of text.

/** A place in the file the user sees, as UTF-16 offsets; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The only kind of edit: the text at `span` becomes `text`. */
export interface TextChange {
  readonly span: Span;
  readonly text: string;
}

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
