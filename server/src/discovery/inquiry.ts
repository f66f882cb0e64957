// The requests to make for a client's provider: its issuer as the server receives it, and the client's requirements.
// Only the files count; this machine's environment variables are not those of the server, and their values must not
// leak into a URL.
import { message, type Text } from "../messages/message";
import type { Config } from "../micronaut/configuration";
import type { ConfigNode } from "../micronaut/tree/node";
import { clientsOf, clientValue } from "../interpretation/clients/clients";
import { discoveryPath, discoveryUrl, readIssuer } from "../knowledge/sso/issuerUrl";
import { type ClientWithState, clientStates } from "../interpretation/clients/liveClients";
import { comparesIssuer } from "../interpretation/clients/comparesIssuer";
import { defaultScopes, scopesIn } from "../interpretation/clients/scopes";
import { certain } from "../interpretation/values/flags";
import { scalarInFile, type Value } from "../interpretation/values/value";

export interface Inquiry {
  /** The normalised name of the client. */
  readonly client: string;
  /** With the scheme that Micronaut adds. */
  readonly issuer: string;
  /** The URL of the discovery document that Micronaut requests. */
  readonly discovery: string;
  readonly scopes: readonly string[];
  /** Whether the issuer in a token is also compared with the configured one. */
  readonly comparesConfigured: boolean;
  /** The client authentication method that the configuration sets. */
  readonly authMethod: string | undefined;
  /** Variables that the files do not set, so that a default was used. */
  readonly assumed: readonly string[];
}

/** Why a provider cannot be queried, and what to do about it. */
export interface NoInquiry {
  readonly client: string;
  readonly refused: Text;
}

/** One inquiry for each client of a configuration that Kestra would load. */
export const inquiriesOf = (config: Config): (Inquiry | NoInquiry)[] =>
  clientStates(config)
    .filter(({ client }) => clientsOf(config).includes(client))
    .map((clientState) => inquiryOf(config, clientState));

/** The same for the client at a node. */
export const inquiryFor = (config: Config, client: ConfigNode): Inquiry | NoInquiry | undefined =>
  inquiriesOf(config).find((inquiry) => inquiry.client === client.name);

/** The text of a client and the requests for it. As long as both are unchanged, a recorded result stays valid. */
export function fingerprint(config: Config, client: ConfigNode, inquiry: Inquiry): string {
  const written = client.entries.map(({ key, value }) =>
    config.text.slice(key.start, value?.span.end ?? key.end),
  );
  return JSON.stringify([written, inquiry]);
}

function inquiryOf(config: Config, life: ClientWithState): Inquiry | NoInquiry {
  const { client, name } = life;
  const refuse = (refused: Text): NoInquiry => ({ client: name, refused });
  const reason = whyNot(life);
  if (reason !== undefined) return refuse(reason);
  const value = clientValue(config, client, "openid.issuer");
  if (!scalarInFile(value)) return refuse(message("inquiry.noIssuer"));
  if (value.text === undefined) return refuse(whyUnknown(value));
  const issuer = withScheme(value.text);
  if (readIssuer({ kind: "text", text: issuer }) !== "url")
    return refuse(message("inquiry.notUrl"));
  if (/^[^/]*\/\/[^/?#]*@/.test(issuer)) return refuse(message("inquiry.withPassword"));
  if (/\/(\.|%2e){1,2}(?=[/?#]|$)/i.test(issuer)) return refuse(message("inquiry.dotSegments"));
  const path = literalPath(config, client);
  if (path === undefined) return refuse(message("inquiry.unknownPath"));
  return {
    client: name,
    issuer,
    discovery: discoveryUrl(issuer, path),
    scopes: scopesOf(clientValue(config, client, "scopes")),
    comparesConfigured: comparesIssuer(config),
    authMethod: authMethodOf(config, client),
    assumed: value.assumed,
  };
}

/** A placeholder elsewhere in the client does not prevent the check. */
function whyNot(life: ClientWithState): Text | undefined {
  if (life.state === "alive" || (life.state === "unknown" && life.reason === "placeholder"))
    return undefined;
  if (life.state === "unknown" && life.reason === "broken-yaml")
    return message("inquiry.brokenYaml");
  if (life.state === "stops") return message("inquiry.stopsStart");
  if (life.state === "skipped" && /disabled$/.test(life.reason))
    return message("inquiry.switchedOff");
  return message("inquiry.noLogin");
}

/** Why the value of an issuer is unknown, and what to do about it. */
function whyUnknown(value: Value): Text {
  if (value.needs !== undefined) return message("inquiry.needsValue", { needs: value.needs });
  return message("inquiry.filledIn");
}

const withScheme = (text: string): string =>
  (text.includes("://") ? text : `http://${text}`).trim();

function literalPath(config: Config, client: ConfigNode): string | undefined {
  const { kind, text } = certain(clientValue(config, client, "openid.configuration-path"));
  return kind === "absent" ? discoveryPath : text;
}

function scopesOf({ kind, from, node }: Value): readonly string[] {
  if (kind === "absent") return defaultScopes;
  return from?.kind === "here" ? (scopesIn(node) ?? []) : [];
}

/**
 * A `token` mapping, even if it only has a URL, replaces the methods that the provider lists. From Micronaut's
 * OpenIdClientFactory.
 */
function authMethodOf(config: Config, client: ConfigNode): string | undefined {
  if (clientValue(config, client, "openid.token").kind === "absent") return undefined;
  const { kind, text } = certain(clientValue(config, client, "openid.token.auth-method"));
  if (kind === "absent") return "client_secret_basic";
  return text?.toLowerCase().replaceAll("-", "_");
}
