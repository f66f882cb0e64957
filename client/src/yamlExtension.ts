// Red Hat's YAML extension reports syntax errors of whole files unless this is turned off. While it does, we do not report
// them.
import { Disposable, extensions, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type OtherYaml, yamlIsCheckedNotification } from "../../server/src/protocol/start";
import { whenRunning } from "./whenRunning";

export const otherYaml = (): OtherYaml => ({
  yamlIsChecked: extensions.getExtension("redhat.vscode-yaml") !== undefined,
  yamlIsUnvalidated: !workspace.getConfiguration("yaml").get("validate", true),
});

/** Notifies the server when that extension is added, removed or configured differently. */
export function reportYamlExtension(client: BaseLanguageClient): Disposable {
  const { notify, listening } = whenRunning(
    client,
    () => void client.sendNotification(yamlIsCheckedNotification, otherYaml()),
  );
  let reported = JSON.stringify(otherYaml());
  const update = (): void => {
    const now = JSON.stringify(otherYaml());
    if (now !== reported) notify();
    reported = now;
  };
  return Disposable.from(
    listening,
    extensions.onDidChange(update),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("yaml.validate")) update();
    }),
  );
}
