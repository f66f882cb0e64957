// What a handler is: it answers the requests of one feature, and says at the start what the server can do by it.
import type { ServerCapabilities } from "vscode-languageserver";
import type { Session } from "../session";

/**
 * Registers what it answers on the session's connection. The result is asked once the editor has said what it can, and
 * has the capabilities to tell it; nothing where the protocol has none for it.
 */
export type Handler = (session: Session) => (() => ServerCapabilities) | void;
