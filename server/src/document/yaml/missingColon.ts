// Lines that were meant to be a key but have no colon. The parser gets one in place of another character of the line, so that
// what is below stays below its key.
import { column } from "../lines";
import type { Span, TextChange } from "../span";

interface KeyLine {
  readonly name: string;
  /** The end of the name, as an offset. */
  readonly end: number;
  /** Between the key and its value; empty if its value is below. */
  readonly separator: string;
}

/** A key, and what is between it and its value. */
const keyLine = /^([\w.-]*[\w-])(?:(\s*[=;\uFF1A]\s*|[ \t]+)(?=[^\s#:])|[ \t]*(?=#|$))/;

/** The line at `span`, which begins with a key; undefined if there is no key, or no value for it. */
function keyLineAt(text: string, { start, end }: Span): KeyLine | undefined {
  const [, name, separator = ""] = keyLine.exec(text.slice(start, end)) ?? [];
  if (name === undefined || (separator === "" && !hasValueBelow(text, start, end)))
    return undefined;
  return { name, end: start + name.length, separator };
}

/** Whether the next line with content is deeper than the key at `start`, or an item at its column. */
function hasValueBelow(text: string, start: number, end: number): boolean {
  const next = end + (/^(?:\s|#.*)*/.exec(text.slice(end))?.[0].length ?? 0);
  if (next === text.length) return false;
  const deeper = column(text, next) - column(text, start);
  return deeper > 0 || (deeper === 0 && /^-\s/.test(text.slice(next, next + 2)));
}

/** What the parser gets instead, of the same length: a colon in the space after the key, or for its last letter. */
export function colonForParser(text: string, line: Span): TextChange | undefined {
  const key = keyLineAt(text, line);
  if (!key) return undefined;
  const { name, end, separator } = key;
  const letters = separator.length > 1 ? 0 : 1;
  if (letters === name.length) return undefined;
  const span = { start: end - letters, end: end + separator.length };
  return { span, text: ":".padEnd(span.end - span.start) };
}

/** The number of letters at the end of a key that were read as its colon. `end` is the end of the key as it was read. */
export const lettersAsColon = (text: string, readable: string, end: number): number =>
  readable[end] === ":" && /[\w-]/.test(text[end] ?? "") ? 1 : 0;

interface WithColon {
  readonly name: string;
  readonly changes: readonly TextChange[];
  /** Its value is below, so that the line cannot be a part of another value. */
  readonly isBlock: boolean;
}

/** Writes the colon after the key of a line; undefined if it has no key. */
export function withColon(text: string, line: Span): WithColon | undefined {
  const key = keyLineAt(text, line);
  if (!key) return undefined;
  const { name, end, separator } = key;
  const isBlock = separator === "";
  const span = { start: end, end: end + separator.length };
  return { name, isBlock, changes: [{ span, text: isBlock ? ":" : ": " }] };
}
