// Applies the edit of a set-up in one step that one undo takes back, and shows what is to be looked at then.
import {
  type Range as EditorRange,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type Range, TextDocumentEdit, type WorkspaceEdit } from "vscode-languageserver-types";
import type { SetUpResult } from "../../../server/src/protocol/setUp";

type Edit = Extract<SetUpResult, { kind: "edit" }>;

/** Whether the edit was applied. What changes existing lines is shown by the editor first, where one may refuse it. */
export async function apply(
  client: BaseLanguageClient,
  document: TextDocument,
  { edit, select }: Edit,
): Promise<boolean> {
  const editor = await editorOf(document);
  const [annotation] = Object.keys(edit.changeAnnotations ?? {});
  const whole = annotation === undefined ? edit : confirmedTogether(edit, annotation);
  const converted = await client.protocol2CodeConverter.asWorkspaceEdit(whole);
  if (!(await workspace.applyEdit(converted))) {
    if (annotation === undefined)
      void window.showWarningMessage("This document cannot be changed.");
    return false;
  }
  if (select) reveal(editor, client.protocol2CodeConverter.asRange(select));
  return true;
}

/**
 * The preview leaves what needs confirmation to be ticked, and the rest is ticked: whoever then only applies would get
 * one half of the edit. So one half needs it as much as the other.
 */
const confirmedTogether = (edit: WorkspaceEdit, annotationId: string): WorkspaceEdit => ({
  ...edit,
  documentChanges: (edit.documentChanges ?? []).map((change) =>
    TextDocumentEdit.is(change)
      ? { ...change, edits: change.edits.map((part) => ({ ...part, annotationId })) }
      : { ...change, annotationId },
  ),
});

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
