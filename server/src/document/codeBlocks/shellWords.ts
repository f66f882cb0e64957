// What a shell replaces in an unquoted heredoc and between double quotes. From the POSIX shell command language,
// "Word Expansions" and "Here-Document".
import type { Span } from "../span";
import { linesOf } from "./textLines";

/**
 * The parts of the lines that the shell replaces, or whose text differs from what is written; undefined if this is not
 * certain, for example because a command continues on the next line.
 */
export function filledInByShell(text: string, part: Span, kind: ShellText): Span[] | undefined {
  const found: Span[] = [];
  for (const { written, start } of linesOf(text, part)) {
    const inLine = filledInOn(written, start, kind);
    if (!inLine) return undefined;
    found.push(...inLine);
  }
  return found;
}

/** A backslash before a double quote has a meaning only in a string. */
type ShellText = "heredoc" | "string";

function filledInOn(line: string, start: number, kind: ShellText): Span[] | undefined {
  const found: Span[] = [];
  for (let at = line.search(/[$`\\]/); at !== -1 && at < line.length;) {
    const length = lengthAt(line, at, kind);
    if (length === undefined) return undefined;
    if (length > 0) found.push({ start: start + at, end: start + at + length });
    at += length || 1;
  }
  return found;
}

/** The length of what is replaced at `at`, 0 if nothing is; undefined if it does not end on its line. */
function lengthAt(line: string, at: number, kind: ShellText): number | undefined {
  const character = line[at];
  if (character !== "$" && character !== "`" && character !== "\\") return 0;
  const rest = line.slice(at);
  if (character === "`") return lengthUpTo(rest, "`");
  if (character === "\\") return lengthOfEscape(rest, kind);
  if (rest.startsWith("${")) return lengthOfBrackets(rest, "{", "}");
  if (rest.startsWith("$(")) return lengthOfBrackets(rest, "(", ")");
  return /^\$(?:[A-Za-z_]\w*|[0-9@*#?$!-])/.exec(rest)?.[0].length ?? 0;
}

function lengthUpTo(rest: string, last: string): number | undefined {
  const found = rest.indexOf(last, 1);
  return found === -1 ? undefined : found + last.length;
}

/** An escaped dollar sign or backtick begins text that the server may fill in; an escaped quote begins a string. */
function lengthOfEscape(rest: string, kind: ShellText): number | undefined {
  const next = rest[1];
  // A backslash at the end of a line joins it with the next one.
  if (next === undefined) return undefined;
  if (next === "\\") return 2;
  if (next === "`") return lengthUpTo(rest, "\\`");
  if (next === '"') return kind === "string" ? lengthOfString(rest) : 0;
  if (next !== "$") return 0;
  return rest[2] === "{" ? lengthUpTo(rest, "}") : 2;
}

function lengthOfString(rest: string): number | undefined {
  const found = rest.indexOf('\\"', 2);
  return found === -1 ? undefined : found + 2;
}

function lengthOfBrackets(rest: string, open: string, close: string): number | undefined {
  let depth = 0;
  for (let at = 1; at < rest.length; at++) {
    if (rest[at] === open) depth++;
    if (rest[at] === close && --depth === 0) return at + 1;
  }
  return undefined;
}
