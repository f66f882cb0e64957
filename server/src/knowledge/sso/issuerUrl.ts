// How Micronaut interprets an issuer as a provider URL, and how that fails. Recorded in test/conformance/clients.
import type { WrittenValue } from "../../micronaut/values/written";

/**
 * `url`: discovery is requested there. `none`: no value. `unreadable`: treated as no value. `refused`: a URL in Java's
 * terms but not a URI, so the server does not start. `hostless`: a URL without a host, so every login fails.
 */
export type IssuerReading = "url" | "none" | "unreadable" | "refused" | "hostless" | "unknown";

/** Protocols that Java supports besides http and https; their behaviour has not been tested. */
const otherProtocols = /^(file|jar|ftp|mailto|jrt|jmod)$/i;

/** Characters that a URI must not contain outside its query, and percent signs that are not escapes. */
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
  // Micronaut prepends a scheme to a string without one; Java then trims the result.
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
 * The URL at which Micronaut requests the metadata of an issuer of the form `url`: the path is appended to that of the
 * issuer, several slashes are merged, and the query is dropped. Recorded in test/conformance/clients.
 */
export function discoveryUrl(issuer: string, path = discoveryPath): string {
  const [, origin = "", own = ""] = /^([^:]+:\/\/[^/?#]*)([^?#]*)/.exec(issuer) ?? [];
  return origin + `/${own}/${path}`.replace(/\/+/g, "/");
}
