// Applies an edit of open files from the server after a preview.
import { l10n, window, workspace, WorkspaceEdit } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { WorkspaceEdit as ServerEdit } from "vscode-languageserver-types";

/** Shows a message if there is no edit. */
export async function review(
  client: BaseLanguageClient,
  edit: ServerEdit | undefined,
): Promise<void> {
  if (!edit)
    return void window.showInformationMessage(
      l10n.t("There is nothing left to change automatically."),
    );
  await workspace.applyEdit(await convert(client, edit), { isRefactoring: true });
}

/** Theia only previews edits that are added one by one, which the language client does not do. */
async function convert(client: BaseLanguageClient, edit: ServerEdit): Promise<WorkspaceEdit> {
  const { documentChanges, changeAnnotations = {} } = edit;
  const { asUri, asRange, asWorkspaceEdit } = client.protocol2CodeConverter;
  if (!documentChanges?.every((change) => "edits" in change)) return asWorkspaceEdit(edit);
  const converted = new WorkspaceEdit();
  for (const { textDocument, edits } of documentChanges)
    for (const change of edits) {
      if (!("newText" in change)) return asWorkspaceEdit(edit);
      const annotation = "annotationId" in change && changeAnnotations[change.annotationId];
      converted.replace(
        asUri(textDocument.uri),
        asRange(change.range),
        change.newText,
        annotation ? { needsConfirmation: false, ...annotation } : undefined,
      );
    }
  return converted;
}
