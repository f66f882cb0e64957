// Which SSO clients Kestra loads at startup, and why it skips the others. Whether the provider responds is not
// considered. Recorded from Micronaut in test/conformance/clients, which a test compares with this code.
import type { Config } from "../../micronaut/configuration";
import { type ConfigNode, get, isListItem } from "../../micronaut/tree/node";
import { clientsPath, clientValue } from "./clients";
import { clientStops, type StopReason } from "./clientStops";
import { grantTypes, responseTypes } from "../../knowledge/sso/grants";
import { readIssuer } from "../../knowledge/sso/issuerUrl";
import { findKey } from "../../knowledge/schema/keys";
import { certain, isOff, readConstant, readFlag } from "../values/flags";
import { valueOf } from "../values/value";

export type SkipReason =
  | "security-disabled"
  | "oauth2-disabled"
  | "jwt-disabled"
  | "client-disabled"
  | "no-openid"
  /** A dot in the name splits it into two levels, so the keys meant for the client end up one level too deep. */
  | "split-name"
  | "no-issuer"
  | "unreadable-issuer"
  | "grant-type"
  | "response-type";

/** The login address exists, but every login fails, whatever the provider responds. */
export type BreakReason = "hostless-issuer" | "no-authorization-url";

export type UnknownReason =
  /** The file could not be read completely. */
  | "broken-yaml"
  /** The value depends on a placeholder, a template or the environment. */
  | "placeholder"
  /** A plain OAuth 2.0 client needs code in the application. */
  | "needs-code";

export type ClientState =
  | { readonly state: "alive" }
  | { readonly state: "skipped"; readonly reason: SkipReason }
  | { readonly state: "broken"; readonly reason: BreakReason }
  /** This client prevents the server from starting. */
  | { readonly state: "stops"; readonly reason: StopReason }
  | { readonly state: "unknown"; readonly reason: UnknownReason };

export type ClientWithState = ClientState & {
  readonly client: ConfigNode;
  /** The normalised name, which is part of the login address. */
  readonly name: string;
};

/** Every client of the configuration in file order, including empty ones. */
export const clientStates = (config: Config): ClientWithState[] => [...statesOf(config)];

/** Whether any client is loaded, even if every login with it fails. Most are, so this usually stops at the first. */
export function hasLiveClient(config: Config): boolean {
  for (const { state } of statesOf(config))
    if (state === "alive" || state === "broken") return true;
  return false;
}

function* statesOf(config: Config): Generator<ClientWithState> {
  const clients = get(config.root, clientsPath.join("."));
  const above = {
    off: switchedOff(config),
    jwt: disabledBy(config, "micronaut.security.token.jwt.enabled", "jwt-disabled"),
  };
  for (const client of clients?.children.values() ?? [])
    if (!isListItem(client.name))
      yield { client, name: client.name, ...stateOf(config, client, above) };
}

/** What disables every client: the two switches above them. */
export const switchedOff = (config: Config): ClientState | undefined =>
  worst([
    disabledBy(config, "micronaut.security.enabled", "security-disabled"),
    disabledBy(config, "micronaut.security.oauth2.enabled", "oauth2-disabled"),
  ]);

function disabledBy(config: Config, path: string, reason: SkipReason): ClientState | undefined {
  const off = isOff(valueOf(config, path.split(".")));
  if (off === undefined) return placeholder;
  return off ? { state: "skipped", reason } : undefined;
}

/** Settings above the clients that apply to all of them. */
interface SharedSettings {
  readonly off: ClientState | undefined;
  readonly jwt: ClientState | undefined;
}

function stateOf(config: Config, client: ConfigNode, { off, jwt }: SharedSettings): ClientState {
  if (config.problems.length > 0) return { state: "unknown", reason: "broken-yaml" };
  if (off?.state === "skipped") return off;
  const stop = clientStops(config, client)[0];
  if (stop) return off ?? { state: "stops", reason: stop.reason };
  return (
    worst([
      off,
      jwt,
      enabled(config, client),
      openid(config, client),
      grantType(config, client),
      responseType(config, client),
    ]) ?? { state: "alive" }
  );
}

/** Certain verdicts take precedence over unknown ones. */
const worst = (verdicts: readonly (ClientState | undefined)[]): ClientState | undefined =>
  ["skipped", "unknown", "broken"]
    .map((state) => verdicts.find((verdict) => verdict?.state === state))
    .find((verdict) => verdict !== undefined);

const placeholder: ClientState = { state: "unknown", reason: "placeholder" };

function enabled(config: Config, client: ConfigNode): ClientState | undefined {
  const flag = readFlag(clientValue(config, client, "enabled"));
  if (flag === "unknown") return placeholder;
  return flag === "false" ? { state: "skipped", reason: "client-disabled" } : undefined;
}

function openid(config: Config, client: ConfigNode): ClientState | undefined {
  const { node: block, kind } = clientValue(config, client, "openid");
  if (kind === "unknown") return placeholder;
  if (block) return issuer(config, client, block);
  if (client.children.has("authorization") && client.children.has("token"))
    return { state: "unknown", reason: "needs-code" };
  return { state: "skipped", reason: isSplit(client) ? "split-name" : "no-openid" };
}

/** Without an issuer, the two endpoint mappings are enough, even if they are empty. */
function issuer(config: Config, client: ConfigNode, block: ConfigNode): ClientState | undefined {
  const reading = readIssuer(certain(clientValue(config, client, "openid.issuer")));
  if (reading === "unknown") return placeholder;
  if (reading === "hostless") return { state: "broken", reason: "hostless-issuer" };
  if (reading !== "none" && reading !== "unreadable") return undefined;
  if (!block.children.has("authorization") || !block.children.has("token"))
    return { state: "skipped", reason: reading === "none" ? "no-issuer" : "unreadable-issuer" };
  const url = clientValue(config, client, "openid.authorization.url").kind;
  return url === "absent" ? { state: "broken", reason: "no-authorization-url" } : undefined;
}

function grantType(config: Config, client: ConfigNode): ClientState | undefined {
  const grant = readConstant(clientValue(config, client, "grant-type"), grantTypes);
  if (grant === "unknown") return placeholder;
  if (typeof grant === "string" || grant.constant.toLowerCase() === "authorization_code")
    return undefined;
  return { state: "skipped", reason: "grant-type" };
}

function responseType(config: Config, client: ConfigNode): ClientState | undefined {
  const type = clientValue(config, client, "openid.authorization.response-type");
  const response = readConstant(type, responseTypes);
  if (response === "unknown") return placeholder;
  if (typeof response === "string" || response.constant.toLowerCase() === "code") return undefined;
  return { state: "skipped", reason: "response-type" };
}

/** A child that is not a known client key but has client keys below it. */
const isSplit = (client: ConfigNode): boolean =>
  [...client.children.values()].some(
    ({ path, children }) =>
      findKey(path) === undefined &&
      ["client-id", "client-secret", "openid"].some((key) => children.has(key)),
  );
