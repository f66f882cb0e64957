// Red Hat's YAML extension reports syntax errors of whole files; while it is there we leave them to it.
import { type Disposable, extensions } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { yamlIsCheckedNotification } from "../../server/src/protocol/start";

export const yamlIsChecked = (): boolean =>
  extensions.getExtension("redhat.vscode-yaml") !== undefined;

/** Tells a running server when that extension comes or goes. One that starts later is told at its start. */
export function tellWhetherYamlIsChecked(client: BaseLanguageClient): Disposable {
  let told = yamlIsChecked();
  return extensions.onDidChange(() => {
    const now = yamlIsChecked();
    if (now !== told && client.isRunning())
      void client.sendNotification(yamlIsCheckedNotification, now);
    told = now;
  });
}
