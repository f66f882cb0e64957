// What the palette has to know to show a command only where it is of use.
import { commands, Disposable, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { mayBeOurs } from "./documents";

/** Keeps `kestraConfig.active` true while the active editor's text may hold a configuration. */
export function trackActiveEditor(): Disposable {
  const set = setter("kestraConfig.active");
  const look = (): void => {
    const document = window.activeTextEditor?.document;
    set(document !== undefined && mayBeOurs(document));
  };
  look();
  return Disposable.from(
    window.onDidChangeActiveTextEditor(look),
    // A change of the document's language arrives as a close and an open.
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) look();
    }),
  );
}

/** Keeps `kestraConfig.running` true while the server runs. */
export function trackServerState(client: BaseLanguageClient): Disposable {
  const set = setter("kestraConfig.running");
  return client.onDidChangeState(() => set(client.isRunning()));
}

/** Sets a context key, but only when its value changes: this is asked at every key stroke. */
function setter(key: string): (value: boolean) => void {
  let last = false;
  return (value) => {
    if (value === last) return;
    last = value;
    void commands.executeCommand("setContext", key, value);
  };
}
