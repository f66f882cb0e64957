// The SSO clients of a configuration, and their addresses in Kestra.
import { withoutTrailing } from "../../document/lines";
import type { Config } from "../../micronaut/configuration";
import { providerFor } from "../../knowledge/providers";
import type { Provider } from "../../knowledge/providers/provider";
import { childFinder } from "../../micronaut/tree/finder";
import { at, type ConfigNode, get } from "../../micronaut/tree/node";
import { readFlag } from "../values/flags";
import { writtenIn } from "../values/placeValues";
import { isSetElsewhere, scalarInFile, type Value, valueOf } from "../values/value";
import type { WrittenValue } from "../../micronaut/values/written";

export const clientsPath = ["micronaut", "security", "oauth2", "clients"] as const;

/** A test of a single client. `written` reads one of its keys (a dotted path) from the client's own mapping only. */
export type ClientTest = (client: ConfigNode, written: (path: string) => WrittenValue) => boolean;

/** Finds the clients of a configuration that pass a test, wherever they are written. */
export function clientsWhere(is: ClientTest): (config: Config) => readonly ConfigNode[] {
  const find = childFinder(
    (client) => client.children.size > 0 && is(client, (path) => writtenIn(get(client, path))),
  );
  return ({ root }) => {
    const clients = at(root, clientsPath);
    return clients ? find(clients) : [];
  };
}

/** Whether variables or other files set keys of clients, so that a test of their own keys does not find all. */
export const areClientsSetElsewhere = (config: Config): boolean =>
  isSetElsewhere(valueOf(config, clientsPath));

/** The client nodes of a configuration; each one's name is the client's name. */
export const clientsOf = clientsWhere(() => true);

export interface ClientAddresses {
  /** The redirect URI to register at the provider. */
  readonly redirect: string;
  /** Where a login begins. */
  readonly login: string;
  /** Where the provider sends the browser after a logout. */
  readonly postLogout: string;
  /** The files do not contain Kestra's public address, so the addresses begin with a placeholder value. */
  readonly guessed: boolean;
  /** Which addresses are exactly those that Kestra sends to the provider. */
  readonly exact: { readonly redirect: boolean; readonly postLogout: boolean };
  /** Variables that may be set outside the files; one that is set changes these addresses. */
  readonly unless: readonly string[];
}

/**
 * The addresses in Kestra of the client with that (normalised) name. The base is `opened` (an origin) or
 * else `kestra.url`. Micronaut takes the host from the browser's request and never reads `kestra.url`; both are equal
 * if Kestra is opened at its configured address. The server's context path is only part of the logout address, and with
 * a context path Micronaut never redirects to the provider's logout. Recorded in test/conformance/clients.
 */
export function addressesOf(config: Config, client: string, opened?: string): ClientAddresses {
  const address = valueOf(config, ["kestra", "url"]);
  const url = opened ?? address.text;
  const origin = url === undefined ? undefined : originOf(url);
  const host = opened === undefined ? address.unless : [];
  const base = origin ?? "https://<kestra host>";
  const callback = routeOf(config, "callback-uri", usualRoute("callback"), client);
  const login = routeOf(config, "login-uri", usualRoute("login"), client);
  const afterLogout = routeOf(config, "openid.end-session.redirect-uri", "/logout", client);
  const contextPath = contextPathOf(config);
  const above = (opened === undefined && url && pathOf(url)) || contextPath || "";
  const isMoved = above !== "" || contextPath === undefined;
  const absolute = (path: string): string => (isAbsolute(path) ? path : base + path);
  return {
    redirect: absolute(callback.path),
    login: absolute(login.path),
    postLogout: isMoved ? `${base}${above}/logout` : absolute(afterLogout.path),
    guessed: origin === undefined && !isAbsolute(callback.path),
    exact: {
      redirect: callback.known && (origin !== undefined || isAbsolute(callback.path)),
      postLogout:
        afterLogout.known && !isMoved && (origin !== undefined || isAbsolute(afterLogout.path)),
    },
    unless: [...new Set([...(origin === undefined ? [] : host), ...callback.unless])],
  };
}

