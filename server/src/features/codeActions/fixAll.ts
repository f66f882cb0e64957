// "Fix all" as requested by an editor on save: one action with everything that is safe to apply without asking.
import { message, type Worded } from "../../messages/message";
import type { CodeAction } from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { changesBetween } from "../../document/edits/changes";
import type { KestraFile } from "../../interpretation/kestraFile";
import { fixAllKind } from "../../protocol/actionKinds";
import { fixAll } from "../../rules/running/fixAll";
import type { LintOptions } from "../../rules/running/lint";
import { toEdits } from "../ranges";

/** One action, or none if there is nothing to fix. `read` parses a text together with the related files. */
export function fixAllActions(
  document: TextDocument,
  options: LintOptions,
  read: (text: string, before?: KestraFile) => KestraFile,
): Worded<CodeAction>[] {
  return fixAllActionsTo(document, fixAll(document.getText(), options, read));
}

/** The same if the fixed text is known. */
export function fixAllActionsTo(document: TextDocument, fixed: string): Worded<CodeAction>[] {
  const changes = changesBetween(document.getText(), fixed);
  if (changes.length === 0) return [];
  return [
    {
      title: message("fixAll.title"),
      kind: fixAllKind,
      edit: { changes: { [document.uri]: toEdits(document, changes) } },
    },
  ];
}
