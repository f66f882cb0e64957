// List items that are deeper than the item above, so that YAML reads both as one string.
import { indentation, lineEnd, lineStart, nextLine } from "../lines";
import type { TextChange } from "../span";

/** Aligns the item at `offset`, and the others in the same string, with the item that they continue. */
export function alignItems(text: string, offset: number): TextChange[] {
  const column = columnAbove(text, offset);
  if (column === undefined) return [];
  const changes: TextChange[] = [];
  for (let start = lineStart(text, offset); start < text.length; start = nextLine(text, start)) {
    const line = text.slice(start, lineEnd(text, start));
    const spaces = indentation(line);
    if (line.trim() !== "" && (spaces <= column || line[spaces] === "#")) break;
    if (line.startsWith("- ", spaces))
      changes.push({ span: { start, end: start + spaces }, text: " ".repeat(column) });
  }
  return changes;
}

/** The column of the dash of the item above. */
function columnAbove(text: string, offset: number): number | undefined {
  const depth = offset - lineStart(text, offset);
  for (let start = lineStart(text, offset); start > 0;) {
    start = lineStart(text, start - 1);
    const line = text.slice(start, lineEnd(text, start));
    const dashes = /^ *(?:- +)*(?=- )/.exec(line)?.[0].length;
    if (dashes !== undefined && dashes < depth) return dashes;
  }
  return undefined;
}
