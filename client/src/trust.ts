// Tells the server once the user trusts what is open. Trust is only ever given: whoever takes it back gets a window that
// begins anew.
import { Disposable, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { trustNotification } from "../../server/src/protocol/checkIssuer";
import { onceItRuns } from "./onceItRuns";

export function reportTrust(client: BaseLanguageClient): Disposable {
  const { notify, listening } = onceItRuns(
    client,
    () => void client.sendNotification(trustNotification, true),
  );
  return Disposable.from(listening, workspace.onDidGrantWorkspaceTrust(notify));
}
