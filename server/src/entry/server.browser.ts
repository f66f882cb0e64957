// The platform of a server in a web worker: messages of the page, files of the editor, network of the browser.
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
