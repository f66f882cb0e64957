// Shows the role in its document, next to the table instead of over it.
import { Selection, type TextDocument, TextEditorRevealType, ViewColumn, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Range } from "vscode-languageserver-types";

/** Uses a visible editor of the document if there is one; `at` is the range to reveal. */
export async function showRole(
  client: BaseLanguageClient,
  document: TextDocument,
  at: Range | undefined,
): Promise<void> {
  const visible = window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await window.showTextDocument(document, visible?.viewColumn ?? ViewColumn.Beside);
  if (!at) return;
  const range = client.protocol2CodeConverter.asRange(at);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
