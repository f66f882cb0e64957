// Converts the configuration of the active editor to Kestra 2.0 after a preview. This makes the source action of the same name
// available as a command.
import { l10n, Range, window } from "vscode";
import type { CodeAction } from "vscode-languageserver-types";
import { convertKind } from "../../../server/src/protocol/actionKinds";
import type { Command } from "./command";
import { isYamlLike } from "../documents";
import { review } from "../review";

export const convertToVersion2: Command = async (client) => {
  const document = window.activeTextEditor?.document;
  if (!document || !isYamlLike(document))
    return void window.showInformationMessage(l10n.t("Open a Kestra configuration first."));
  // The server may not be running yet, and then offers no source action.
  if (!client.isRunning()) await client.start();
  // Not every editor with VS Code's API can run a source action by its kind.
  const actions = await client.sendRequest<CodeAction[] | null>("textDocument/codeAction", {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    range: client.code2ProtocolConverter.asRange(new Range(0, 0, document.lineCount, 0)),
    context: { diagnostics: [], only: [convertKind] },
  });
  await review(client, actions?.[0]?.edit);
};
