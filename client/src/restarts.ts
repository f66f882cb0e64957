// What becomes of a server that dies: the language client starts it again, and gives up, with a word to the person, when
// that happens too often.
import type { BaseLanguageClient, ErrorHandler } from "vscode-languageclient";
import { ErrorAction } from "vscode-languageclient";

/**
 * As the language client does by itself, but for messages that cannot be sent: it would stop for good after two of them,
 * and somebody who types sends as many to a server that has just died, before its end is heard of.
 */
export function restarting(client: () => BaseLanguageClient): ErrorHandler {
  let usual: ErrorHandler | undefined;
  return {
    error: () => ({ action: ErrorAction.Continue }),
    closed: () => (usual ??= client().createDefaultErrorHandler()).closed(),
  };
}
