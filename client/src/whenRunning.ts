// Notifications for the server, sent now or once it runs. A server that is still starting may have outdated initialization
// options.
import type { Disposable } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

/** Sends now or once the server runs; disposing removes the listeners. */
export function whenRunning(
  client: BaseLanguageClient,
  send: () => unknown,
): { readonly notify: () => void; readonly listening: Disposable } {
  let waits = false;
  function notify(): void {
    waits = !client.isRunning();
    if (!waits) send();
  }
  return { notify, listening: client.onDidChangeState(() => waits && notify()) };
}
