// Putting entries at the end of a block of pairs or items, in the block's own style. The block may be empty or missing;
// then it is begun, with the keys that lead to it.
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

/** One entry, in the two styles. */
export interface NewEntry {
  /** As lines of a block, the first at column 0; an item without its hyphen. */
  readonly lines: readonly string[];
  /** Between braces or brackets. */
  readonly inline: string;
}

export interface Entries {
  readonly kind: "map" | "list";
  readonly all: readonly NewEntry[];
}

/** How far a level, and the hyphen of an item, stand from the key above. */
export interface Steps {
  readonly level: number;
  readonly item: number;
}

/** Changes that write `entries` below a new pair of `map`, behind those it has; `keys` lead to the block. */
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

/** Changes that give a pair without a value `entries` below `keys`; nothing where it says something. */
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
  // What stands for nothing goes, and a comment behind it stays with the key.
  if (text.slice(pair.key.span.end, end).includes("\n")) return undefined;
  const below = nextLine(text, end);
  const lines = keys.length > 0 ? linesBelow(keys, entries, steps) : blockLines(entries, steps);
  const deeper = keys.length > 0 ? shiftLines(lines, steps.level) : lines;
  const inserted = insertLines(text, below, deeper, column(text, pair.key.span.start));
  const blank = text.slice(0, start).trimEnd().length;
  return start < end ? [{ span: { start: blank, end }, text: "" }, inserted] : [inserted];
}

/** Changes that add `entries` to a map that has pairs, or to a list that has items. */
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
  const before = map.pairs.findLast(({ value }) => !holdsText(value));
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
  const before = items.findLast((item) => !holdsText(item));
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

/** Whether a node is, or has in it, a text in a block of its own: what follows on that is easily overlooked. */
function holdsText(node: SyntaxNode | undefined): boolean {
  if (node?.kind === "map") return node.pairs.some(({ value }) => holdsText(value));
  return node?.kind === "scalar" && (node.style === "literal" || node.style === "folded");
}

/** A word as an item of a list, in the quotes of the last item that has any. */
export function wordEntry(list: ListNode | undefined, word: string): NewEntry {
  const like = list?.items.findLast(
    (item): item is ScalarNode => item.kind === "scalar" && !holdsText(item),
  );
  const written = like ? quotedLike(like, word) : word;
  // Between brackets, braces would begin a map.
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

/** The entries below a path of keys, the first of them at column 0. */
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

/** The block that a pair's value is, aliases followed; nothing while it holds no entry. */
export function filledBlock({ value }: Pair): MapNode | ListNode | undefined {
  const block = resolve(value);
  if (block?.kind === "map") return block.pairs.length > 0 ? block : undefined;
  return block?.kind === "list" && block.items.length > 0 ? block : undefined;
}
