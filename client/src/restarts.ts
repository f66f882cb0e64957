// Handles a server that crashes: the language client restarts it, and after too many crashes gives up with a message.
import type { BaseLanguageClient, ErrorHandler } from "vscode-languageclient";
import { ErrorAction } from "vscode-languageclient";

/**
 * Like the default of the language client, except for messages that cannot be sent. By default, it stops for good after two
 * of them, and a user who types sends that many before the client notices a crash.
 */
export function restarting(client: () => BaseLanguageClient): ErrorHandler {
  let usual: ErrorHandler | undefined;
  return {
    error: () => ({ action: ErrorAction.Continue }),
    closed: () => (usual ??= client().createDefaultErrorHandler()).closed(),
  };
}
