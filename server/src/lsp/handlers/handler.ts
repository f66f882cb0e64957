// A handler responds to the requests of one feature. The server's capabilities are in ../capabilities.ts.
import type { Session } from "../session";

/** Registers its request handlers on the session's connection. */
export type Handler = (session: Session) => void;
