// Red Hat's YAML extension reports syntax errors of whole files, unless it is told not to; while it does, we leave them
// to it.
import { Disposable, extensions, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type OtherYaml, yamlIsCheckedNotification } from "../../server/src/protocol/start";

export const otherYaml = (): OtherYaml => ({
  yamlIsChecked: extensions.getExtension("redhat.vscode-yaml") !== undefined,
  yamlIsUnvalidated: !workspace.getConfiguration("yaml").get("validate", true),
});

/** Tells a running server when that extension comes, goes or is told otherwise. One that starts later is told then. */
export function tellWhetherYamlIsChecked(client: BaseLanguageClient): Disposable {
  let told = JSON.stringify(otherYaml());
  const tell = (): void => {
    const now = JSON.stringify(otherYaml());
    if (now !== told && client.isRunning())
      void client.sendNotification(yamlIsCheckedNotification, otherYaml());
    told = now;
  };
  return Disposable.from(
    extensions.onDidChange(tell),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("yaml.validate")) tell();
    }),
  );
}
