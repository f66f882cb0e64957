// A panel with the role table of one document. It follows the document and closes with it.
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
import type { FromPage, PageState } from "../rolePage/messages";
import { roleSession } from "../rolePage/session";
import { onStatusChanged } from "../statusChanges";
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
  const name = document.uri.path.slice(document.uri.path.lastIndexOf("/") + 1);
  let isGone = false;

  const session = roleSession(
    {
      uri: client.code2ProtocolConverter.asUri(document.uri),
      name,
      keptUri: document.uri.toString(),
      version: () => document.version,
      request: (method, params) => client.sendRequest(method, params),
      async apply(edits) {
        const change = new WorkspaceEdit();
        change.set(document.uri, await client.protocol2CodeConverter.asTextEdits(edits));
        return workspace.applyEdit(change);
      },
      post(message) {
        // Results that arrive after the panel is closed are dropped.
        if (!isGone) void panel.webview.postMessage(message);
      },
      confirm: async (question, detail, action) =>
        (await window.showWarningMessage(question, { modal: true, detail }, action)) === action,
      exportTerraform: (params) => openTerraform(client, params),
      reveal: (range) => showRole(client, document, range),
      t: (text, ...values) => l10n.t(text, ...values),
    },
    begun,
  );

  const listening = Disposable.from(
    panel.webview.onDidReceiveMessage((message: FromPage) => session.act(message)),
    workspace.onDidChangeTextDocument(({ document: changed }) => {
      if (changed === document) void session.refresh();
    }),
    workspace.onDidCloseTextDocument((closed) => {
      // A change of the document's language also arrives as a close event.
      if (closed === document && !workspace.textDocuments.includes(document)) panel.dispose();
    }),
    onStatusChanged(client)(() => void session.refresh()),
  );
  panel.onDidDispose(() => {
    isGone = true;
    listening.dispose();
    onGone();
  });
  panel.title = l10n.t("Default Role: {0}", name);
  panel.webview.html = pageFor(panel.webview, extension);

  return {
    document,
    reveal: () => panel.reveal(),
    lookAt: session.lookAt,
    dispose: () => panel.dispose(),
  };
}
