// An editor that shows everything a language server can give, with the project as its workspace folder.
import { pathToFileURL } from "node:url";
import type { ClientCapabilities } from "vscode-languageserver";
import type { Build } from "../bench/builds";
import { startProcess } from "../bench/serverProcess";

export interface Editor {
  /** The response of the server, or its error. */
  request: (method: string, params: object) => Promise<unknown>;
  notify: (method: string, params: object) => void;
  stop: () => Promise<void>;
}

const markup = ["markdown" as const, "plaintext" as const];

const capabilities: ClientCapabilities = {
  workspace: {
    applyEdit: true,
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: {
      documentChanges: true,
      changeAnnotationSupport: { groupsOnLabel: true },
      resourceOperations: ["create", "rename", "delete"],
    },
  },
  textDocument: {
    diagnostic: { relatedDocumentSupport: true },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    codeAction: {
      codeActionLiteralSupport: {
        codeActionKind: { valueSet: ["quickfix", "refactor", "source"] },
      },
      isPreferredSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ["edit"] },
    },
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: markup,
        labelDetailsSupport: true,
        insertReplaceSupport: true,
      },
    },
    hover: { contentFormat: markup },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    definition: { linkSupport: true },
    inlayHint: {},
    rename: { prepareSupport: true },
  },
};

export async function startEditor(build: Build, folder: string): Promise<Editor> {
  const { connection, stop } = startProcess(build);
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "project" }],
    capabilities,
  });
  await connection.sendNotification("initialized", {});
  return {
    request: (method, params) =>
      connection.sendRequest(method, params).catch((error: unknown) => String(error)),
    notify: (method, params) => void connection.sendNotification(method, params),
    stop,
  };
}
