// Applies every fix that may be applied without asking, until none is left: what `--fix` and an editor's "fix all" do.
// One at a time, each worked out on the text the last one left: two fixes can be right alone and wrong together, as
// when two misspelt keys are both meant to be the same one, or when the block that holds one mistake moves.
import { applyChanges } from "../document/span";
import { readKestraFile } from "../knowledge/kestraFile";
import { lint, type LintOptions } from "./lint";

/** Far more than any file needs; it only keeps fixes that feed each other from going on for ever. */
const mostFixes = 500;

/** `text` after all its preferred fixes; the same text again when it has none. */
export function fixAll(text: string, options: LintOptions): string {
  const seen = new Set([text]);
  let current = text;
  for (let count = 0; count < mostFixes; count++) {
    const next = afterFirstFix(current, options);
    // Either nothing is left to fix, or fixes undo each other.
    if (seen.has(next)) return next;
    seen.add(next);
    current = next;
  }
  return current;
}

/** The text after the first preferred fix that changes it. */
function afterFirstFix(text: string, options: LintOptions): string {
  for (const finding of lint(readKestraFile(text), options)) {
    const fix = finding.fixes().find(({ preferred }) => preferred);
    const fixed = fix ? applyChanges(text, fix.changes) : text;
    if (fixed !== text) return fixed;
  }
  return text;
}
