// Notifies the server when the user trusts the workspace. Revoking trust reloads the window, so that case needs no notification.
import { Disposable, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { trustNotification } from "../../server/src/protocol/checkIssuer";
import { whenRunning } from "./whenRunning";

export function reportTrust(client: BaseLanguageClient): Disposable {
  const { notify, listening } = whenRunning(
    client,
    () => void client.sendNotification(trustNotification, true),
  );
  return Disposable.from(listening, workspace.onDidGrantWorkspaceTrust(notify));
}
