// How Micronaut reads an issuer as the URL of a provider, and where that goes wrong. Recorded in
// test/conformance/clients.
import type { WrittenValue } from "../../micronaut/values/written";

/**
 * `url`: discovery is asked there. `none`: nothing is written. `unreadable`: counts as if nothing were written.
 * `refused`: a URL to Java, but not a URI, and the server does not start. `hostless`: a URL without a host, so every
 * login fails.
 */
export type IssuerReading = "url" | "none" | "unreadable" | "refused" | "hostless" | "unknown";

/** Protocols that Java knows beside http and https; nobody has tried what becomes of them. */
const otherProtocols = /^(file|jar|ftp|mailto|jrt|jmod)$/i;

/** Characters that no URI may hold outside of its query, and percent signs that escape nothing. */
const illegal = /[\s<>"{}|\\^`]|%(?![\da-f]{2})/i;

export function readIssuer({ kind, text = "" }: WrittenValue): IssuerReading {
  switch (kind) {
    case "absent":
    case "nothing":
      return "none";
    case "text":
      return text === "" ? "none" : readUrl(text);
    case "number":
    case "boolean":
      return "unreadable";
    default:
      return "unknown";
  }
}

function readUrl(text: string): IssuerReading {
  // Micronaut puts a scheme in front of a text without one; Java trims the whole.
  const spec = (text.includes("://") ? text : `http://${text}`).trim();
  const match = /^([a-z][a-z\d+.-]*):\/\/([^/?#]*)([^?#]*)/i.exec(spec);
  if (!match) return "unreadable";
  const [, scheme = "", authority = "", path = ""] = match;
  if (!/^https?$/i.test(scheme)) return otherProtocols.test(scheme) ? "unknown" : "unreadable";
  const host = authority.slice(authority.lastIndexOf("@") + 1);
  if (/^[^:]*:\d*\D/.test(host.slice(host.lastIndexOf("]") + 1))) return "unreadable";
  if (authority === "") return "hostless";
  if (illegal.test(authority) || illegal.test(path) || /[[\]]/.test(path)) return "refused";
  return "url";
}

export const discoveryPath = "/.well-known/openid-configuration";

/**
 * The address at which Micronaut asks an issuer of the form `url` for its metadata: the path is put behind that of the
 * issuer, of several slashes one stays, and what stands behind a question mark is dropped. Recorded in
 * test/conformance/clients.
 */
export function discoveryUrl(issuer: string, path = discoveryPath): string {
  const [, origin = "", own = ""] = /^([^:]+:\/\/[^/?#]*)([^?#]*)/.exec(issuer) ?? [];
  return origin + `/${own}/${path}`.replace(/\/+/g, "/");
}
