// The wire of a web worker: the messages between it and its page.
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  type Connection,
  type ConnectionOptions,
  createConnection,
} from "vscode-languageserver/browser";

const worker = self as unknown as DedicatedWorkerGlobalScope;

export const connect = (options: ConnectionOptions): Connection =>
  createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker), options);
