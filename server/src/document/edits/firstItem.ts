// Inserts an item at the start of a list, in the list's own style.
import { insertLines } from "./edit";
import { column, isFirstOnLine, lineStart } from "../lines";
import type { TextChange } from "../span";
import type { ListNode } from "../syntax";

/** Inserts a word at the start of a list, quoted like its first item; undefined if the list has none. */
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
    const isFirstInBrackets = text.slice(list.span.start + 1, start).trim() === "";
    return isFirstInBrackets ? { span: { start, end: start }, text: `${written}, ` } : undefined;
  }
  // An anchor or a tag may be between the hyphen of the first item and its value.
  const hyphen = text.lastIndexOf("-", start - 1);
  const gap = text.slice(hyphen + 1, start);
  if (hyphen === -1 || !/^ +$/.test(gap) || !isFirstOnLine(text, hyphen)) return undefined;
  return insertLines(text, lineStart(text, hyphen), [`-${gap}${written}`], column(text, hyphen));
}
