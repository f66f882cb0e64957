// The language client in windows without Node, such as vscode.dev: the server is a web worker.
import { type ExtensionContext, Uri, workspace } from "vscode";
import {
  type BaseLanguageClient,
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from "vscode-languageclient/browser";
import { clientId, clientName, clientOptions } from "./client";
import { lendFiles } from "./files";

/** How the worker is named among those of a window, in the developer tools. */
const workerName = "kestra-config-server";

export function clientFor(context: ExtensionContext): BaseLanguageClient {
  const script = Uri.joinPath(context.extensionUri, "dist/server.js");
  const client = new LanguageClient(
    clientId,
    clientName,
    workersFrom(script),
    clientOptions(context),
  );
  lendFiles(client);
  return client;
}

/**
 * A worker at each start. The one before it is ended, for a worker, unlike a process, does not end by itself. The client
 * does not get the worker itself: VS Code's `Worker` is one of its own, of which no worker is an instance.
 */
function workersFrom(script: Uri): () => Promise<MessageTransports> {
  let worker: Worker | undefined;
  return async () => {
    const address = await loadable(script);
    worker?.terminate();
    worker = new Worker(address, { name: workerName });
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
}

/**
 * An address that a worker can be made of. VS Code refuses to make one of a script on the machine that a window is
 * connected to; its text, read through the editor's file system, is as good.
 */
async function loadable(script: Uri): Promise<string> {
  if (script.scheme !== "vscode-remote") return script.toString(true);
  const text = new Uint8Array(await workspace.fs.readFile(script));
  return URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
}
