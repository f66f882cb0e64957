// The language server: a session with one editor, and the handlers that answer its requests.
import type { Connection } from "vscode-languageserver";
import type { Online } from "../discovery/online";
import type { Serve } from "./lifecycle";
import type { Files } from "./files";
import { handlers } from "./handlers";
import { sessionOver } from "./session";

/** The platform provides access to files next to the open ones, and to the network, which is only used on request. */
export const createServer =
  (filesFor: (connection: Connection) => Files, online: Online): Serve =>
  (connection, params) => {
    const session = sessionOver(connection, filesFor(connection), online);
    session.begin(params);
    for (const handle of handlers) handle(session);
    session.documents.listen(connection);
  };
