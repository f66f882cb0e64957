// The server as a web worker.
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from "vscode-languageserver/browser";
import { editorFiles } from "./files.browser";
import { keepingOrder } from "./lsp/order";
import { serve } from "./lsp/server";
import { browserOnline } from "./online.browser";

const worker = self as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(
  new BrowserMessageReader(worker),
  new BrowserMessageWriter(worker),
  keepingOrder(),
);
serve(connection, editorFiles(connection), browserOnline());
