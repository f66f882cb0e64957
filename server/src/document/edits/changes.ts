// The minimal changes between two versions of a text, so that an edit made in several steps reaches the editor as a few
// removed and added lines.
import { diffLines } from "diff";
import type { TextChange } from "../span";

/** Changes, in whole lines, that turn `before` into `after`. */
export function changesBetween(before: string, after: string): TextChange[] {
  const changes: TextChange[] = [];
  let offset = 0;
  for (const part of diffLines(before, after)) {
    if (part.added) {
      const last = changes.at(-1);
      // After a removed part, this is a replacement.
      if (last?.span.end === offset && last.text === "")
        changes[changes.length - 1] = { ...last, text: part.value };
      else changes.push({ span: { start: offset, end: offset }, text: part.value });
      continue;
    }
    const end = offset + part.value.length;
    if (part.removed) changes.push({ span: { start: offset, end }, text: "" });
    offset = end;
  }
  return changes;
}
