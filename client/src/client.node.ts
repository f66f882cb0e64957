// The language client for desktop windows, remote windows and containers. The server is a process.
import { join } from "node:path";
import type { ExtensionContext } from "vscode";
import { type BaseLanguageClient, LanguageClient, TransportKind } from "vscode-languageclient/node";
import { clientId, clientName, clientOptions } from "./client";
import { restarting } from "./restarts";
import execArgv from "./serverFlags.json";

export function clientFor(context: ExtensionContext): BaseLanguageClient {
  // The server keeps its compiled code there for the next start.
  const args = [`--code-cache=${join(context.globalStorageUri.fsPath, "code")}`];
  // Parsing leaves much garbage, and by default Node collects it only after tens of megabytes, and compiles hot functions in four
  // threads at once. Collecting it earlier, and compiling one function at a time, costs a tenth of the few milliseconds of a
  // keystroke and saves up to half of the memory. Node also discards code that has not run for a while, which would then be
  // missing from what is kept for the next start. The flags are in a file because the benchmark uses them too.
  const server = {
    module: context.asAbsolutePath("dist/cachedServer.js"),
    transport: TransportKind.ipc,
    args,
    options: { execArgv },
  };
  const client: BaseLanguageClient = new LanguageClient(clientId, clientName, server, {
    ...clientOptions(context),
    errorHandler: restarting(() => client),
  });
  return client;
}
