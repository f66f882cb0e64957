// "Fix all", as an editor asks for it when a file is saved: one action with everything that may be done without asking.
import { message, type Worded } from "../../messages/message";
import type { CodeAction } from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { changesBetween } from "../../document/edits/changes";
import type { KestraFile } from "../../interpretation/kestraFile";
import { fixAllKind } from "../../protocol/actionKinds";
import { fixAll } from "../../rules/running/fixAll";
import type { LintOptions } from "../../rules/running/lint";
import { toEdits } from "../ranges";

/** The one action; none where there is nothing to fix. `read` reads a text with what other files say to it. */
export function fixAllActions(
  document: TextDocument,
  options: LintOptions,
  read: (text: string) => KestraFile,
): Worded<CodeAction>[] {
  const text = document.getText();
  const changes = changesBetween(text, fixAll(text, options, read));
  if (changes.length === 0) return [];
  return [
    {
      title: message("fixAll.title"),
      kind: fixAllKind,
      edit: { changes: { [document.uri]: toEdits(document, changes) } },
    },
  ];
}
