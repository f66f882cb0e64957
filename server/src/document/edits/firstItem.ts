// Putting an item in front of a list, in the list's own style.
import { insertLines } from "./edit";
import { column, isFirstOnLine, lineStart } from "../lines";
import type { TextChange } from "../span";
import type { ListNode } from "../syntax";

/** Puts a word in front of a list, in the quotes of its first item; nothing where the list has none. */
export function insertFirstItem(
  text: string,
  list: ListNode,
  word: string,
): TextChange | undefined {
  const [first] = list.items;
  if (first?.kind !== "scalar") return undefined;
  const quote = first.style === "plain" ? "" : first.style === "single-quoted" ? "'" : '"';
  const written = quote + word + quote;
  const { start } = first.span;
  if (list.flow) {
    const isRightBehind = text.slice(list.span.start + 1, start).trim() === "";
    return isRightBehind ? { span: { start, end: start }, text: `${written}, ` } : undefined;
  }
  // An anchor or a tag of the first item stands between its hyphen and the text.
  const hyphen = text.lastIndexOf("-", start - 1);
  const gap = text.slice(hyphen + 1, start);
  if (hyphen === -1 || !/^ +$/.test(gap) || !isFirstOnLine(text, hyphen)) return undefined;
  return insertLines(text, lineStart(text, hyphen), [`-${gap}${written}`], column(text, hyphen));
}
