// Tells a running server once the user trusts what is open. Trust is only ever given: whoever takes it back gets a window
// that begins anew.
import { type Disposable, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { trustNotification } from "../../server/src/protocol/checkIssuer";

export const tellOfTrust = (client: BaseLanguageClient): Disposable =>
  workspace.onDidGrantWorkspaceTrust(() => {
    if (client.isRunning()) void client.sendNotification(trustNotification, true);
  });
