// A line of output: what a reader of the format reads, and the comment on it.
import type { Note } from "../notes";

export interface Line {
  readonly code: string;
  /** A comment; after the code, if there is any. */
  readonly note: Note;
}
