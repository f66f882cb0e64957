// Keeps a text without a line break at its end as it is: an edit that removes the last lines would leave the break before them.
import { changesBetween } from "../../document/edits/changes";
import { indentation } from "../../document/lines";
import { applyChanges, type TextChange } from "../../document/span";

/** The changes, without a line break at the end of a text that has none there. */
export function keepingEnd(text: string, changes: readonly TextChange[]): readonly TextChange[] {
  if (endsInBreak(text) || !changes.some(({ span }) => span.end === text.length)) return changes;
  const after = applyChanges(text, changes);
  const kept = withEndOf(text, after);
  return kept === after ? changes : changesBetween(text, kept);
}

/** `after`, an edited version of `before`, without a line break at its end if `before` has none there. */
export function withEndOf(before: string, after: string): string {
  if (!endsInBreak(after) || endsInBreak(before) || before.trim() === "") return after;
  let end = after.length;
  while (endsInBreak(after[end - 1] ?? "")) end--;
  const kept = after.slice(0, end);
  return endsInString(kept) ? after : kept;
}

const endsInBreak = (text: string): boolean => /[\r\n]$/.test(text);

/** Whether a text ends in a block scalar, whose value would lose its last line break. That of a configuration does not matter. */
function endsInString(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/);
  let depth = indentation(lines.at(-1) ?? "");
  for (const [back, line] of [...lines].reverse().entries()) {
    if (line.trim() === "" || indentation(line) >= depth) continue;
    depth = indentation(line);
    if (!isBlockHeader.test((line.split(" #")[0] ?? "").trimEnd())) continue;
    return !lines.slice(lines.length - back).some((inner) => isKey.test(inner.trimStart()));
  }
  return false;
}

const isBlockHeader = /\s[|>][-+0-9]{0,2}$/;

const isKey = /^(?:- )?["']?[\w.-]+["']?:(?:\s|$)/;
