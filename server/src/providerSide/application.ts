// A client as the provider needs to know it: the application to register there, with the values of the file.
import { readFlag } from "../interpretation/values/flags";
import { scalarInFile, type Value, valueOf } from "../interpretation/values/value";
import {
  addressesOf,
  type ClientAddresses,
  clientProvider,
  clientValue,
} from "../interpretation/clients/clients";
import { defaultScopes, scopesIn } from "../interpretation/clients/scopes";
import { proposedVariable } from "../interpretation/deployment/environmentVariables";
import type { Provider } from "../knowledge/providers/provider";
import type { Config } from "../micronaut/configuration";
import { type ConfigNode, get } from "../micronaut/tree/node";

export interface Application {
  /** The client's name in Kestra, which is part of the redirect URI. */
  readonly client: string;
  /** Undefined if neither the issuer nor the name tells. */
  readonly provider: Provider | undefined;
  /** Undefined if it is only known at run time. */
  readonly issuer: string | undefined;
  readonly clientId: SharedValue;
  /** By reference: the provider's side never contains a secret. */
  readonly secret: { readonly variable: string };
  /** How Kestra authenticates at the token endpoint, in the words of OpenID Connect Discovery. */
  readonly authentication: "client_secret_basic" | "client_secret_post" | "none";
  /** Micronaut certainly sends a hashed code challenge, so that the provider may require it. */
  readonly pkce: boolean;
  readonly addresses: ClientAddresses;
  /** In the order of the file; Micronaut's defaults if it has none, undefined if only known at run time. */
  readonly scopes: readonly string[] | undefined;
  /** The path of the claim that Kestra reads groups from, such as groups or resource_access.kestra.roles. */
  readonly groupsClaim: readonly string[] | undefined;
}

/** A value that both sides need: known, or read by Kestra from a variable. */
export type SharedValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "variable"; readonly name: string };

export function applicationOf(config: Config, client: ConfigNode): Application {
  const { name } = client;
  const groups = valueOf(config, ["kestra", "security", "oidc", "groups-claim-path"]).text;
  const scopes = clientValue(config, client, "scopes");
  return {
    client: name,
    provider: clientProvider(config, client),
    issuer: clientValue(config, client, "openid.issuer").text,
    clientId: sharedValue(clientValue(config, client, "client-id"), name, "client-id"),
    secret: {
      variable: variableOf(clientValue(config, client, "client-secret"), name, "client-secret"),
    },
    authentication: authenticationOf(config, client),
    pkce: isPkceSent(config, client),
    addresses: addressesOf(config, name),
    scopes: scopes.kind === "absent" ? defaultScopes : scopesIn(get(client, "scopes")),
    groupsClaim: groups === undefined || groups === "" ? undefined : groups.split("."),
  };
}

const sharedValue = (value: Value, client: string, key: string): SharedValue =>
  value.text === undefined || value.text === ""
    ? { kind: "variable", name: variableOf(value, client, key) }
    : { kind: "text", text: value.text };

/** The variable that the file reads the value from, or else the one that a setup proposes. */
function variableOf(value: Value, client: string, key: string): string {
  if (value.from?.kind === "variable") return value.from.name;
  const [, read] = /^\$\$?\{([\w.-]+)(?::[^{}]*)?\}$/.exec(scalarInFile(value)?.text ?? "") ?? [];
  // Micronaut reads a property such as sso.secret from the variable SSO_SECRET.
  if (read !== undefined)
    return /[.-]/.test(read) ? read.toUpperCase().replace(/[.-]/g, "_") : read;
  return proposedVariable(client, key);
}

/**
 * Micronaut sends a code challenge if the discovery document lists S256, which all formats that require PKCE rely on.
 */
function isPkceSent(config: Config, client: ConfigNode): boolean {
  const enabled = readFlag(valueOf(config, ["micronaut", "security", "oauth2", "pkce", "enabled"]));
  const method = clientValue(config, client, "authorization.code-challenge-method");
  return (
    (enabled === "absent" || enabled === "true") &&
    (method.kind === "absent" || method.text === "S256") &&
    clientValue(config, client, "openid.issuer").kind !== "absent"
  );
}

function authenticationOf(config: Config, client: ConfigNode): Application["authentication"] {
  const methods = ["openid.token.auth-method", "openid.token.authentication-method"];
  const method = methods
    .map((path) => clientValue(config, client, path).text)
    .find((text) => text !== undefined)
    ?.toLowerCase()
    .replaceAll("-", "_");
  return method === "client_secret_post" || method === "none" ? method : "client_secret_basic";
}
