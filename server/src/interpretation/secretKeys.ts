// Which values are secrets, so that they are never shown: by the key, by a name they come from, or by how they look.
import { normalise } from "../micronaut/names";
import { keysSetBy } from "./deployment/environmentVariables";
import { findKey } from "../knowledge/schema/keys";

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
  /:\/\/[^/\s]*@|^[^/\s:@]+:[^/\s@]*@/.test(text) || secretParameter(text) >= 0;

/** A text as it may be told: an address without what stands before its host, and without parameters if one is a secret. */
export function withoutSecret(text: string): string {
  if (!holdsSecret(text)) return text;
  const [address = ""] = text.split(/[?#]/);
  const value = secretParameter(address);
  const told = value < 0 ? address : `${address.slice(0, value)}…`;
  const scheme = /^[a-z][a-z\d+.:-]*:\/\//i.exec(told)?.[0] ?? "";
  const host = told.slice(Math.max(scheme.length, told.lastIndexOf("@")));
  return `${scheme}${host.startsWith("@") ? "…" : ""}${host}${address === text ? "" : "?…"}`;
}

/** Where the value of the first parameter begins that is named like a secret, or -1. */
function secretParameter(text: string): number {
  // From each sign backwards: names that only begin like one would be read to their end again and again.
  for (let at = text.indexOf("="); at >= 0; at = text.indexOf("=", at + 1)) {
    const before = text.slice(Math.max(0, at - longestName), at);
    // eslint-disable-next-line redos/no-vulnerable -- cut to longestName
    if (/(secret|passw\w*|token|key|sig\w*)$/i.test(before)) return at + 1;
  }
  return -1;
}

/** Names of parameters are shorter. */
const longestName = 100;
