// The extension in windows without Node, such as vscode.dev: the server is a web worker.
import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { begin, type Extension } from "./begin";
import { clientId, clientName, clientOptions } from "./client";
import { lendFiles } from "./files";

export function activate(context: ExtensionContext): Extension {
  const script = Uri.joinPath(context.extensionUri, "dist/server.js").toString(true);
  const client = new LanguageClient(
    clientId,
    clientName,
    workersFrom(script),
    clientOptions(context),
  );
  lendFiles(client);
  return begin(context, client);
}

/** A worker at each start. The one before it is ended, for a worker, unlike a process, does not end by itself. */
function workersFrom(script: string): () => Promise<Worker> {
  let worker: Worker | undefined;
  return async () => {
    worker?.terminate();
    worker = new Worker(script);
    return worker;
  };
}
