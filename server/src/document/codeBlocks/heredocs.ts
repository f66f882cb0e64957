// Heredocs: the lines after a command up to a line with a delimiter, in shells, Dockerfiles and Terraform.
import type { Span } from "../span";
import { linesOf } from "./textLines";

export interface Heredoc extends Span {
  /** The delimiter is quoted, so that nothing in the lines is filled in. */
  readonly isQuoted: boolean;
  /** With `<<-`, indentation is removed. */
  readonly isIndented: boolean;
}

/** `<<EOF`, `<<-EOF`, `<<'EOF'`, `<<"EOF"` and `<<\EOF`, but neither `<<<` nor a shift such as `1 << 2`. */
const operator = /(?<!<)<<(-?)[ \t]*(?:'([^'\r\n]+)'|"([^"\r\n]+)"|(\\?)([A-Za-z_][\w.-]*))/g;

/** Whether a line ends a heredoc. */
export type Closes = (line: string, opened: Opened) => boolean;

export interface Opened {
  readonly delimiter: string;
  readonly isQuoted: boolean;
  readonly isIndented: boolean;
}

/** The heredocs that end in a part of a text, in order; `closes` is whether a line ends a heredoc. */
export function heredocsIn(text: string, part: Span, closes: Closes): Heredoc[] {
  const found: Heredoc[] = [];
  let waiting: readonly Opened[] = [];
  let closed = 0;
  let { start } = part;
  for (const line of linesOf(text, part)) {
    const first = waiting[closed];
    if (!first) {
      waiting = openedOn(line.written);
      closed = 0;
      start = line.next;
    } else if (closes(line.written, first)) {
      const { isQuoted, isIndented } = first;
      found.push({ start, end: line.start, isQuoted, isIndented });
      closed++;
      start = line.next;
    }
  }
  return found;
}

function openedOn(line: string): Opened[] {
  if (/^\s*#/.test(line)) return [];
  return [...line.matchAll(operator)]
    .filter(({ index }) => !line.slice(0, index).includes("(("))
    .map(([, dash, single, double, backslash, word = ""]) => ({
      delimiter: single ?? double ?? word,
      isQuoted: single !== undefined || double !== undefined || backslash === "\\",
      isIndented: dash === "-",
    }));
}
