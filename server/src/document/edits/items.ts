// Replaces the items of a list with other words. Quotes, comments and the style of the list stay.
import { column, lineBreakAt, lineEnd, lineStart, nextLine } from "../lines";
import type { Span, TextChange } from "../span";
import type { ListNode, ScalarNode, SyntaxNode } from "../syntax";

/** A word, quoted like a scalar. */
export function quotedLike({ style }: Pick<ScalarNode, "style">, word: string): string {
  if (style === "double-quoted") return `"${word}"`;
  return style === "single-quoted" ? `'${word}'` : word;
}

/** The replacement of an item; undefined if the item stays. */
export type ItemTexts = readonly string[] | undefined;

const isRemoved = (words: ItemTexts): boolean => words?.length === 0;

/**
 * The changes that replace item `i` of the list with `words[i]`: an empty array removes the item, undefined keeps it.
 * Undefined if no item would be left, or if an item to change is not a single-line scalar.
 */
export function rewriteItems(
  text: string,
  list: ListNode,
  words: readonly ItemTexts[],
): TextChange[] | undefined {
  if (list.items.every((_, index) => isRemoved(words[index]))) return undefined;
  const changes: TextChange[] = [];
  for (const [index, item] of list.items.entries()) {
    const written = words[index];
    if (!written) continue;
    if (item.kind === "scalar" && written.length === 1 && written[0] === item.text) continue;
    const change = list.flow
      ? inBrackets(text, list, index, written, words)
      : inBlock(text, item, written);
    if (!change) return undefined;
    for (const one of change) changes.push(one);
  }
  return changes;
}

const isWord = (item: SyntaxNode | undefined): item is ScalarNode =>
  item?.kind === "scalar" && item.style !== "literal" && item.style !== "folded";

function inBlock(
  text: string,
  item: SyntaxNode,
  [first, ...rest]: readonly string[],
): TextChange[] | undefined {
  if (!isWord(item)) return undefined;
  const start = lineStart(text, item.span.start);
  const dash = text.slice(start, item.span.start);
  if (!/^ *- +$/.test(dash)) return undefined;
  const end = lineEnd(text, item.span.end);
  if (first === undefined) return [removeLine(text, item.span, start, dash)];
  const newline = lineBreakAt(text, start);
  const more = rest.map((word) => newline + dash + quotedLike(item, word)).join("");
  const change = { span: item.span, text: quotedLike(item, first) };
  return more === "" ? [change] : [change, { span: { start: end, end }, text: more }];
}

/** Removes the line of an item; a comment on it stays. */
function removeLine(text: string, item: Span, start: number, dash: string): TextChange {
  const rest = text.slice(item.end, lineEnd(text, item.end));
  if (rest.trim() !== "") {
    const comment = item.end + (rest.length - rest.trimStart().length);
    return { span: { start: start + dash.indexOf("-"), end: comment }, text: "" };
  }
  return { span: { start, end: nextLine(text, item.end) }, text: "" };
}

function inBrackets(
  text: string,
  { items }: ListNode,
  index: number,
  written: readonly string[],
  words: readonly ItemTexts[],
): TextChange[] | undefined {
  const item = items[index];
  if (!isWord(item)) return undefined;
  if (written.length > 0)
    return [{ span: item.span, text: written.map((word) => quotedLike(item, word)).join(", ") }];
  const { start, end } = item.span;
  const comma = /^\s*,/.exec(text.slice(end))?.[0].length;
  const isLastLeft = items.slice(index + 1).every((_, more) => isRemoved(words[index + 1 + more]));
  if (comma !== undefined && !isLastLeft) return [removeWord(text, { start, end: end + comma })];
  // The last remaining item must not keep a trailing comma.
  const before = items[index - 1];
  if (!before) return undefined;
  const gap = /^\s*,/.exec(text.slice(before.span.end, start))?.[0].length;
  if (gap === undefined) return undefined;
  if (text.slice(before.span.end + gap, start).trim() === "")
    return [{ span: { start: before.span.end, end }, text: "" }];
  return [
    { span: { start: before.span.end, end: before.span.end + gap }, text: "" },
    removeWord(text, item.span),
  ];
}

/** Removes a word from a flow list with the spaces after it, or with its line if it is alone there. */
function removeWord(text: string, { start, end }: Span): TextChange {
  const until = end + (/^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0);
  const isAlone =
    text.slice(start - column(text, start), start).trim() === "" && lineEnd(text, until) === until;
  return isAlone
    ? { span: { start: lineStart(text, start), end: nextLine(text, until) }, text: "" }
    : { span: { start, end: until }, text: "" };
}
