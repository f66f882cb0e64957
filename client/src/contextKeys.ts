// Context keys, so that the Command Palette only shows commands where they are useful.
import { commands, Disposable, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { isRelevant, isYamlLike } from "./documents";

/**
 * Sets `kestraConfig.active` while the active editor may contain a configuration, and `kestraConfig.yaml` while its language
 * can. Theia does not know `editorLangId` while its Command Palette is open.
 */
export function trackActiveEditor(): Disposable {
  const setActive = setter("kestraConfig.active");
  const setYaml = setter("kestraConfig.yaml");
  const update = (): void => {
    const document = window.activeTextEditor?.document;
    setActive(document !== undefined && isRelevant(document));
    setYaml(document !== undefined && isYamlLike(document));
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
