// What there is to ask of a client's provider: the issuer as the server gets it, and what the client wants. Only what the
// files themselves say counts; variables of this machine are none of the server's, and would leave it inside an address.
import { message, type Text } from "../messages/message";
import type { Config } from "../micronaut/configuration";
import type { ConfigNode } from "../micronaut/tree/node";
import { clientsOf, clientValue } from "../interpretation/clients/clients";
import { discoveryPath, discoveryUrl, readIssuer } from "../knowledge/sso/issuerUrl";
import { type ClientWithState, clientStates } from "../interpretation/clients/liveClients";
import { redirectingMode } from "../interpretation/clients/loginRoutes";
import { defaultScopes, scopesIn } from "../interpretation/clients/scopes";
import { certain, isOff } from "../interpretation/values/flags";
import { scalarInFile, type Value, valueOf } from "../interpretation/values/value";

export interface Inquiry {
  /** The normalised name of the client. */
  readonly client: string;
  /** With the scheme that Micronaut puts in front. */
  readonly issuer: string;
  /** Where Micronaut asks for what the provider says of itself. */
  readonly discovery: string;
  readonly scopes: readonly string[];
  /** The issuer in a token is compared with the configured one, too. */
  readonly comparesConfigured: boolean;
  /** The way to prove who asks for tokens that the configuration chooses. */
  readonly authMethod: string | undefined;
  /** Variables that nobody sets as far as the files show, so that a default took their place. */
  readonly assumed: readonly string[];
}

/** Why a provider cannot be asked: a sentence, and what to do. */
export interface NoInquiry {
  readonly client: string;
  readonly refused: Text;
}

/** What there is to ask, for each client of a configuration that Kestra would ask for. */
export const inquiriesOf = (config: Config): (Inquiry | NoInquiry)[] =>
  clientStates(config)
    .filter(({ client }) => clientsOf(config).includes(client))
    .map((life) => inquiryOf(config, life));

/** The same for the client at a node. */
export const inquiryFor = (config: Config, client: ConfigNode): Inquiry | NoInquiry | undefined =>
  inquiriesOf(config).find((inquiry) => inquiry.client === client.name);

/** The text of a client and what is asked for it: while both are the same, so is what the provider has said. */
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
  const path = settledPath(config, client);
  if (path === undefined) return refuse(message("inquiry.unknownPath"));
  return {
    client: name,
    issuer,
    discovery: discoveryUrl(issuer, path),
    scopes: scopesOf(clientValue(config, client, "scopes")),
    comparesConfigured: comparesConfigured(config),
    authMethod: authMethodOf(config, client),
    assumed: value.assumed,
  };
}

/** A placeholder somewhere else in a client keeps nobody from asking. */
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

/** Why the text of an issuer is not known, and what to do. */
function whyUnknown(value: Value): Text {
  if (value.needs !== undefined) return message("inquiry.needsValue", { needs: value.needs });
  return message("inquiry.filledIn");
}

const withScheme = (text: string): string =>
  (text.includes("://") ? text : `http://${text}`).trim();

function settledPath(config: Config, client: ConfigNode): string | undefined {
  const { kind, text } = certain(clientValue(config, client, "openid.configuration-path"));
  return kind === "absent" ? discoveryPath : text;
}

function scopesOf({ kind, from, node }: Value): readonly string[] {
  if (kind === "absent") return defaultScopes;
  return from?.kind === "here" ? (scopesIn(node) ?? []) : [];
}

/** In the mode `idtoken`, unless its switch is off. From Micronaut's IdTokenClaimsValidator. */
function comparesConfigured(config: Config): boolean {
  const path = "micronaut.security.token.jwt.claims-validators.openid-idtoken".split(".");
  return redirectingMode(config) === "idtoken" && !isOff(valueOf(config, path));
}

/** A block `token`, even with an address only, takes the place of what the provider lists. From its OpenIdClientFactory. */
function authMethodOf(config: Config, client: ConfigNode): string | undefined {
  if (clientValue(config, client, "openid.token").kind === "absent") return undefined;
  const { kind, text } = certain(clientValue(config, client, "openid.token.auth-method"));
  if (kind === "absent") return "client_secret_basic";
  return text?.toLowerCase().replaceAll("-", "_");
}
