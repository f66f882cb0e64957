// Code actions: the fixes of the findings under the cursor. They are worked out anew, so nothing has to be remembered.
import {
  type CodeAction,
  CodeActionKind,
  type Range,
  type TextEdit,
} from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { overlaps, type TextChange } from "../document/span";
import type { KestraFile } from "../knowledge/kestraFile";
import { lint, type LintOptions } from "../rules/lint";
import { toDiagnostic, toRange } from "./diagnostics";

/** The fixes of every finding that touches `range`. */
export function codeActions(
  file: KestraFile,
  document: TextDocument,
  range: Range,
  options: LintOptions,
): CodeAction[] {
  const selected = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  return lint(file, options)
    .filter(({ at }) => overlaps(at, selected))
    .flatMap((finding) => {
      const diagnostic = toDiagnostic(document, finding);
      return finding.fixes().map(({ title, changes, preferred }) => ({
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        isPreferred: preferred,
        edit: { changes: { [document.uri]: toEdits(document, changes) } },
      }));
    });
}

export const toEdits = (document: TextDocument, changes: readonly TextChange[]): TextEdit[] =>
  changes.map(({ span, text }) => ({ range: toRange(document, span), newText: text }));
