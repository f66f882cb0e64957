// All providers, and the provider that a client belongs to.
import { type Issuer, parseIssuer } from "../sso/issuer";
import { auth0 } from "./auth0";
import { authelia } from "./authelia";
import { authentik } from "./authentik";
import { cognito } from "./cognito";
import { dex } from "./dex";
import { entra } from "./entra";
import { generic } from "./generic";
import { gitlab } from "./gitlab";
import { google } from "./google";
import { hydra } from "./hydra";
import { jumpcloud } from "./jumpcloud";
import { keycloak } from "./keycloak";
import { okta } from "./okta";
import { onelogin } from "./onelogin";
import { pingFederate } from "./pingFederate";
import { pingOne } from "./pingOne";
import { pocketId } from "./pocketId";
import type { Provider } from "./provider";
import { zitadel } from "./zitadel";

/** Those with a page in Kestra's documentation first. An issuer belongs to the first that recognises it. */
export const providers: readonly Provider[] = [
  ...[authentik, keycloak, okta, google, entra],
  ...[auth0, authelia, cognito, dex, gitlab, jumpcloud, onelogin, hydra, pingFederate, pingOne],
  ...[pocketId, zitadel, generic],
];

/** The provider that the issuer belongs to, or else the one that the client is named after. */
export function providerOf(client: string, issuer: Issuer | undefined): Provider | undefined {
  const byIssuer = issuer && providers.find((provider) => provider.recognises?.(issuer));
  return (
    byIssuer ?? providers.find((provider) => provider !== generic && isNamed(provider, client))
  );
}

const isNamed = (provider: Provider, client: string): boolean =>
  provider.client === client ||
  provider.id === client ||
  provider.aliases?.includes(client) === true;

/** Like `providerOf`, with the issuer as a string. */
export const providerFor = (client: string, issuer: string | undefined): Provider | undefined =>
  providerOf(client, issuer === undefined ? undefined : parseIssuer(issuer));
