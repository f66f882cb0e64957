// The SSO clients of a configuration, and the addresses at which Kestra answers for each.
import type { Config } from "../micronaut/configuration";
import type { ScalarNode } from "../document/syntax";
import { type ConfigNode, get, scalarOf } from "../micronaut/node";
import { isWordFalse } from "./switches";
import { isDynamic } from "./values";

export const clientsPath = ["micronaut", "security", "oauth2", "clients"] as const;

/** The client nodes of a configuration; each one's name is the client's name. */
export function clientsOf(config: Config): ConfigNode[] {
  const clients = get(config.root, clientsPath.join("."));
  return clients ? [...clients.children.values()].filter(({ children }) => children.size > 0) : [];
}

export interface ClientAddresses {
  /** What to enter at the provider. */
  readonly redirect: string;
  /** Where a login begins. */
  readonly login: string;
  readonly postLogout: string;
  /** The configuration does not say where Kestra is, so the addresses begin with a stand-in. */
  readonly guessed: boolean;
}

/**
 * Where Kestra answers for the client of that (normalised) name. From Micronaut's defaults for the login and callback
 * URI and `kestra.url`. The server's context path stands before the logout only: recorded in test/conformance/clients.
 */
export function addressesOf(config: Config, client: string): ClientAddresses {
  const url = literal(config, "kestra.url")?.replace(/\/+$/, "");
  const origin = url && /^[^/]+\/\/[^/]+/.exec(url)?.[0];
  const contextPath = literal(config, "micronaut.server.context-path")?.replace(/^\/|\/$/g, "");
  const base = origin ?? "https://<kestra host>";
  return {
    redirect: base + pathOfRoute(config, "callback", client),
    login: base + pathOfRoute(config, "login", client),
    postLogout: `${url ?? base + (contextPath ? `/${contextPath}` : "")}/logout`,
    guessed: origin === undefined,
  };
}

/** The path at which Kestra answers for a client, without the host. */
export const pathOfRoute = (config: Config, route: "login" | "callback", client: string): string =>
  (
    literal(config, `micronaut.security.oauth2.${route}-uri`) ?? `/oauth/${route}{/provider}`
  ).replace("{/provider}", `/${client}`);

/** The text of a key, unless only the running server knows it. */
function literal(config: Config, path: string): string | undefined {
  const scalar = scalarOf(get(config.root, path));
  return scalar && !isDynamic(scalar) && scalar.text !== "" ? scalar.text : undefined;
}

/** The scalar at a path below a client, where it has one. */
export const clientValue = (client: ConfigNode, path: string): ScalarNode | undefined =>
  scalarOf(get(client, path));

/** `clients.X.enabled: false` switches a client off; then nothing about it matters. */
export const isSwitchedOff = (client: ConfigNode): boolean =>
  isWordFalse(clientValue(client, "enabled"));
