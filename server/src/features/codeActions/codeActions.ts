// Code actions: the fixes of the findings under the cursor, then the comments that suppress them. They are computed on
// each request, so no state is kept.
import { type CodeAction, CodeActionKind, type Range } from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Worded } from "../../messages/message";
import { overlaps } from "../../document/span";
import type { KestraFile } from "../../interpretation/kestraFile";
import { lint, type LintFinding } from "../../rules/running/lint";
import { budgetOf, editorBudget, withBudget } from "../../rules/running/budget";
import type { Fix } from "../../rules/rule";
import { suppressionFixes } from "../../rules/suppression/suppress";
import { type ShowOptions, toDiagnostic } from "../diagnostics";
import { unknownSurroundings, type Surroundings, fixWithVariables } from "./supplyFix";

/** For a selection of a whole file there is "fix all"; a longer menu would not help. */
const maxFixes = 20;

/** Even fewer, because there is one per finding. */
const maxSuppressions = 5;

/** The actions for every finding that touches `range`. */
export function codeActions(
  unmetered: KestraFile,
  document: TextDocument,
  range: Range,
  options: ShowOptions,
  surroundings: Surroundings = unknownSurroundings,
): Worded<CodeAction>[] {
  const budget = budgetOf(editorBudget);
  const file = withBudget(unmetered, budget);
  const selected = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const all = lint(file, options);
  const found = all.filter(({ at }) => overlaps(at, selected));
  const quickFix = (finding: LintFinding, fix: Fix): Worded<CodeAction>[] => {
    const edited = fixWithVariables(file, finding.config, document, fix, surroundings);
    if (!edited) return [];
    const diagnostics = [toDiagnostic(document, finding, options)];
    const { preferred: isPreferred } = fix;
    return [{ ...edited, kind: CodeActionKind.QuickFix, diagnostics, isPreferred }];
  };
  const fixes = found
    .slice(0, maxFixes)
    .flatMap((finding) =>
      budget.isSpent() ? [] : finding.fixes().flatMap((fix) => quickFix(finding, fix)),
    );
  const waysToSuppress = suppressionFixes(file, all, options, budget);
  const comments = found
    .slice(0, maxSuppressions)
    .flatMap((finding) =>
      budget.isSpent() ? [] : waysToSuppress(finding).flatMap((fix) => quickFix(finding, fix)),
    );
  return [...fixes, ...eachOnce(comments)];
}

/** Two findings of a rule on one line are suppressed by the same comment. */
function eachOnce(actions: readonly Worded<CodeAction>[]): Worded<CodeAction>[] {
  const byEdit = new Map<string, Worded<CodeAction>>();
  for (const action of actions) {
    const edit = JSON.stringify(action.edit);
    const same = byEdit.get(edit);
    const diagnostics = [...(same?.diagnostics ?? []), ...(action.diagnostics ?? [])];
    byEdit.set(edit, { ...action, diagnostics });
  }
  return [...byEdit.values()];
}

export { toEdits } from "../ranges";
