// The language client for windows without Node, such as vscode.dev. The server is a web worker.
import { type ExtensionContext, Uri, workspace } from "vscode";
import {
  type BaseLanguageClient,
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from "vscode-languageclient/browser";
import { clientId, clientName, clientOptions } from "./client";
import { provideFiles } from "./files";
import { restarting } from "./restarts";
import { supportsLocks, WorkerReader } from "./workerReader";
import { workerScript } from "./workerScript";

/** The name of the worker in the developer tools. */
const workerName = "kestra-config-server";

export function clientFor(context: ExtensionContext): BaseLanguageClient {
  const script = Uri.joinPath(context.extensionUri, "dist", "server.js");
  const client: BaseLanguageClient = new LanguageClient(clientId, clientName, workersFrom(script), {
    ...clientOptions(context),
    errorHandler: restarting(() => client),
  });
  provideFiles(client);
  return client;
}

/**
 * Creates a worker for each start and terminates the previous one, because a worker, unlike a process, does not exit by
 * itself. The client does not get the worker itself, because workers are not instances of VS Code's own `Worker`.
 */
function workersFrom(script: Uri): () => Promise<MessageTransports> {
  // Unique to this window, because the windows share one list of locks.
  const lock = supportsLocks() ? `${workerName} ${crypto.randomUUID()}` : undefined;
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
 * A URL to create a worker from. VS Code does not allow a script URL on the remote machine, so the script is read through the
 * editor's file system instead.
 */
async function addressOf(script: Uri, lock: string | undefined): Promise<string> {
  const code = new TextDecoder().decode(await workspace.fs.readFile(script));
  return URL.createObjectURL(new Blob([workerScript(code, lock)], { type: "text/javascript" }));
}
