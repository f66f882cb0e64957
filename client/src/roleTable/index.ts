// The panels with role tables: at most one per document, and those restored with the window.
import {
  type Disposable,
  l10n,
  type TextDocument,
  Uri,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { PageState } from "../rolePage/messages";
import { pageFolder } from "./page";
import { type RolePanel, rolePanel } from "./panel";

/** The type of the panels. VS Code activates the extension with it to restore a panel of the last session. */
export const panelType = "kestraConfig.roleTable";

const panels = new Map<TextDocument, RolePanel>();

/** Shows the role table next to its document; `offset` selects the configuration. */
export function showRoleTable(
  client: BaseLanguageClient,
  document: TextDocument,
  offset: number,
  extension: Uri,
): void {
  const present = panels.get(document);
  if (present) {
    present.lookAt(offset);
    return present.reveal();
  }
  const panel = window.createWebviewPanel(panelType, l10n.t("Default Role"), ViewColumn.Beside, {
    ...optionsFor(extension),
    // Hiding the page would otherwise lose focus and scroll position.
    retainContextWhenHidden: true,
  });
  keep(rolePanel(client, panel, document, extension, { offset }, () => panels.delete(document)));
}

/** Restores the panels that were open when the window was closed. */
export const restoreRoleTables = (client: () => BaseLanguageClient, extension: Uri): Disposable =>
  window.registerWebviewPanelSerializer(panelType, {
    async deserializeWebviewPanel(panel, state: PageState | undefined) {
      const document = state?.uri === undefined ? undefined : await opened(state.uri);
      if (!state || !document || panels.has(document)) return panel.dispose();
      panel.webview.options = optionsFor(extension);
      keep(
        rolePanel(client(), panel, document, extension, begun(state), () =>
          panels.delete(document),
        ),
      );
    },
  });

const optionsFor = (extension: Uri): { enableScripts: true; localResourceRoots: Uri[] } => ({
  enableScripts: true,
  localResourceRoots: [pageFolder(extension)],
});

const begun = ({ uri: _, ...rest }: PageState): Omit<PageState, "uri"> => rest;

/** The document, if it can still be opened. */
async function opened(uri: string): Promise<TextDocument | undefined> {
  try {
    return await workspace.openTextDocument(Uri.parse(uri, true));
  } catch {
    return undefined;
  }
}

const keep = (panel: RolePanel): void => void panels.set(panel.document, panel);
