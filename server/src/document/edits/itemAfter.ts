// Inserts an item after another one of a list, in the list's own style.
import { insertLines } from "./edit";
import { quotedLike } from "./items";
import { column, isFirstOnLine, lineBreakAt, lineEnd, lineStart, nextLine } from "../lines";
import type { TextChange } from "../span";
import type { ListNode, ScalarNode } from "../syntax";

/** Inserts a word after item `index`, quoted like that item; undefined if the item is not a single-line scalar. */
export function insertItemAfter(
  text: string,
  list: ListNode,
  index: number,
  word: string,
): TextChange[] | undefined {
  const item = list.items[index];
  if (item?.kind !== "scalar" || item.style === "literal" || item.style === "folded")
    return undefined;
  const written = quotedLike(item, word);
  return list.flow
    ? inBrackets(text, list, index, item, written)
    : inBlock(text, item.span, written);
}

function inBlock(
  text: string,
  span: TextChange["span"],
  written: string,
): TextChange[] | undefined {
  const dash = text.slice(lineStart(text, span.start), span.start);
  if (!/^ *- +$/.test(dash)) return undefined;
  return [insertLines(text, nextLine(text, span.end), [dash + written], 0)];
}

function inBrackets(
  text: string,
  { items }: ListNode,
  index: number,
  { span }: ScalarNode,
  written: string,
): TextChange[] | undefined {
  const comma = /^[ \t]*,/.exec(text.slice(span.end))?.[0].length ?? 0;
  const next = items[index + 1];
  if (next && comma === 0) return undefined;
  const lineRest = text.slice(span.end + comma, lineEnd(text, span.end)).trim();
  const hasOwnLine = isFirstOnLine(text, span.start) && /^(#.*)?$/.test(lineRest);
  if (!hasOwnLine) {
    const change = { start: span.end, end: span.end };
    return [{ span: change, text: gapIn(text, items, index) + written }];
  }
  const end = lineEnd(text, span.end);
  const line = lineBreakAt(text, span.start) + " ".repeat(column(text, span.start)) + written;
  if (comma > 0) return [{ span: { start: end, end }, text: `${line},` }];
  if (end === span.end) return [{ span: { start: end, end }, text: `,${line}` }];
  return [
    { span: { start: span.end, end: span.end }, text: "," },
    { span: { start: end, end }, text: line },
  ];
}

/** The separator between this item and the next one, or between the previous one and this. */
function gapIn(text: string, items: ListNode["items"], index: number): string {
  const [before, after] =
    index + 1 < items.length ? [items[index], items[index + 1]] : [items[index - 1], items[index]];
  const gap = before && after ? text.slice(before.span.end, after.span.start) : "";
  return /^,[ \t]*$/.test(gap) ? gap : ", ";
}
