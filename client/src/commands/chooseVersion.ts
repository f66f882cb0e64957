// Selects the Kestra version that configurations are checked against, and stores it in the workspace or user settings.
import { ConfigurationTarget, l10n, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { versionsRequest } from "../../../server/src/protocol/status";
import type { Command } from "./command";

const automatic = "auto";

export const chooseVersion: Command = async (client, argument) => {
  const version = typeof argument === "string" ? argument : await askForVersion(client);
  if (version === undefined) return;
  const target = workspace.workspaceFolders
    ? ConfigurationTarget.Workspace
    : ConfigurationTarget.Global;
  await workspace.getConfiguration("kestraConfig").update("targetVersion", version, target);
};

async function askForVersion(client: BaseLanguageClient): Promise<string | undefined> {
  const choices = client.sendRequest<string[]>(versionsRequest).then((versions) => [
    {
      version: automatic,
      label: l10n.t("Automatic"),
      detail: l10n.t(
        "From the comment at the top of the file, otherwise from the image tag, otherwise any version",
      ),
    },
    ...versions.map((version) => ({ version, label: `Kestra ${version}`, detail: "" })),
  ]);
  const chosen = await window.showQuickPick(choices, {
    title: l10n.t("Select Kestra Version"),
    placeHolder: l10n.t("Select the version that your configurations are written for"),
  });
  return chosen?.version;
}
