// What a handler is: it answers the requests of one feature. What the server can do by it stands in ../capabilities.ts.
import type { Session } from "../session";

/** Registers what it answers on the session's connection. */
export type Handler = (session: Session) => void;
