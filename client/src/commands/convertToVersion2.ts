// Converts the configuration of the active editor to Kestra 2.0 after a preview. This makes the source action of the same name
// available as a command.
import { commands, l10n, window } from "vscode";
import { convertKind } from "../../../server/src/protocol/actionKinds";
import type { Command } from "./command";
import { isYamlLike } from "../documents";

export const convertToVersion2: Command = async (client) => {
  const editor = window.activeTextEditor;
  if (!editor || !isYamlLike(editor.document))
    return void window.showInformationMessage(l10n.t("Open a Kestra configuration first."));
  // The server may not be running yet, and then offers no source action.
  if (!client.isRunning()) await client.start();
  await commands.executeCommand("editor.action.sourceAction", {
    kind: convertKind,
    apply: "first",
  });
};
