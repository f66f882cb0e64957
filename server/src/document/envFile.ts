// A file of variables as compose reads one: `NAME=value` in a line. Its versions differ in comments, and in what a
// backslash means before a quote, so a value is written only in a way that all of them read alike. From the syntax that
// Docker documents for `.env`, and from compose-go's dotenv/parser.go.
import { insertLines } from "./edits/edit";
import { firstLineStart, lineBreakAt, lineEnd } from "./lines";
import type { Span, TextChange } from "./span";

export interface Assignment {
  readonly name: string;
  /** The name as it stands in the text. */
  readonly at: Span;
}

/** The variables that a text gives a value, or passes on, in order. */
export function assignmentsIn(text: string): Assignment[] {
  const found: Assignment[] = [];
  const statement =
    /([^\S\n]*(?:export[^\S\n]+)?)([\w.[\]-]+)[^\S\n]*(?:[=:][^\S\n]*|(?=\r?\n|$))/y;
  for (let line = firstLineStart(text); line < text.length;) {
    statement.lastIndex = line;
    const [written = "", before = "", name] = statement.exec(text) ?? [];
    const start = line + before.length;
    if (name !== undefined) found.push({ name, at: { start, end: start + name.length } });
    const value = line + written.length;
    const end = lineEnd(text, name === undefined ? value : endOfQuotes(text, value));
    line = text.indexOf("\n", end) + 1 || text.length;
  }
  return found;
}

/** Their names. */
export const namesIn = (text: string): Set<string> =>
  new Set(assignmentsIn(text).map(({ name }) => name));

/** Behind the quotes that begin at `start`, which may close on another line; `start` where there are none. */
function endOfQuotes(text: string, start: number): number {
  const quote = text[start];
  if (quote !== '"' && quote !== "'") return start;
  for (let end = text.indexOf(quote, start + 1); end !== -1; end = text.indexOf(quote, end + 1))
    if (text[end - 1] !== "\\") return end + 1;
  return start;
}

/** A value as it is written behind the equals sign; nothing where not every version would read it as it is meant. */
export function envValue(value: string): string | undefined {
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(value)) return undefined;
  if (/^[^\s'"#$`\\]*$/.test(value)) return value;
  if (!/'|\\\\|\\$/.test(value)) return `'${value}'`;
  if (/^[^\s'"#$][^\s#$]*$/.test(value)) return value;
  return /[\\$]/.test(value) ? undefined : `"${value.replaceAll('"', '\\"')}"`;
}

/** The change that adds lines at the end of a text, for a file without one, too. */
export const appendLines = (text: string, lines: readonly string[]): TextChange =>
  insertLines(text, text.length, lines, 0, lineBreakAt(text, text.length));
