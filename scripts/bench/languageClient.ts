// A headless editor: starts a server as a process and communicates with it over stdio as an editor would.
import {
  CompletionRequest,
  DocumentDiagnosticRequest,
  HoverRequest,
  InitializeRequest,
  PublishDiagnosticsNotification,
  type ProtocolConnection,
} from "vscode-languageserver/node";
import type {
  ClientCapabilities,
  Position,
  TextDocumentContentChangeEvent,
} from "vscode-languageserver";
import { peakMemory } from "./program";
import { startProcess, type Server } from "./serverProcess";

export type { Position };
export type Change = TextDocumentContentChangeEvent;

const capabilities: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    // Our server only lets an editor request diagnostics if it can also be asked to do so again.
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: {},
    publishDiagnostics: {},
    hover: { contentFormat: ["markdown", "plaintext"] },
    completion: {
      completionItem: { snippetSupport: true, documentationFormat: ["markdown", "plaintext"] },
    },
  },
};

/** Starts a server and waits for its capabilities; `startTime` is the duration in milliseconds. */
export async function startServer(server: Server) {
  const { name, settings = {} } = server;
  const start = performance.now();
  const { connection, pid, stop, kill } = startProcess(server);
  const published = publications(connection);
  const { capabilities: can } = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities,
  });
  const startTime = performance.now() - start;

  await connection.sendNotification("initialized", {});
  if (Object.keys(settings).length > 0)
    await connection.sendNotification("workspace/didChangeConfiguration", { settings });

  /** The findings of the current text: requested if the server supports it, otherwise awaited. */
  const diagnostics = async (uri: string) =>
    can.diagnosticProvider
      ? connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } })
      : published(uri);

  return {
    name,
    startTime,
    /** Whether it supports diagnostic requests; other servers push diagnostics on their own schedule. */
    supportsPull: can.diagnosticProvider !== undefined,
    open: (uri: string, languageId: string, text: string) => {
      const found = can.diagnosticProvider ? undefined : published(uri);
      const sent = connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId, version: 1, text },
      });
      return sent.then(() => found ?? diagnostics(uri));
    },
    close: (uri: string) =>
      connection.sendNotification("textDocument/didClose", { textDocument: { uri } }),
    /** Sends a change; the returned function waits for the findings after it. */
    change: (uri: string, version: number, contentChanges: Change[]) => {
      const found = can.diagnosticProvider ? undefined : published(uri);
      const sent = connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges,
      });
      return () => sent.then(() => found ?? diagnostics(uri));
    },
    complete: async (uri: string, position: Position) => {
      const answer = await connection.sendRequest(CompletionRequest.type, {
        textDocument: { uri },
        position,
      });
      return Array.isArray(answer) ? answer : (answer?.items ?? []);
    },
    hover: (uri: string, position: Position) =>
      connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position }),
    peakMemory: () => peakMemory(pid),
    stop,
    kill,
  };
}

/** Returns a function that waits for the next diagnostics that a server pushes for a text. */
function publications(connection: ProtocolConnection) {
  const waiting = new Map();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    waiting.get(uri)?.(diagnostics);
    waiting.delete(uri);
  });
  return (uri: string) => new Promise((resolve) => waiting.set(uri, resolve));
}
