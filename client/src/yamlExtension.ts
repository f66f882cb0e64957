// Red Hat's YAML extension reports syntax errors of whole files, unless it is told not to; while it does, we leave them
// to it.
import { Disposable, extensions, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type OtherYaml, yamlIsCheckedNotification } from "../../server/src/protocol/start";
import { onceItRuns } from "./onceItRuns";

export const otherYaml = (): OtherYaml => ({
  yamlIsChecked: extensions.getExtension("redhat.vscode-yaml") !== undefined,
  yamlIsUnvalidated: !workspace.getConfiguration("yaml").get("validate", true),
});

/** Tells the server when that extension comes, goes or is told otherwise. */
export function tellWhetherYamlIsChecked(client: BaseLanguageClient): Disposable {
  const { tell, listening } = onceItRuns(
    client,
    () => void client.sendNotification(yamlIsCheckedNotification, otherYaml()),
  );
  let told = JSON.stringify(otherYaml());
  const look = (): void => {
    const now = JSON.stringify(otherYaml());
    if (now !== told) tell();
    told = now;
  };
  return Disposable.from(
    listening,
    extensions.onDidChange(look),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("yaml.validate")) look();
    }),
  );
}
