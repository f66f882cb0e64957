// The answers of the language server: a session with an editor, and the handlers that answer its requests.
import type { Connection, InitializeParams } from "vscode-languageserver";
import type { Online } from "../discovery/online";
import type { Files } from "./files";
import { handlers } from "./handlers";
import { sessionOver } from "./session";

/**
 * Serves the editor that has begun a conversation over `connection` with `params`, until it goes away; `platform` lends
 * a look at files beside the open ones, and `online` the network, which is used only when the user asks.
 */
export function serve(
  connection: Connection,
  params: InitializeParams,
  platform: Files,
  online: Online,
): void {
  const session = sessionOver(connection, platform, online);
  for (const handle of handlers) handle(session);
  session.begin(params);
  session.documents.listen(connection);
}
