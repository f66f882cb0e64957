// Which values are secrets, so that they are never shown: by the key, by a name they come from, or by how they look.
import { findKey } from "./keys";

/** Whether the key at a normalised path holds a secret. Of a key nobody knows, the name tells. */
export function isSecretKey(path: readonly string[]): boolean {
  const known = path.filter((name) => !name.startsWith("["));
  const key = findKey(known);
  return key ? key.schema.secret === true : isSecretName(known.at(-1) ?? "");
}

/** Whether a key or variable is named like a secret. */
export const isSecretName = (name: string): boolean =>
  /secret|passw|token|credential|private|key$/i.test(name);

/** Whether a text holds something that is a secret wherever it stands: a password in an address or among its parameters. */
export const holdsSecret = (text: string): boolean =>
  /:\/\/[^/\s]*@/.test(text) ||
  text
    .split("=")
    .slice(0, -1)
    .some((before) => /(secret|passw\w*|token|key|sig\w*)$/i.test(before.slice(-longestName)));

/** Names of parameters are shorter. */
const longestName = 100;
