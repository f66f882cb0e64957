// The language server: a session with an editor, and the handlers that answer its requests.
import {
  type Connection,
  type InitializeResult,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import type { Files } from "./files";
import { handlers } from "./handlers";
import { sessionOver } from "./session";

/** Serves one editor over `connection`, until it goes away; `platform` lends it a look at files beside the open ones. */
export function serve(connection: Connection, platform: Files): void {
  const session = sessionOver(connection, platform);
  const capabilities = handlers.map((handle) => handle(session));
  connection.onInitialize((params): InitializeResult => {
    session.begin(params);
    return {
      serverInfo: { name: "kestra-config" },
      capabilities: {
        positionEncoding: "utf-16",
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...Object.assign({}, ...capabilities.map((capabilitiesOf) => capabilitiesOf?.())),
      },
    };
  });
  session.documents.listen(connection);
  connection.listen();
}
