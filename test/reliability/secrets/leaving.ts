// Looks for marked secrets in what leaves the process. Allowed is one thing: an edit may hold the text that it moves,
// where the editor puts it back into the file or into the file of variables beside it. The field in which a person types
// a new name is such an edit, too: it begins with what stands under the cursor.
import { disguises, mark } from "./plants";

/** Where a secret was seen: the way to it in the message, and what stands there. */
export interface Leak {
  readonly where: string;
  readonly what: string;
}

const seen = new RegExp([mark, ...disguises].join("|"), "i");

/** What an edit writes, by the names that the protocol has for it. */
const written = new Set(["newText", "insertText", "placeholder"]);

export const holdsMark = (text: string): boolean => seen.test(text);

/** Every place of a message in which a marked secret can be read and may not be. */
export function leaksIn(message: unknown, where = "", mayBeWritten = true): Leak[] {
  if (typeof message === "string")
    return holdsMark(message) ? [{ where, what: message.slice(0, 300) }] : [];
  if (typeof message !== "object" || message === null) return [];
  const isFree = mayBeWritten && !isElsewhere(message);
  return Object.entries(message).flatMap(([name, value]) => [
    ...(holdsMark(name) ? [{ where: `${where} (a name)`, what: name }] : []),
    ...(isFree && written.has(name) && "range" in message && typeof value === "string"
      ? []
      : leaksIn(value, `${where}.${name.replace(/^\d+$/, "*")}`, isFree)),
  ]);
}

/** Whether it is an edit of another file than the one a secret stands in, and its file of variables; or a proposal. */
function isElsewhere(message: object): boolean {
  const { textDocument, label } = message as { textDocument?: { uri?: unknown }; label?: unknown };
  return (
    label !== undefined ||
    (textDocument !== undefined && !/\.(yml|env)$/.test(String(textDocument.uri)))
  );
}
