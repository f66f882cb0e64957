// Dashes alone in brackets, such as `[-, a]`. The server reads them as strings, but our parser takes them for items.
import { applyChanges, type TextChange } from "../span";
import { tokensOf } from "./tokens";

/** Cheap check that rules out almost all texts. */
const mayHaveDashes = /[\s[{,:]-[,\]}]/;

/** What our parser gets instead of a dash: a string of the same length. */
const replacement = "_";

/** The text with strings instead of such dashes. Offsets stay the same. */
export function withoutLoneDashes(text: string): string {
  if (!mayHaveDashes.test(text)) return text;
  const changes: TextChange[] = [];
  for (const { start, text: token } of tokensOf(text))
    if (token === "-" && /[,\]}]/.test(text[start + 1] ?? ""))
      changes.push({ span: { start, end: start + 1 }, text: replacement });
  return applyChanges(text, changes);
}

/** Whether an unquoted string is in place of a dash. */
export const isLoneDash = (text: string, at: number, value: unknown): boolean =>
  value === replacement && text[at] === "-";
