// The language server: a session with an editor, and the handlers that answer its requests.
import {
  type Connection,
  type InitializeResult,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import type { Online } from "../knowledge/discovery/online";
import type { Files } from "./files";
import { handlers } from "./handlers";
import { refuseOutOfOrder } from "./order";
import { sessionOver } from "./session";

/**
 * Serves one editor over `connection`, which keeps order, until it goes away; `platform` lends it a look at files beside the open ones, and
 * `online` the network, which is used only when the user asks.
 */
export function serve(connection: Connection, platform: Files, online: Online): void {
  const session = sessionOver(connection, platform, online);
  refuseOutOfOrder(connection);
  const capabilities = handlers.map((handle) => handle(session));
  connection.onInitialize((params): InitializeResult => {
    session.begin(params);
    return {
      serverInfo: { name: "kestra-config" },
      capabilities: {
        positionEncoding: "utf-16",
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...(params.capabilities.workspace?.workspaceFolders
          ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
          : {}),
        ...Object.assign({}, ...capabilities.map((capabilitiesOf) => capabilitiesOf?.())),
      },
    };
  });
  session.documents.listen(connection);
  connection.listen();
}
