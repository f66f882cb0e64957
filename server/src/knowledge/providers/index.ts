// All providers, and the provider that a client belongs to.
import { type Issuer, parseIssuer } from "../sso/issuer";
import { authentik } from "./authentik";
import { entra } from "./entra";
import { generic } from "./generic";
import { google } from "./google";
import { keycloak } from "./keycloak";
import { okta } from "./okta";
import type { Provider } from "./provider";

export const providers: readonly Provider[] = [authentik, keycloak, okta, google, entra, generic];

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
