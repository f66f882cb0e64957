// Applies the edit of a setup in one step that can be undone at once, and reveals the result.
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
import type { Range, TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver-types";
import type { SetUpResult } from "../../../server/src/protocol/setUp";

type Edit = Extract<SetUpResult, { kind: "edit" }>;

/** Returns whether the edit was applied. The editor shows a preview of changes to existing lines, which the user can reject. */
export async function apply(
  client: BaseLanguageClient,
  document: TextDocument,
  { edit, select }: Edit,
): Promise<boolean> {
  const editor = await editorOf(document);
  const converted = await client.protocol2CodeConverter.asWorkspaceEdit(wholeByFile(edit));
  const unsaved = workspace.textDocuments.filter(({ isDirty }) => isDirty);
  if (!(await workspace.applyEdit(converted))) {
    const isRefused = edit.changeAnnotations !== undefined;
    if (!isRefused) void window.showWarningMessage(l10n.t("The document could not be edited."));
    return false;
  }
  if (select) reveal(editor, client.protocol2CodeConverter.asRange(select));
  const sibling = converted.entries().map(([uri]) => uri.toString());
  for (const other of workspace.textDocuments) {
    // A file with variables is usually not open, and the server reads it from disk.
    const isOurs = other !== document && sibling.includes(other.uri.toString());
    if (isOurs && !unsaved.includes(other)) await other.save();
  }
  return true;
}

/**
 * In the preview, changes that need confirmation are unchecked and all others are checked. Applying it as it is would split
 * changes of a file that belong together, so all of them need confirmation.
 */
function wholeByFile(edit: WorkspaceEdit): WorkspaceEdit {
  const { documentChanges, changeAnnotations = {} } = edit;
  if (!documentChanges) return edit;
  const confirmed = ({ edits }: TextDocumentEdit): string | undefined =>
    edits
      .flatMap((part) => ("annotationId" in part ? [part.annotationId] : []))
      .find((id) => changeAnnotations[id]?.needsConfirmation);
  const whole = (change: TextDocumentEdit): TextDocumentEdit => {
    const annotationId = confirmed(change);
    if (annotationId === undefined) return change;
    return { ...change, edits: change.edits.map((part) => ({ annotationId, ...part })) };
  };
  return {
    ...edit,
    documentChanges: documentChanges.map((change) => ("edits" in change ? whole(change) : change)),
  };
}

/** Selects a range in the editor of a document. */
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
