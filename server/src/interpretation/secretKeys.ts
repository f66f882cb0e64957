// Which values are secrets and must never be shown: by key, by the name they come from, or by their format.
import { type Text, mapStrings } from "../messages/message";
import { applyChanges, type Span } from "../document/span";
import { normalise } from "../micronaut/names";
import { maskCredentials } from "./credentials";
import { keysNamedBy } from "./deployment/environmentVariables";
import { findKey, type Key } from "../knowledge/schema/keys";

/** Whether the key at a normalised path holds a secret. For an unknown key, its name decides. */
export function isSecretKey(path: readonly string[]): boolean {
  const known = path.filter((name) => !name.startsWith("["));
  if (isRegistryLogin(known)) return true;
  const key = findKey(known);
  return key ? key.schema.secret === true : isSecretName(known.at(-1) ?? "");
}

/** The user name and password of a schema registry, in the properties of a Kafka client. */
export const isRegistryLogin = (path: readonly string[]): boolean =>
  path.join(".").endsWith("basic.auth.user.info");

/**
 * Whether the schema describes the value of a key, so that its name does not matter. A mapping has no value: what is written
 * there may be a key without its colon. A name that the user has chosen for a string may be that of a secret.
 */
export const hasDescribedValue = ({ chosen, schema: { type } }: Key): boolean =>
  type !== "object" && (!chosen || type === "array");

/** Whether a key or variable is named like a secret. */
export const isSecretName = (name: string): boolean =>
  /secret|passw|token|credential|private|key$/i.test(name);

/** Whether a placeholder refers to a secret: a key, or a variable that sets one. */
export const isSecretReference = (name: string): boolean =>
  isSecretName(name) ||
  isSecretKey(name.split(".").map(normalise)) ||
  keysNamedBy(name).some(({ schema }) => schema.secret === true);

/** Whether a string contains something that is always secret: a password in a URL, in its parameters or in a command. */
export const holdsSecret = (text: string): boolean =>
  maskCredentials(text, ellipsis) !== text ||
  text.split(/\s+/).some((word) => usersIn(word).length > 0 || secretParameter(word) >= 0);

/** A string that is safe to show: URLs without user information, and without parameters if one is a secret. */
export const withoutSecret = (text: string): string =>
  maskCredentials(text.replace(/\S+/g, wordWithoutSecret), ellipsis);

/** Instead of a secret. */
const ellipsis = "…";

/** A message that is safe to show: none of its values contains a secret. */
export const textWithoutSecret = (text: Text): Text =>
  mapStrings(text, (value) =>
    maskCredentials(
      value.includes("@") ? value.replace(/[^\s'"`]+/g, wordWithoutSecret) : value,
      ellipsis,
    ),
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

/** Replaces all parameters of a URL if one is a secret, because the others and the fragment may repeat it. */
export function withoutParameters(word: string, instead: string): string {
  const value = secretParameter(word);
  if (value < 0) return word;
  const query = word.search(/[?#]/) + 1;
  if (query > 0 && query < value) return word.slice(0, query) + instead;
  return word.includes("://") ? word.slice(0, value) + instead : word;
}

/** Replaces the user information before each host in a word. */
export const withoutUsers = (word: string, instead: (user: string) => string): string =>
  applyChanges(
    word,
    usersIn(word).map((span) => ({ span, text: instead(word.slice(span.start, span.end)) })),
  );

/** The user information of the URLs in a word, without the `@`. */
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

/** A password may contain a slash; before a path with an `@` in it there is a host, and perhaps a port. */
const isUser = (text: string, hasScheme: boolean): boolean =>
  text.includes("/")
    ? /^[^/:]*:(?!\d*\/)/.test(text)
    : text !== "" && (hasScheme || text.includes(":"));

/** The start of the value of the first parameter that is named like a secret, or -1. */
function secretParameter(text: string): number {
  // Backwards from each equals sign, because searching forwards would scan long near matches again and again.
  for (let at = text.indexOf("="); at >= 0; at = text.indexOf("=", at + 1)) {
    const before = text.slice(Math.max(0, at - longestName), at);
    // eslint-disable-next-line redos/no-vulnerable -- cut to longestName
    if (/(secret|passw\w*|pwd|passphrase|token|credentials?|key|sig\w*)$/i.test(before))
      return at + 1;
  }
  return -1;
}

/** Longer parameter names are not considered. */
const longestName = 100;
