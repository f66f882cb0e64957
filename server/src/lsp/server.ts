// The language server: a session with one editor, and the handlers that answer its requests.
import type { Connection, ConnectionOptions, InitializeResult } from "vscode-languageserver";
import type { Online } from "../discovery/online";
import { capabilitiesFor } from "./capabilities";
import type { Files } from "./files";
import { handlers } from "./handlers";
import { keepingOrder, refuseOutOfOrder } from "./order";
import { sessionOver } from "./session";

/**
 * Serves one editor over the connection that `connect` makes, until the editor goes away. The platform lends the files
 * next to the open ones, and the network, which is used only when the user asks.
 */
export function serve(
  connect: (options: ConnectionOptions) => Connection,
  filesFor: (connection: Connection) => Files,
  online: Online,
): void {
  const connection = connect(keepingOrder());
  refuseOutOfOrder(connection);
  const session = sessionOver(connection, filesFor(connection), online);
  connection.onInitialize((params): InitializeResult => {
    session.begin(params);
    return {
      serverInfo: { name: "kestra-config" },
      capabilities: capabilitiesFor(params.capabilities, session.options()),
    };
  });
  for (const handle of handlers) handle(session);
  session.documents.listen(connection);
  connection.listen();
}
