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
import { restarting } from "./restarts";
import { locksAreThere, WorkerReader } from "./workerReader";
import { workerScript } from "./workerScript";

/** How the worker is named among those of a window, in the developer tools. */
const workerName = "kestra-config-server";

export function clientFor(context: ExtensionContext): BaseLanguageClient {
  const script = Uri.joinPath(context.extensionUri, "dist", "server.js");
  const client: BaseLanguageClient = new LanguageClient(clientId, clientName, workersFrom(script), {
    ...clientOptions(context),
    errorHandler: restarting(() => client),
  });
  lendFiles(client);
  return client;
}

/**
 * A worker at each start. The one before it is ended, for a worker, unlike a process, does not end by itself. The client
 * does not get the worker itself: VS Code's `Worker` is one of its own, of which no worker is an instance.
 */
function workersFrom(script: Uri): () => Promise<MessageTransports> {
  // Of this window alone, for those of all windows are in one list.
  const lock = locksAreThere() ? `${workerName} ${crypto.randomUUID()}` : undefined;
  let address: string | undefined;
  let worker: Worker | undefined;
  return async () => {
    address ??= await addressOf(script, lock);
    worker?.terminate();
    worker = new Worker(address, { name: workerName });
    const reader =
      lock === undefined ? new BrowserMessageReader(worker) : new WorkerReader(worker, lock);
    return { reader, writer: new BrowserMessageWriter(worker) };
  };
}

/**
 * An address that a worker can be made of: VS Code refuses to make one of a script on the machine that a window is
 * connected to. The text of the script, read through the editor's file system, is as good.
 */
async function addressOf(script: Uri, lock: string | undefined): Promise<string> {
  const code = new TextDecoder().decode(await workspace.fs.readFile(script));
  return URL.createObjectURL(new Blob([workerScript(code, lock)], { type: "text/javascript" }));
}
