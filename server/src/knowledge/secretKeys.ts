// Which values are secrets, so that they are never shown: by the key, by a name they come from, or by how they look.
import { normalise } from "../micronaut/names";
import { keysSetBy } from "./environment";
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

/** Whether what a placeholder names holds a secret: a key, or a variable that sets one. */
export const isSecretReference = (name: string): boolean =>
  isSecretName(name) ||
  isSecretKey(name.split(".").map(normalise)) ||
  keysSetBy(name).some(({ schema }) => schema.secret === true);

/** Whether a text holds something that is a secret wherever it stands: a password in an address or among its parameters. */
export const holdsSecret = (text: string): boolean =>
  /:\/\/[^/\s]*@|^[^/\s:@]+:[^/\s@]*@|(secret|passw\w*|token|key|sig\w*)=/i.test(text);

/** A text as it may be told: an address without what stands before its host, and without parameters if one is a secret. */
export function withoutSecret(text: string): string {
  if (!holdsSecret(text)) return text;
  const [address = ""] = text.split(/[?#]/);
  const told = address.replace(/((?:secret|passw\w*|token|key|sig\w*)=).*/is, "$1…");
  const scheme = /^[a-z][a-z\d+.:-]*:\/\//i.exec(told)?.[0] ?? "";
  const host = told.slice(Math.max(scheme.length, told.lastIndexOf("@")));
  return `${scheme}${host.startsWith("@") ? "…" : ""}${host}${address === text ? "" : "?…"}`;
}
