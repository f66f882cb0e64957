// Env files as compose reads them: `NAME=value` per line. Versions of compose differ in comments and in the meaning of
// a backslash before a quote, so values are written only in forms that all versions parse alike. From the syntax that
// Docker documents for `.env`, and from compose-go's dotenv/parser.go.
import { insertLines } from "./edits/edit";
import { firstLineStart, lineBreakAt, lineEnd } from "./lines";
import type { Span, TextChange } from "./span";

export interface Assignment {
  readonly name: string;
  /** Span of the name. */
  readonly at: Span;
}

/** The variables that an env file sets or passes through, in order. */
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

/** Names of the variables in an env file. */
export const namesIn = (text: string): Set<string> =>
  new Set(assignmentsIn(text).map(({ name }) => name));

/** Whether a variable certainly has this value. */
export function setsTo(text: string, name: string, value: string): boolean {
  const at = assignmentsIn(text).findLast((found) => found.name === name)?.at;
  const written = envValue(value);
  if (!at || written === undefined) return false;
  const rest = text.slice(at.end, lineEnd(text, at.end)).replace(/^\s*[=:]/, "");
  const forms = written === value ? [value, `'${value}'`, `"${value}"`] : [written];
  return forms.includes(rest.trim());
}

/** End of the quoted string at `start`, which may span lines; `start` if there is no quoted string. */
function endOfQuotes(text: string, start: number): number {
  const quote = text[start];
  if (quote !== '"' && quote !== "'") return start;
  for (let end = text.indexOf(quote, start + 1); end !== -1; end = text.indexOf(quote, end + 1))
    if (text[end - 1] !== "\\") return end + 1;
  return start;
}

/** The value as written after the equals sign; undefined if some version of compose would parse it differently. */
export function envValue(value: string): string | undefined {
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(value)) return undefined;
  if (/^[^\s'"#$`\\]*$/.test(value)) return value;
  if (!/'|\\\\|\\$/.test(value)) return `'${value}'`;
  if (/^[^\s'"#$][^\s#$]*$/.test(value)) return value;
  return /[\\$]/.test(value) ? undefined : `"${value.replaceAll('"', '\\"')}"`;
}

/** The change that appends lines to a text, which may be empty. */
export const appendLines = (text: string, lines: readonly string[]): TextChange =>
  insertLines(text, text.length, lines, 0, lineBreakAt(text, text.length));
