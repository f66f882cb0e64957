// Lines that stand at one column, as rows: a key or a list item each, with the lines below it that are indented deeper.
// A row is read by itself, so that what its neighbours make of the YAML does not matter.
import { parseYaml } from "../../document/yaml/read";
import type { Pair, SyntaxNode } from "../../document/syntax";
import { segmentsOf } from "../../micronaut/tree/build";

export interface Row {
  /** Its own lines and those below it, as indexes; `end` is exclusive. */
  readonly first: number;
  readonly end: number;
  /** The comment lines above it, at its own column. */
  readonly above: readonly number[];
  /** What is written in it; absent where that is neither one key nor one list item. */
  readonly content: KeyContent | ItemContent | undefined;
}

export interface KeyContent {
  readonly kind: "key";
  /** Normalised names: more than one for a key with dots. */
  readonly names: readonly string[];
  /** Absent for a key with nothing behind it. */
  readonly value: SyntaxNode | undefined;
}

export interface ItemContent {
  readonly kind: "item";
  readonly value: SyntaxNode;
  /** How many characters the item stands behind its dash. */
  readonly offset: number;
}

/** A key with nothing behind it and nothing below: what follows may belong in it. */
export const isOpen = ({ content }: Row): boolean =>
  content?.kind === "key" && content.value === undefined;

/** Blanks of every kind in front of a line; a page's own blanks are among them. */
export const leadingSpaces = (line: string): string => /^\s*/.exec(line)?.[0] ?? "";

/** The rows of lines that stand at `column`; lines further left are rows that cannot be read. */
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
      // The comments stood inside the row before.
      above = [];
      last.end = index + 1;
    } else {
      rows.push({ first: index, end: index + 1, above });
      above = [];
    }
  });
  return rows.map((row) => ({ ...row, content: contentOf(lines, row, column) }));
}

/** The column of a line's content, a tab counting as one blank: so the parser reads on where tabs stand. */
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
  // An anchor may stand elsewhere in the file.
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

/** A text block of which only the head is here: its lines are among the others and look like anything. */
const isUnfinished = (value: SyntaxNode | undefined): boolean =>
  value?.kind === "scalar" &&
  (value.style === "literal" || value.style === "folded") &&
  value.text.trim() === "";
