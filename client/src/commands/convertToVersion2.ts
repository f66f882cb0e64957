// Converts the active editor's configuration to the words of Kestra 2.0, once the person has seen what changes. It is the
// source action of the same name, for whoever looks for it among the commands.
import { commands, l10n, window } from "vscode";
import { convertKind } from "../../../server/src/protocol/actionKinds";
import type { Command } from "./command";
import { isYamlLike } from "../documents";

export const convertToVersion2: Command = async (client) => {
  const editor = window.activeTextEditor;
  if (!editor || !isYamlLike(editor.document))
    return void window.showInformationMessage(l10n.t("Open a Kestra configuration first."));
  // Where nobody has needed it yet the server sleeps, and offers nothing.
  if (!client.isRunning()) await client.start();
  await commands.executeCommand("editor.action.sourceAction", {
    kind: convertKind,
    apply: "first",
  });
};
