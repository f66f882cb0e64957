// What the server is to hear while it runs, or once it does: one that is just starting may have been told at its start what
// does not hold any more.
import type { Disposable } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

/** Sends now or once the server runs; what is listened to for it ends with the disposable. */
export function onceItRuns(
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
