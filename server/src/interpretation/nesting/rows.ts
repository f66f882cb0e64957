// Lines at one column as rows: each is a key or list item with the deeper lines below it. A row is parsed separately,
// so YAML errors in adjacent rows do not affect it.
import { parseYaml } from "../../document/yaml/read";
import type { Pair, SyntaxNode } from "../../document/syntax";
import { segmentsOf } from "../../micronaut/tree/build";

export interface Row {
  /** Indexes of its lines, including the deeper ones below; `end` is exclusive. */
  readonly first: number;
  readonly end: number;
  /** The comment lines directly above it at the same column. */
  readonly above: readonly number[];
  /** Its parsed content; undefined unless it is exactly one key or one list item. */
  readonly content: KeyContent | ItemContent | undefined;
}

export interface KeyContent {
  readonly kind: "key";
  /** Normalised names; more than one for a dotted key. */
  readonly names: readonly string[];
  /** Undefined for a key without a value. */
  readonly value: SyntaxNode | undefined;
}

export interface ItemContent {
  readonly kind: "item";
  readonly value: SyntaxNode;
  /** Distance of the item from its dash, in characters. */
  readonly offset: number;
}

/** A key with neither a value nor deeper lines: the following rows may belong in it. */
export const isOpen = ({ content }: Row): boolean =>
  content?.kind === "key" && content.value === undefined;

/** Leading whitespace of any kind, including the no-break spaces of web pages. */
export const leadingSpaces = (line: string): string => /^\s*/.exec(line)?.[0] ?? "";

/** The rows of lines at `column`; lines further left become rows that cannot be parsed. */
export function rowsOf(lines: readonly string[], column: number): Row[] {
  const rows: { first: number; end: number; above: number[] }[] = [];
  let above: number[] = [];
  lines.forEach((line, index) => {
    if (line.trim() === "") return;
    const last = rows.at(-1);
    if (last && above.length === 0 && columnOf(line) > column) {
      last.end = index + 1;
    } else if (line.trimStart().startsWith("#")) {
      above.push(index);
    } else if (last && columnOf(line) > column) {
      // The comments were inside the previous row.
      above = [];
      last.end = index + 1;
    } else {
      rows.push({ first: index, end: index + 1, above });
      above = [];
    }
  });
  return rows.map((row) => ({ ...row, content: contentOf(lines, row, column) }));
}

/** The column of a line's content. A tab counts as one column, as in the parser. */
export const columnOf = (line: string): number => /^[ \t]*/.exec(line)?.[0].length ?? 0;

function contentOf(
  lines: readonly string[],
  { first, end }: Pick<Row, "first" | "end">,
  column: number,
): Row["content"] {
  const own = lines[first] ?? "";
  if (columnOf(own) < column) return undefined;
  const below = lines.slice(first + 1, end).map((line) => line.slice(column));
  const { documents, problems } = parseYaml([own.trimStart(), ...below].join("\n"));
  // An anchor may be defined elsewhere in the file.
  if (documents.length !== 1 || problems.some(({ kind }) => kind !== "unknown-alias"))
    return undefined;
  const [root] = documents;
  if (root?.kind === "map" && !root.flow && root.pairs.length === 1 && root.pairs[0])
    return keyContent(root.pairs[0]);
  if (root?.kind !== "list" || root.flow || root.items.length !== 1 || !root.items[0])
    return undefined;
  const [item] = root.items;
  return isUnfinished(item)
    ? undefined
    : { kind: "item", value: item, offset: item.span.start - root.span.start };
}

export function keyContent(pair: Pair): KeyContent | undefined {
  if (isUnfinished(pair.value)) return undefined;
  return { kind: "key", names: segmentsOf(pair).map(({ name }) => name), value: pair.value };
}

/** A block scalar of which only the header is here: its lines are separate rows and may look like anything. */
const isUnfinished = (value: SyntaxNode | undefined): boolean =>
  value?.kind === "scalar" &&
  (value.style === "literal" || value.style === "folded") &&
  value.text.trim() === "";
