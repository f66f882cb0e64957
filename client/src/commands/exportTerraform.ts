// Opens the default role of the active editor or of the given place as a Terraform resource.
import { l10n, window } from "vscode";
import type { Command } from "./command";
import { isYamlLike } from "../documents";
import { openTerraform } from "../roleTable/terraform";
import { placeFrom } from "./place";

export const exportTerraform: Command = async (client, argument) => {
  const place = placeFrom(argument);
  if (place) return openTerraform(client, place);
  const editor = window.activeTextEditor;
  if (!editor || !isYamlLike(editor.document))
    return void window.showInformationMessage(l10n.t("Open a Kestra configuration first."));
  const { document, selection } = editor;
  await openTerraform(client, {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    offset: document.offsetAt(selection.active),
  });
};
