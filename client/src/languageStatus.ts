// The language status item: the Kestra version and edition that the active document is checked against, and their source.
import {
  Disposable,
  l10n,
  languages as editor,
  type LanguageStatusItem,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { languages } from "../../server/src/protocol/documents";
import { type Status, statusRequest } from "../../server/src/protocol/status";
import { isRelevant } from "./documents";
import { onStatusChanged } from "./statusChanges";

const sources = {
  setting: l10n.t("version from the setting"),
  comment: l10n.t("version from the comment at the top"),
  image: l10n.t("version from the image tag"),
};
const editions = { "open-source": l10n.t("Open Source"), enterprise: l10n.t("Enterprise") };

/** Shows the item while the active editor contains a configuration. */
export function showStatus(client: BaseLanguageClient): Disposable {
  let item: LanguageStatusItem | undefined;
  let requesting = false;
  let outdated = false;

  /** Requests the status again after the current response, once for all changes in between. */
  async function update(): Promise<void> {
    outdated = true;
    if (requesting) return;
    requesting = true;
    while (outdated) {
      outdated = false;
      show(await requestStatus(client));
    }
    requesting = false;
  }

  function show(status: Status | null): void {
    if (!status) {
      item?.dispose();
      item = undefined;
      return;
    }
    item ??= editor.createLanguageStatusItem(
      "kestraConfig.status",
      languages.map((language) => ({ language })),
    );
    Object.assign(item, contentOf(status));
  }

  return Disposable.from(
    { dispose: () => item?.dispose() },
    onStatusChanged(client)(update),
    client.onDidChangeState(update),
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) void update();
    }),
  );
}

/** The status of the active document; null if there is none or the server is not running. */
async function requestStatus(client: BaseLanguageClient): Promise<Status | null> {
  const document = window.activeTextEditor?.document;
  if (!document || !isRelevant(document) || !client.isRunning()) return null;
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  return client.sendRequest<Status | null>(statusRequest, { uri }).catch(() => null);
}

const contentOf = ({
  version,
  source,
  movingTag,
  edition,
  fileKind,
}: Status): Pick<LanguageStatusItem, "name" | "text" | "detail" | "command"> => ({
  name: "Kestra Config",
  text: ["Kestra" + (version ? ` ${version}` : ""), ...(edition ? [editions[edition]] : [])].join(
    " · ",
  ),
  detail: `${fileKind}, ${
    version !== undefined && movingTag !== undefined
      ? l10n.t("image tag {0}: Kestra {1}", movingTag, version)
      : source
        ? sources[source]
        : l10n.t("any version")
  }`,
  command: { command: "kestraConfig.chooseVersion", title: l10n.t("Select Version") },
});
