// Searches for marked secrets in what leaves the process. One case is allowed: an edit may contain the text that it
// moves within the file or to the .env file next to it. The same goes for the placeholder of a rename, which is the
// text at the cursor.
import { base64Marks, mark } from "./plants";

/** Where a secret was found: its path in the message, and the text there. */
export interface Leak {
  readonly where: string;
  readonly what: string;
}

const markPattern = new RegExp([mark, ...base64Marks].join("|"), "i");

/** The LSP properties that contain the new text of an edit. */
const editProperties = new Set(["newText", "insertText", "placeholder"]);

export const containsMark = (text: string): boolean => markPattern.test(text);

/** Every place in a message that contains a marked secret although it must not. */
export function leaksIn(message: unknown, where = "", mayBeWritten = true): Leak[] {
  if (typeof message === "string")
    return containsMark(message) ? [{ where, what: message.slice(0, 300) }] : [];
  if (typeof message !== "object" || message === null) return [];
  const mayContainSecret = mayBeWritten && !mustBeFree(message);
  return Object.entries(message).flatMap(([name, value]) => [
    ...(containsMark(name) ? [{ where: `${where} (a name)`, what: name }] : []),
    ...(mayContainSecret &&
    editProperties.has(name) &&
    "range" in message &&
    typeof value === "string"
      ? []
      : leaksIn(value, `${where}.${name.replace(/^\d+$/, "*")}`, mayContainSecret)),
  ]);
}

/** Whether it is a completion item, or an edit of a file other than the one with the secret and its .env file. */
function mustBeFree(message: object): boolean {
  const { textDocument, label } = message as { textDocument?: { uri?: unknown }; label?: unknown };
  return (
    label !== undefined ||
    (textDocument !== undefined && !/\.(yml|env)$/.test(String(textDocument.uri)))
  );
}
