// Everything that is said in French without being a message yet.
import messages from "./french.json";
import type { Catalogue } from "./translator";

export const french: Catalogue = messages;
