// Shows the default role as a table: the one at the given place, otherwise the one of the active editor.
import { l10n, Uri, window, workspace } from "vscode";
import type { Command } from "./command";
import { isYamlLike } from "../documents";
import { showRoleTable } from "../roleTable";
import { placeFrom } from "./place";

export const showDefaultRole: Command = async (client, argument, extension) => {
  const place = placeFrom(argument);
  if (place) {
    const document = await workspace.openTextDocument(Uri.parse(place.uri, true));
    return showRoleTable(client, document, place.offset, extension);
  }
  const editor = window.activeTextEditor;
  if (!editor || !isYamlLike(editor.document))
    return void window.showInformationMessage(l10n.t("Open a Kestra configuration first."));
  const { document, selection } = editor;
  showRoleTable(client, document, document.offsetAt(selection.active), extension);
};
