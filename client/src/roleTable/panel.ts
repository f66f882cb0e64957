// A panel with the role table of one document. It requests the table whenever the document changes, applies edits from the
// table, and closes with the document.
import {
  Disposable,
  l10n,
  type TextDocument,
  type Uri,
  type WebviewPanel,
  window,
  workspace,
  WorkspaceEdit,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  type GrantParams,
  grantRequest,
  type PresetParams,
  presetRequest,
  type RoleEdits,
  type RoleTable,
  type RoleTableParams,
  roleTableRequest,
} from "../../../server/src/protocol/roleTable";
import { onStatusChanged } from "../statusChanges";
import type { FromPage, PageState, ToPage } from "./messages";
import { pageFor } from "./page";
import { showRole } from "./reveal";
import { openTerraform } from "./terraform";

export interface RolePanel extends Disposable {
  readonly document: TextDocument;
  reveal(): void;
  /** Selects which configuration of the document is shown. */
  lookAt(offset: number): void;
}

/** Fills a panel. `onGone` is called when it closes for any reason. */
export function rolePanel(
  client: BaseLanguageClient,
  panel: WebviewPanel,
  document: TextDocument,
  extension: Uri,
  begun: Omit<PageState, "uri"> & { readonly offset?: number },
  onGone: () => void,
): RolePanel {
  let params: RoleTableParams = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    ...begun,
  };
  let table: RoleTable | null = null;
  let requesting = false;
  let outdated = false;

  let isGone = false;

  /** Results that arrive after the panel is closed are dropped. */
  const send = (message: ToPage): void => {
    if (!isGone) void panel.webview.postMessage(message);
  };

  /** Requests the table again after the current response, once for all changes in between. */
  async function refresh(): Promise<void> {
    outdated = true;
    if (requesting) return;
    requesting = true;
    while (outdated) {
      outdated = false;
      table = await client
        .sendRequest<RoleTable | null>(roleTableRequest, params)
        .catch(() => null);
      // From now on, the configuration is identified by index, because offsets change with every edit.
      if (table) params = { ...withoutOffset(params), configuration: table.configuration };
      send({ kind: "table", document: nameOf(document), table, state: stateOf(document, params) });
    }
    requesting = false;
  }

  /** Edits run one after another, because each is based on the result of the previous one. */
  let edits: Promise<unknown> = Promise.resolve();
  function edit(requestEdits: () => Promise<RoleEdits>): Promise<boolean> {
    const next = edits.then(() => editNow(requestEdits));
    edits = next.catch(() => undefined);
    return next;
  }

  /** Requests edits and applies them in one step; requests them again if the text has changed meanwhile. */
  async function editNow(requestEdits: () => Promise<RoleEdits>): Promise<boolean> {
    const { version } = document;
    const result = await requestEdits();
    if (document.version !== version) return editNow(requestEdits);
    if (result.kind === "refused") {
      send({ kind: "message", message: result.reason });
      return false;
    }
    const change = new WorkspaceEdit();
    change.set(document.uri, await client.protocol2CodeConverter.asTextEdits(result.edits));
    const isDone = await workspace.applyEdit(change);
    if (!isDone) send({ kind: "message", message: l10n.t("The document could not be edited.") });
    return isDone;
  }

  const shown = (): RoleTableParams => ({
    ...params,
    ...(table ? { version: table.version } : {}),
  });

  async function grant(wanted: Omit<GrantParams, "uri">): Promise<void> {
    const request: GrantParams = { ...shown(), ...wanted };
    if (await edit(() => client.sendRequest<RoleEdits>(grantRequest, request)))
      send({
        kind: "message",
        message: request.grant
          ? l10n.t("{0} {1} granted.", request.permission, request.action)
          : l10n.t("{0} {1} revoked.", request.permission, request.action),
      });
  }

  async function applyPreset(preset: string, revokes: number): Promise<void> {
    const apply = l10n.t("Replace");
    if (revokes > 0) {
      const answer = await window.showWarningMessage(
        l10n.t("Replace the permissions of the default role with the preset {0}?", preset),
        {
          modal: true,
          detail: l10n.t(
            "Grants that will be revoked: {0}. You can undo this in the editor.",
            revokes,
          ),
        },
        apply,
      );
      if (answer !== apply) return;
    }
    const request: PresetParams = { ...shown(), preset };
    if (await edit(() => client.sendRequest<RoleEdits>(presetRequest, request)))
      send({
        kind: "message",
        message: l10n.t("The role now grants the same as the preset {0}.", preset),
      });
  }

  const onMessage = (message: FromPage): Promise<void> =>
    act(message).catch(() =>
      send({
        kind: "message",
        message: l10n.t("The language server did not respond. See its log for details."),
      }),
    );

  async function act(message: FromPage): Promise<void> {
    switch (message.kind) {
      case "ready":
        return refresh();
      case "grant":
        return grant({
          permission: message.permission,
          action: message.action,
          grant: message.grant,
        });
      case "preset":
        return applyPreset(message.preset, message.revokes);
      case "version":
        params =
          message.version === "auto"
            ? withoutVersion(params)
            : { ...params, version: message.version };
        return refresh();
      case "terraform":
        return openTerraform(client, shown());
      case "reveal":
        return showRole(client, document, table?.role?.at);
    }
  }

  const listening = Disposable.from(
    panel.webview.onDidReceiveMessage(onMessage),
    workspace.onDidChangeTextDocument(({ document: changed }) => {
      if (changed === document) void refresh();
    }),
    workspace.onDidCloseTextDocument((closed) => {
      // A change of the document's language also arrives as a close event.
      if (closed === document && !workspace.textDocuments.includes(document)) panel.dispose();
    }),
    onStatusChanged(client)(() => void refresh()),
  );
  panel.onDidDispose(() => {
    isGone = true;
    listening.dispose();
    onGone();
  });
  panel.title = l10n.t("Default Role: {0}", nameOf(document));
  panel.webview.html = pageFor(panel.webview, extension);

  return {
    document,
    reveal: () => panel.reveal(),
    lookAt(offset) {
      params = { ...withoutConfiguration(params), offset };
      void refresh();
    },
    dispose: () => panel.dispose(),
  };
}

const nameOf = ({ uri }: TextDocument): string => uri.path.slice(uri.path.lastIndexOf("/") + 1);

const stateOf = (
  { uri }: TextDocument,
  { configuration, version }: RoleTableParams,
): PageState => ({
  uri: uri.toString(),
  ...(configuration === undefined ? {} : { configuration }),
  ...(version === undefined ? {} : { version }),
});

const withoutOffset = ({ offset: _, ...params }: RoleTableParams): RoleTableParams => params;

const withoutConfiguration = ({ configuration: _, ...params }: RoleTableParams): RoleTableParams =>
  params;

const withoutVersion = ({ version: _, ...params }: RoleTableParams): RoleTableParams => params;
