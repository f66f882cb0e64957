// Writes a default role for new users into the active document.
import type { Command } from ".";
import { insert } from "./insert";

export const insertDefaultRole: Command = (client) => insert(client, { kind: "default-role" });
