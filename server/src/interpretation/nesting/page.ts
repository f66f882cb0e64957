// Extracts the configuration from a copied web page: the runs of keys that begin at a root, without the prose around
// them.
import { isOpen, type Row, rowsOf } from "./rows";
import { findKey } from "../../knowledge/schema/keys";

/**
 * The configuration lines of a page, all at column 0; undefined if the text is not a page. A page begins with prose: in
 * text that begins with keys, a line that is not a key may be part of a value.
 */
export function configurationInPage(text: string): string[] | undefined {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const rows = rowsOf(lines, 0);
  if (!rows[0] || isRoot(rows[0]) || rows.some((row) => isUnfinished(lines, row))) return undefined;
  const blocks: string[][] = [];
  for (let index = 0; index < rows.length; index++) {
    const first = rows[index];
    if (!first || !isRoot(first)) continue;
    while (rows[index + 1]?.content) index++;
    blocks.push(lines.slice(first.first, rows[index]?.end));
  }
  return blocks.length > 0 ? blocks.flat() : undefined;
}

/** A root key of the configuration without a value. */
const isRoot = (row: Row): boolean =>
  isOpen(row) && row.content?.kind === "key" && findKey(row.content.names) !== undefined;

/** A key whose string continues in the lines below, which cannot be distinguished from prose. */
const isUnfinished = (lines: readonly string[], { content, first }: Row): boolean =>
  !content && /^[\w.-]+:(\s|$)/.test(lines[first] ?? "");
