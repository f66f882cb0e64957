// Lines that were meant to be a key but have no colon. The parser gets one in place of another character of the line, so that
// what is below stays below its key.
import { column, lineEnd } from "../lines";
import type { Span, TextChange } from "../span";

interface KeyLine {
  readonly name: string;
  /** The end of the name, as an offset. */
  readonly end: number;
  /** Between the key and its value. */
  readonly separator: string;
  /** Its value is in the lines below. */
  readonly isBelow: boolean;
}

/** A key, what is between it and its value, and the start of the value if it is on the same line. */
const keyLine = /^([A-Za-z_](?:[\w.-]*[\w-])?)( *[=;\uFF1A] *| +)?(.?)/;

/** The line at `span`, which begins with a key; undefined if there is no key, or no value for it. */
function keyLineAt(text: string, { start, end }: Span): KeyLine | undefined {
  const [, name, between = "", value = ""] = keyLine.exec(text.slice(start, end)) ?? [];
  // After a colon, the server does not accept a tab.
  const hasTab = text.slice(start, lineEnd(text, end)).includes("\t");
  if (name === undefined || hasTab || value === ":") return undefined;
  const isBelow = value === "" || value === "#";
  if (isBelow ? !hasValueBelow(text, start, end) : between === "") return undefined;
  const separator = isBelow ? between.trimEnd() : between;
  return { name, end: start + name.length, separator, isBelow };
}

/** Whether the next line with content is deeper than the key at `start`, or an item at its column. */
function hasValueBelow(text: string, start: number, end: number): boolean {
  const next = end + (/^(?:\s|#.*)*/.exec(text.slice(end))?.[0].length ?? 0);
  if (next === text.length) return false;
  const deeper = column(text, next) - column(text, start);
  return deeper > 0 || (deeper === 0 && /^-\s/.test(text.slice(next, next + 2)));
}

/** What the parser gets instead, of the same length: a colon in what is after the key, or for its last letter. */
export function colonForParser(text: string, line: Span): TextChange | undefined {
  const key = keyLineAt(text, line);
  if (!key) return undefined;
  const { name, end, separator, isBelow } = key;
  const letters = separator.length > (isBelow ? 0 : 1) ? 0 : 1;
  if (letters === name.length) return undefined;
  const span = { start: end - letters, end: end + separator.length };
  return { span, text: ":".padEnd(span.end - span.start) };
}

/** The number of letters at the end of a key that were read as its colon. `end` is the end of the key as it was read. */
export const lettersAsColon = (text: string, readable: string, end: number): number =>
  readable[end] === ":" && /[\w-]/.test(text[end] ?? "") ? 1 : 0;

export interface WithColon {
  readonly name: string;
  readonly changes: readonly TextChange[];
  /** Its value is below, so that the line cannot be a part of another value. */
  readonly isBlock: boolean;
  /** Its value is some words, as in a sentence. */
  readonly isSentence: boolean;
}

/** Writes the colon after the key of a line; undefined if it has no key. */
export function withColon(text: string, line: Span): WithColon | undefined {
  const key = keyLineAt(text, line);
  if (!key) return undefined;
  const { name, end, separator, isBelow } = key;
  const span = { start: end, end: end + separator.length };
  const isSentence =
    !isBelow && / /.test(separator) && /^\w+ +\w/.test(text.slice(span.end, line.end));
  return { name, isBlock: isBelow, isSentence, changes: [{ span, text: isBelow ? ":" : ": " }] };
}
