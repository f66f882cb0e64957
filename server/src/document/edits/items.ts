// The items of a list, each replaced by some words in its place: quotes, comments and the list's style stay.
import { column, lineBreakAt, lineEnd, lineStart, nextLine } from "../lines";
import type { Span, TextChange } from "../span";
import type { ListNode, ScalarNode, SyntaxNode } from "../syntax";

/** A word in the quotes of a scalar. */
export function quotedLike({ style }: Pick<ScalarNode, "style">, word: string): string {
  if (style === "double-quoted") return `"${word}"`;
  return style === "single-quoted" ? `'${word}'` : word;
}

/** What stands in an item's place; absent where it stays. */
export type ItemTexts = readonly string[] | undefined;

const isGone = (words: ItemTexts): boolean => words?.length === 0;

/**
 * The changes that put `words[i]` in the place of the list's item `i`; an item with none of them goes, and one that they
 * do not speak of stays. Nothing where no item would be left, or an item does not stand by itself.
 */
export function rewriteItems(
  text: string,
  list: ListNode,
  words: readonly ItemTexts[],
): TextChange[] | undefined {
  if (list.items.every((_, index) => isGone(words[index]))) return undefined;
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
  if (first === undefined) return [withoutLine(text, item.span, start, dash)];
  const newline = lineBreakAt(text, start);
  const more = rest.map((word) => newline + dash + quotedLike(item, word)).join("");
  const change = { span: item.span, text: quotedLike(item, first) };
  return more === "" ? [change] : [change, { span: { start: end, end }, text: more }];
}

/** An item's line gone; a comment on it stays. */
function withoutLine(text: string, item: Span, start: number, dash: string): TextChange {
  const behind = text.slice(item.end, lineEnd(text, item.end));
  if (behind.trim() !== "") {
    const comment = item.end + (behind.length - behind.trimStart().length);
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
  const isLastLeft = items.slice(index + 1).every((_, more) => isGone(words[index + 1 + more]));
  if (comma !== undefined && !isLastLeft) return [withoutWord(text, { start, end: end + comma })];
  // What is left at the end must not keep the comma that only those behind it needed.
  const before = items[index - 1];
  if (!before) return undefined;
  const gap = /^\s*,/.exec(text.slice(before.span.end, start))?.[0].length;
  if (gap === undefined) return undefined;
  if (text.slice(before.span.end + gap, start).trim() === "")
    return [{ span: { start: before.span.end, end }, text: "" }];
  return [
    { span: { start: before.span.end, end: before.span.end + gap }, text: "" },
    withoutWord(text, item.span),
  ];
}

/** A word between brackets gone, with the blanks behind it, or with its line where it has one for itself. */
function withoutWord(text: string, { start, end }: Span): TextChange {
  const until = end + (/^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0);
  const isAlone =
    text.slice(start - column(text, start), start).trim() === "" && lineEnd(text, until) === until;
  return isAlone
    ? { span: { start: lineStart(text, start), end: nextLine(text, until) }, text: "" }
    : { span: { start, end: until }, text: "" };
}
