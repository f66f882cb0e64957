// The language client in windows without Node, such as vscode.dev: the server is a web worker.
import { type ExtensionContext, Uri, workspace } from "vscode";
import {
  type BaseLanguageClient,
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from "vscode-languageclient/browser";
import { serverParts } from "../../server/src/protocol/parts";
import { clientId, clientName, clientOptions } from "./client";
import { lendFiles } from "./files";
import { restarting } from "./restarts";
import { locksAreThere, WorkerReader } from "./workerReader";
import { workerScript } from "./workerScript";

/** How the worker is named among those of a window, in the developer tools. */
const workerName = "kestra-config-server";

export function clientFor(context: ExtensionContext): BaseLanguageClient {
  const bundles = Uri.joinPath(context.extensionUri, "dist");
  const client: BaseLanguageClient = new LanguageClient(
    clientId,
    clientName,
    workersFrom(bundles),
    { ...clientOptions(context), errorHandler: restarting(() => client) },
  );
  lendFiles(client);
  return client;
}

/**
 * A worker at each start. The one before it is ended, for a worker, unlike a process, does not end by itself. The client
 * does not get the worker itself: VS Code's `Worker` is one of its own, of which no worker is an instance.
 */
function workersFrom(bundles: Uri): () => Promise<MessageTransports> {
  // Of this window alone, for those of all windows are in one list.
  const lock = locksAreThere() ? `${workerName} ${crypto.randomUUID()}` : undefined;
  let address: string | undefined;
  let worker: Worker | undefined;
  return async () => {
    address ??= await scriptIn(bundles, lock);
    worker?.terminate();
    worker = new Worker(address, { name: workerName });
    const reader =
      lock === undefined ? new BrowserMessageReader(worker) : new WorkerReader(worker, lock);
    return { reader, writer: new BrowserMessageWriter(worker) };
  };
}

/**
 * An address that a worker can be made of: VS Code refuses to make one of a script on the machine that a window is
 * connected to, and one script is all that a worker gets. The texts, read through the editor's file system, are as good.
 */
async function scriptIn(folder: Uri, lock: string | undefined): Promise<string> {
  const parts = await Promise.all(
    serverParts.map(async (name) => {
      const code = await workspace.fs.readFile(Uri.joinPath(folder, `${name}.js`));
      return [name, new TextDecoder().decode(code)] as const;
    }),
  );
  return URL.createObjectURL(new Blob([workerScript(parts, lock)], { type: "text/javascript" }));
}
