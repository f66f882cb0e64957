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
export function reportYamlExtension(client: BaseLanguageClient): Disposable {
  const { notify, listening } = onceItRuns(
    client,
    () => void client.sendNotification(yamlIsCheckedNotification, otherYaml()),
  );
  let reported = JSON.stringify(otherYaml());
  const look = (): void => {
    const now = JSON.stringify(otherYaml());
    if (now !== reported) notify();
    reported = now;
  };
  return Disposable.from(
    listening,
    extensions.onDidChange(look),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("yaml.validate")) look();
    }),
  );
}
