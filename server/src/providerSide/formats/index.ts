// All formats in which an application can be created.
import type { Provider } from "../../knowledge/providers/provider";
import { authelia } from "./authelia";
import { authentik } from "./authentik";
import { clientMetadata } from "./clientMetadata";
import { dex } from "./dex";
import type { Format } from "./format";
import { hydra } from "./hydra";
import { keycloak } from "./keycloak";
import { keycloakRealm } from "./keycloakRealm";
import { terraformAuth0 } from "./terraform/auth0";
import { terraformAuthentik } from "./terraform/authentik";
import { terraformCognito } from "./terraform/cognito";
import { terraformEntra } from "./terraform/entra";
import { terraformKeycloak } from "./terraform/keycloak";
import { terraformOkta } from "./terraform/okta";

/**
 * Google has none of its own: web applications can only be created in its console. google_iap_client was for another product
 * and is shut down, and google_iam_oauth_client is for workforce identities.
 */
export const formats: readonly Format[] = [
  keycloak,
  keycloakRealm,
  terraformKeycloak,
  authentik,
  terraformAuthentik,
  terraformOkta,
  terraformEntra,
  terraformAuth0,
  terraformCognito,
  dex,
  authelia,
  hydra,
  clientMetadata,
];

/** The formats that a provider takes, the proposed one first. Without a provider, those that fit every provider. */
export function formatsFor(provider: Provider | undefined): readonly Format[] {
  const own = formats.filter(({ providers }) => provider && providers.includes(provider.id));
  const general = formats.filter(({ providers }) => providers.length === 0);
  return own.length > 0 ? own : general;
}

export const formatById = (id: string): Format | undefined =>
  formats.find((format) => format.id === id);
