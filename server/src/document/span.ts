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

/**
 * Where a piece of text that was read by itself stands in its file. It is the one thing that changes of what has been
 * read, and whoever reads the file's next text changes it: see `yaml/read.ts`.
 */
export interface Origin {
  offset: number;
}

/** A place in a piece: it moves with its piece, so what was read once stays true when text above it changes. */
class PlacedSpan implements Span {
  constructor(
    private readonly origin: Origin,
    private readonly from: number,
    private readonly to: number,
  ) {}

  get start(): number {
    return this.origin.offset + this.from;
  }

  get end(): number {
    return this.origin.offset + this.to;
  }

  part(from: number, to: number): Span {
    return new PlacedSpan(this.origin, this.from + from, this.from + to);
  }
}

/** From the start of one place to the end of another, wherever they move. */
class JointSpan implements Span {
  constructor(
    private readonly first: Span,
    private readonly last: Span,
  ) {}

  get start(): number {
    return this.first.start;
  }

  get end(): number {
    return this.last.end;
  }
}

/** A place in a piece, as offsets in the piece. */
export const placed = (origin: Origin, start: number, end: number): Span =>
  new PlacedSpan(origin, start, end);

export const joint = (first: Span, last: Span): Span => new JointSpan(first, last);

/** A part of a place, as offsets from its start. */
export const partOfSpan = (span: Span, from: number, to: number): Span =>
  span instanceof PlacedSpan
    ? span.part(from, to)
    : { start: span.start + from, end: span.start + to };

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

/** The text with everything inside the spans of `hide` blanked out; line ends stay. They must not overlap. */
export const maskWithin = (text: string, hide: readonly Span[]): string =>
  applyChanges(
    text,
    hide.map((span) => ({
      span,
      text: text.slice(span.start, span.end).replace(/[^\r\n]/g, " "),
    })),
  );
