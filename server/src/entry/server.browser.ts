// What the server of a web worker stands on: the messages of its page, the files of its editor, the network of its browser.
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  type Connection,
  type ConnectionOptions,
  createConnection,
} from "vscode-languageserver/browser";

export { editorFiles as filesFor } from "./editorFiles";
export { browserOnline as online } from "../online/browserOnline";

const worker = self as unknown as DedicatedWorkerGlobalScope;

export const connect = (options: ConnectionOptions): Connection =>
  createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker), options);
