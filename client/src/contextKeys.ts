// Context keys, so that the Command Palette only shows commands where they are useful.
import { commands, Disposable, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { isRelevant } from "./documents";

/** Sets `kestraConfig.active` while the active editor may contain a configuration. */
export function trackActiveEditor(): Disposable {
  const set = setter("kestraConfig.active");
  const update = (): void => {
    const document = window.activeTextEditor?.document;
    set(document !== undefined && isRelevant(document));
  };
  update();
  return Disposable.from(
    window.onDidChangeActiveTextEditor(update),
    // A change of the document's language arrives as close and open events.
    workspace.onDidOpenTextDocument(update),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) update();
    }),
  );
}

/** Sets `kestraConfig.running` while the server runs. */
export function trackServerState(client: BaseLanguageClient): Disposable {
  const set = setter("kestraConfig.running");
  return client.onDidChangeState(() => set(client.isRunning()));
}

/** Sets a context key only if its value changes, because this is called at every keystroke. */
function setter(key: string): (value: boolean) => void {
  let last = false;
  return (value) => {
    if (value === last) return;
    last = value;
    void commands.executeCommand("setContext", key, value);
  };
}
