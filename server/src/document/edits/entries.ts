// Appends entries to a map or list in its own style. If the map or list is empty or missing, it is created together
// with the keys of its path.
import { blockOf, endBelow, ownsItsLines } from "./blocks";
import { insertLines, isEmptyValue, writeValue } from "./edit";
import { quotedLike } from "./items";
import { insertIntoFlow } from "./flow";
import { column, lineStart, nextLine, shiftLines } from "../lines";
import type { TextChange } from "../span";
import {
  keyColumn,
  type ListNode,
  type MapNode,
  type Pair,
  resolve,
  type ScalarNode,
  type SyntaxNode,
} from "../syntax";

/** One entry, in block and flow style. */
export interface NewEntry {
  /** Block style: lines with the first at column 0; an item without its hyphen. */
  readonly lines: readonly string[];
  /** Flow style. */
  readonly inline: string;
}

export interface Entries {
  readonly kind: "map" | "list";
  readonly all: readonly NewEntry[];
}

/** How far a level, and the hyphen of an item, are indented from the key above. */
export interface Steps {
  readonly level: number;
  readonly item: number;
}

/** Changes that append a new pair to `map` with `entries` at the path `keys`. */
export function insertBlock(
  text: string,
  map: MapNode,
  keys: readonly string[],
  entries: Entries,
  steps: Steps,
): TextChange[] | undefined {
  const last = map.pairs.at(-1);
  if (!last) return undefined;
  if (map.flow) return insertIntoFlow(text, map, last, [inlineBelow(keys, entries)]);
  if (!ownsItsLines(text, last) && map.pairs.length > 1) return undefined;
  const lines = linesBelow(keys, entries, steps);
  return [insertLines(text, blockOf(text, map, last).end, lines, keyColumn(text, map))];
}

/** Changes that write `entries` at the path `keys` below a pair without a value; undefined if it has a value. */
export function fillBlock(
  text: string,
  within: MapNode,
  pair: Pair,
  keys: readonly string[],
  entries: Entries,
  steps: Steps,
): TextChange[] | undefined {
  const { value } = pair;
  const isEmpty = isEmptyValue(value) || (value?.kind === "list" && value.items.length === 0);
  if (!isEmpty) return undefined;
  if (within.flow) {
    const [key = "", ...rest] = keys;
    const written = key === "" ? enclosed(entries) : `{ ${inlineBelow([key, ...rest], entries)} }`;
    return [writeValue(text, pair, written)];
  }
  const { start, end } = value?.span ?? { start: pair.span.end, end: pair.span.end };
  // Removes the empty value; a comment after it stays with the key.
  if (text.slice(pair.key.span.end, end).includes("\n")) return undefined;
  const below = nextLine(text, end);
  const lines = keys.length > 0 ? linesBelow(keys, entries, steps) : blockLines(entries, steps);
  const deeper = keys.length > 0 ? shiftLines(lines, steps.level) : lines;
  const inserted = insertLines(text, below, deeper, column(text, pair.key.span.start));
  const trimmedEnd = text.slice(0, start).trimEnd().length;
  return start < end ? [{ span: { start: trimmedEnd, end }, text: "" }, inserted] : [inserted];
}

/** Changes that append `entries` to a map or list that is not empty. */
export const addEntries = (
  text: string,
  block: MapNode | ListNode,
  entries: readonly NewEntry[],
): TextChange[] | undefined =>
  block.kind === "map" ? addPairs(text, block, entries) : addItems(text, block, entries);

function addPairs(
  text: string,
  map: MapNode,
  entries: readonly NewEntry[],
): TextChange[] | undefined {
  const [first] = map.pairs;
  const before = map.pairs.findLast(({ value }) => !hasBlockScalar(value));
  if (!first) return undefined;
  if (map.flow)
    return insertIntoFlow(text, map, map.pairs.at(-1), [
      entries.map(({ inline }) => inline).join(", "),
    ]);
  const adjacent = before ?? first;
  if (!ownsItsLines(text, adjacent)) return undefined;
  const { start, end } = blockOf(text, map, adjacent);
  const lines = entries.flatMap((entry) => entry.lines);
  return [insertLines(text, before ? end : start, lines, keyColumn(text, map))];
}

function addItems(
  text: string,
  { flow, items }: ListNode,
  entries: readonly NewEntry[],
): TextChange[] | undefined {
  const last = items.at(-1);
  if (!last) return undefined;
  if (flow) {
    const { end } = last.span;
    return [
      { span: { start: end, end }, text: entries.map(({ inline }) => `, ${inline}`).join("") },
    ];
  }
  const before = items.findLast((item) => !hasBlockScalar(item));
  const adjacent = before ?? items[0];
  const start = adjacent && lineStart(text, adjacent.span.start);
  const lead = start === undefined ? null : /^( *)(- +)/.exec(text.slice(start));
  if (!adjacent || start === undefined || !lead) return undefined;
  const [, spaces = "", hyphen = ""] = lead;
  const lines = entries.flatMap((entry) => itemLines(entry, hyphen));
  const offset = before
    ? endBelow(text, Math.max(before.span.start, before.span.end - 1), spaces.length)
    : start;
  return [insertLines(text, offset, lines, spaces.length)];
}

/** Whether a node is or contains a block scalar: entries after a long one are easily overlooked. */
function hasBlockScalar(node: SyntaxNode | undefined): boolean {
  if (node?.kind === "map") return node.pairs.some(({ value }) => hasBlockScalar(value));
  return node?.kind === "scalar" && (node.style === "literal" || node.style === "folded");
}

/** A word as a list item, quoted like the last scalar item of the list. */
export function wordEntry(list: ListNode | undefined, word: string): NewEntry {
  const like = list?.items.findLast(
    (item): item is ScalarNode => item.kind === "scalar" && !hasBlockScalar(item),
  );
  const written = like ? quotedLike(like, word) : word;
  // In a flow list, a plain value with braces would be a map.
  return { lines: [written], inline: written === word ? `"${word}"` : written };
}

const itemLines = ({ lines: [first = "", ...rest] }: NewEntry, hyphen: string): string[] => [
  hyphen + first,
  ...shiftLines(rest, hyphen.length),
];

const blockLines = ({ kind, all }: Entries, steps: Steps): string[] =>
  kind === "map"
    ? shiftLines(
        all.flatMap(({ lines }) => lines),
        steps.level,
      )
    : shiftLines(
        all.flatMap((entry) => itemLines(entry, "- ")),
        steps.item,
      );

/** The entries below a path of keys, the first key at column 0. */
function linesBelow(
  [key = "", ...rest]: readonly string[],
  entries: Entries,
  steps: Steps,
): string[] {
  const below =
    rest.length > 0
      ? shiftLines(linesBelow(rest, entries, steps), steps.level)
      : blockLines(entries, steps);
  return [`${key}:`, ...below];
}

function inlineBelow([key = "", ...rest]: readonly string[], entries: Entries): string {
  const value = rest.length > 0 ? `{ ${inlineBelow(rest, entries)} }` : enclosed(entries);
  return `${key}: ${value}`;
}

function enclosed({ kind, all }: Entries): string {
  const inside = all.map(({ inline }) => inline).join(", ");
  return kind === "map" ? `{ ${inside} }` : `[${inside}]`;
}

/** The map or list that is the value of a pair, aliases resolved; undefined if it is empty. */
export function filledBlock({ value }: Pair): MapNode | ListNode | undefined {
  const block = resolve(value);
  if (block?.kind === "map") return block.pairs.length > 0 ? block : undefined;
  return block?.kind === "list" && block.items.length > 0 ? block : undefined;
}
