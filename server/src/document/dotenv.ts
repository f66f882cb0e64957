// A file of environment variables, `NAME=value` line by line, as `.env` beside a compose file is.
import type { Span } from "./span";

export interface Assignment {
  readonly name: string;
  /** The name as it stands in the text. */
  readonly at: Span;
}

/** The variables that a text sets, in order. */
export const assignmentsIn = (text: string): Assignment[] =>
  [...text.matchAll(/^([ \t]*(?:export[ \t]+)?)([A-Za-z_][A-Za-z0-9_]*)[ \t]*=/gm)].map(
    ({ index, 1: before = "", 2: name = "" }) => {
      const start = index + before.length;
      return { name, at: { start, end: start + name.length } };
    },
  );