/** The origin of Kestra on its own machine; undefined if it is only known at run time. */
export function localOrigin(config: Config): string | undefined {
  const [tls, port, tlsPort] = ["ssl.enabled", "port", "ssl.port"].map((key) =>
    valueOf(config, ["micronaut", "server", ...key.split(".")]),
  );
  if (tls?.kind === "unknown") return undefined;
  const isSecure = tls?.text === "true";
  const chosen = isSecure ? tlsPort : port;
  const usual = isSecure ? "8443" : "8080";
  const number = chosen?.text ?? (chosen?.kind === "absent" ? usual : "");
  return /^[1-9]\d{0,4}$/.test(number)
    ? originOf(`${isSecure ? "https" : "http"}://localhost:${number}`)
    : undefined;
}

const isAbsolute = (path: string): boolean => /^https?:\/\//i.test(path);

interface Route {
  /** A path with a leading slash, or an absolute URL. */
  readonly path: string;
  readonly known: boolean;
  readonly unless: readonly string[];
}

/** One of Micronaut's routes with its template filled in. */
function routeOf(config: Config, key: string, usual: string, client: string): Route {
  const value = valueOf(config, ["micronaut", "security", "oauth2", ...key.split(".")]);
  const template = value.kind === "absent" ? usual : (value.text ?? "");
  const path = template
    .replace("{/provider}", `/${client}`)
    .replace("{provider}", client)
    .replace("{?provider}", `?provider=${client}`)
    // Micronaut adds a missing leading slash to a path, but leaves an absolute URL unchanged.
    .replace(/^(?!\/|https?:\/\/)/i, "/");
  const known = template !== "" && !/[{}]/.test(path);
  return {
    path: known ? path : `/<${key}>`,
    known,
    unless: value.unless,
  };
}

/** The path of a client's address in Kestra, without the host. */
export const pathOfRoute = (config: Config, route: "login" | "callback", client: string): string =>
  routeOf(config, `${route}-uri`, usualRoute(route), client).path;

const usualRoute = (route: "login" | "callback"): string => `/oauth/${route}{/provider}`;

/**
 * With a leading and without a trailing slash; empty if there is none, undefined if it is only known at run time.
 */
function contextPathOf(config: Config): string | undefined {
  const value = valueOf(config, ["micronaut", "server", "context-path"]);
  if (value.kind === "absent") return "";
  if (value.text === undefined) return undefined;
  return withoutTrailing(value.text.replace(/^\/*(?=[^/])/, "/"), "/");
}

/** Scheme, host and port as a browser sends them: in lower case and without the scheme's default port. */
function originOf(url: string): string | undefined {
  if (!/^https?:\/\/[^\s/?#]/i.test(url)) return undefined;
  try {
    return new URL(url).origin;
  } catch {
    return undefined;
  }
}

const pathOf = (url: string): string =>
  withoutTrailing(/^[^/]+\/\/[^/?#]+([^?#]*)/.exec(url)?.[1] ?? "", "/");

type Client = Pick<ConfigNode, "path">;

/** The client whose mapping contains the path, and the remaining names of the path below it. */
export function clientAround(
  path: readonly string[],
): (Client & { readonly name: string; readonly below: readonly string[] }) | undefined {
  const name = path[clientsPath.length];
  if (name === undefined || clientsPath.some((each, index) => path[index] !== each))
    return undefined;
  return { path: [...clientsPath, name], name, below: path.slice(clientsPath.length + 1) };
}

/** A client's value for a key (dotted path). */
export const clientValue = (config: Config, client: Client, path: string): Value =>
  valueOf(config, [...client.path, ...path.split(".")]);

/** The provider of a client, derived from its issuer and its name. */
export function clientProvider(config: Config, client: Client): Provider | undefined {
  const issuer = clientValue(config, client, "openid.issuer");
  return providerFor(client.path.at(-1) ?? "", issuer.text ?? scalarInFile(issuer)?.text);
}

/** `clients.X.enabled: false` disables a client; nothing else in it matters then. */
export const isSwitchedOff = (config: Config, client: Client): boolean =>
  readFlag(clientValue(config, client, "enabled")) === "false";

/** Whether there is a client that is not disabled by its own `enabled` key. */
export const hasClient = (config: Config): boolean =>
  clientsOf(config).some((client) => !isSwitchedOff(config, client));
