// The language server: a session with one editor, and the handlers that answer its requests.
import type { Connection } from "vscode-languageserver";
import type { Online } from "../discovery/online";
import type { Serve } from "./conversation";
import type { Files } from "./files";
import { handlers } from "./handlers";
import { sessionOver } from "./session";

/** The platform lends the files next to the open ones, and the network, which is used only when the user asks. */
export const serving =
  (filesFor: (connection: Connection) => Files, online: Online): Serve =>
  (connection, params) => {
    const session = sessionOver(connection, filesFor(connection), online);
    session.begin(params);
    for (const handle of handlers) handle(session);
    session.documents.listen(connection);
  };
