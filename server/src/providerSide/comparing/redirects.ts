// Whether a registered redirect URI accepts the one that Kestra sends.
import { parseIssuer } from "../../knowledge/sso/issuer";
import { matchesPattern } from "./pattern";
import type { RegisteredRedirect } from "../reading/registered";

/** Kestra's redirect URI. Its path is known more often than the rest, which is Kestra's public address. */
export interface OwnRedirect {
  readonly url: string | undefined;
  readonly path: string | undefined;
}

/** Undefined if that cannot be determined. */
export function accepts(
  { kind, text }: RegisteredRedirect,
  { url, path }: OwnRedirect,
): boolean | undefined {
  if (url === undefined) return path === undefined ? undefined : acceptsPath({ kind, text }, path);
  switch (kind) {
    case "exact":
      return withLowerHost(text) === url;
    case "prefix":
      return url.startsWith(withLowerHost(text));
    case "pattern":
      return text === url || matchesPattern(text, url);
  }
}

function acceptsPath(
  { kind, text }: Pick<RegisteredRedirect, "kind" | "text">,
  path: string,
): boolean | undefined {
  if (kind === "pattern") return undefined;
  const registered = pathOf(text);
  if (registered === undefined) return kind === "prefix" ? true : undefined;
  return kind === "exact" ? registered === path : path.startsWith(registered);
}

/** The path of an address; undefined for anything else. */
export const pathOf = (url: string): string | undefined => parseIssuer(url)?.path;

export const hostOf = (url: string): string | undefined => parseIssuer(url)?.host;

/** The host of a registered address, also of a regular expression that begins with one. */
export const hostIn = ({ kind, text }: RegisteredRedirect): string | undefined =>
  hostOf(kind === "pattern" ? text.replace(/^\^/, "").replace(/\\(?=[.-])/g, "") : text);

export const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "[::1]" || host.startsWith("127.");

const withLowerHost = (url: string): string =>
  url.replace(/^https?:\/\/[^/?#]+/i, (origin) => origin.toLowerCase());
