// The extension in desktop windows, remote ones and containers: the server is a process.
import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { begin, type Extension } from "./begin";
import { clientId, clientName, clientOptions } from "./client";

export function activate(context: ExtensionContext): Extension {
  const server = {
    module: context.asAbsolutePath("dist/server.js"),
    transport: TransportKind.ipc,
  };
  return begin(context, new LanguageClient(clientId, clientName, server, clientOptions(context)));
}
