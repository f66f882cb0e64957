// Applies the edit of a set-up in one step that one undo takes back, and shows what is to be looked at then.
import {
  l10n,
  type Range as EditorRange,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Range } from "vscode-languageserver-types";
import type { SetUpResult } from "../../../server/src/protocol/setUp";

type Edit = Extract<SetUpResult, { kind: "edit" }>;

/** Whether the edit was applied. What changes existing lines is shown by the editor first, where one may refuse it. */
export async function apply(
  client: BaseLanguageClient,
  document: TextDocument,
  { edit, select }: Edit,
): Promise<boolean> {
  const editor = await editorOf(document);
  const converted = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  if (!(await workspace.applyEdit(converted))) {
    const needsConfirmation = Object.keys(edit.changeAnnotations ?? {}).length > 0;
    if (!needsConfirmation)
      void window.showWarningMessage(l10n.t("This document cannot be changed."));
    return false;
  }
  if (select) reveal(editor, client.protocol2CodeConverter.asRange(select));
  return true;
}

/** Selects a place of a document in the editor it is in. */
export async function show(
  client: BaseLanguageClient,
  document: TextDocument,
  range: Range,
): Promise<void> {
  reveal(await editorOf(document), client.protocol2CodeConverter.asRange(range));
}

function editorOf(document: TextDocument): Thenable<TextEditor> {
  const visible = window.visibleTextEditors.find((editor) => editor.document === document);
  return window.showTextDocument(document, visible?.viewColumn);
}

function reveal(editor: TextEditor, range: EditorRange): void {
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
