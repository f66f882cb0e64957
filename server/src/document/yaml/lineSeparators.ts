// Characters other than a line feed that end a line for every reader of YAML 1.1, but not for our parser: U+0085, U+2028,
// U+2029 and a carriage return alone. Recorded in test/conformance.
import type { SyntaxProblem } from "./diagnose";
import { indentation, lineEnd } from "../lines";
import type { Span } from "../span";
import { tokensOf } from "./tokens";

const separators = /[\x85\u2028\u2029]|\r(?!\n)/g;

/** The text as its readers split it into lines, except for those in quoted strings. Offsets stay the same. */
export function withLineBreaks(text: string): string {
  const broken = text.replace(separators, "\n");
  if (broken === text) return text;
  let result = "";
  for (const { start, text: token } of tokensOf(text))
    result += /^["']/.test(token) ? token : broken.slice(start, start + token.length);
  return result;
}

/**
 * The separators in a part of a text with content after them on the same line, of which the first of each line is
 * reported. In a block scalar, only content to the left of its `column` is a problem.
 */
export function lineSeparators(
  text: string,
  { start, end }: Span = { start: 0, end: text.length },
  column = Infinity,
): SyntaxProblem[] {
  const found: SyntaxProblem[] = [];
  let reported = -1;
  const part = text.slice(start, end);
  for (const { index, 0: separator } of part.matchAll(separators)) {
    if (index < reported) continue;
    const stop = lineEnd(part, index + 1);
    const rest = part.slice(index + 1, stop);
    if (rest.replace(separators, "").trim() === "" || indentation(rest) >= column) continue;
    // An editor shows a carriage return as a line end, and a file may have only these.
    if (separator === "\r" && !text.includes("\n")) continue;
    reported = stop;
    const at = start + index;
    found.push({ kind: "line-separator", span: { start: at, end: at + 1 } });
  }
  return found;
}
