// An editor that shows everything a language server can give, with the project as its workspace folder.
import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import {
  ConfigurationRequest,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
} from "vscode-languageserver/node";
import type { Build } from "../bench/builds";

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

export async function startEditor({ args }: Build, folder: string): Promise<Editor> {
  const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "ignore"] });
  const ended = new Promise((resolve) => child.on("close", resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => null));
  connection.onRequest(RegistrationRequest.type, () => undefined);
  connection.onRequest(DiagnosticRefreshRequest.type, () => undefined);
  connection.listen();
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
    stop: async () => {
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      await ended;
      connection.dispose();
    },
  };
}
