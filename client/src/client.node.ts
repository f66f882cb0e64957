// The language client in desktop windows, remote ones and containers: the server is a process.
import { join } from "node:path";
import type { ExtensionContext } from "vscode";
import { type BaseLanguageClient, LanguageClient, TransportKind } from "vscode-languageclient/node";
import { clientId, clientName, clientOptions } from "./client";
import { restarting } from "./restarts";
import execArgv from "./serverFlags.json";

export function clientFor(context: ExtensionContext): BaseLanguageClient {
  // Node keeps there what it has made of the server's code, and the next start is spared the work. A Node that does not
  // know how to, or that cannot write there, goes without.
  const env = { NODE_COMPILE_CACHE: join(context.globalStorageUri.fsPath, "compiled") };
  // Reading a text leaves much behind that nobody needs any more. By itself Node lets it pile up to tens of megabytes
  // before it looks; looking sooner costs a key stroke a tenth of its few milliseconds, and saves a fifth to a third of the
  // memory. The flags are in a file, for they are measured, too.
  const server = {
    module: context.asAbsolutePath("dist/server.js"),
    transport: TransportKind.ipc,
    options: { env, execArgv },
  };
  const client: BaseLanguageClient = new LanguageClient(clientId, clientName, server, {
    ...clientOptions(context),
    errorHandler: restarting(() => client),
  });
  return client;
}
