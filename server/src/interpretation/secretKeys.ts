// Which values are secrets, so that they are never shown: by the key, by a name they come from, or by how they look.
import { type Text, mapStrings } from "../messages/message";
import { applyChanges, type Span } from "../document/span";
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
  text.split(/\s+/).some((word) => usersIn(word).length > 0 || secretParameter(word) >= 0);

/** A text as it may be told: addresses without what stands before their host, and without parameters if one is a secret. */
export const withoutSecret = (text: string): string => text.replace(/\S+/g, wordWithoutSecret);

/** A message as it may be shown: no value in it contains a secret. */
export const textWithoutSecret = (text: Text): Text =>
  mapStrings(text, (value) =>
    value.includes("@") ? value.replace(/[^\s'"`]+/g, wordWithoutSecret) : value,
  );

function wordWithoutSecret(word: string): string {
  const users = usersIn(word);
  if (users.length === 0 && secretParameter(word) < 0) return word;
  const reported = withoutUsers(word, () => "…");
  const [address = ""] = reported.split(/[?#]/);
  const value = secretParameter(address);
  const shown = value < 0 ? address : `${address.slice(0, value)}…`;
  return address === reported ? shown : `${shown}?…`;
}

/** A word with something else in place of the users and passwords before the hosts in it. */
export const withoutUsers = (word: string, instead: (user: string) => string): string =>
  applyChanges(
    word,
    usersIn(word).map((span) => ({ span, text: instead(word.slice(span.start, span.end)) })),
  );

/** The users and passwords of the addresses in a word; the `@` behind them is not theirs. */
function usersIn(word: string): Span[] {
  if (!word.includes("@")) return [];
  const schemes = [...word.matchAll(/:[/\\]+|[/\\]{2,}/g)];
  const starts = [0, ...schemes.map(({ index, 0: written }) => index + written.length)];
  return starts.flatMap((start, index) => {
    const rest = word.slice(start, schemes[index]?.index);
    const [address = ""] = rest.split(/[?#]/);
    const length = address.lastIndexOf("@");
    return isUser(address.slice(0, Math.max(0, length)), index > 0)
      ? [{ start, end: start + length }]
      : [];
  });
}

/** A password may hold a slash; before a path with an `@` in it there is a host, and perhaps a port. */
const isUser = (text: string, hasScheme: boolean): boolean =>
  text.includes("/")
    ? /^[^/:]*:(?!\d*\/)/.test(text)
    : text !== "" && (hasScheme || text.includes(":"));

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
