// Clients that Terraform creates at a provider. The attributes are from the documentation of the Terraform providers;
// formats/terraform/ names the versions they were compared with.
import type { RegisteredClient } from "../registered";
import { auth0Client } from "./auth0";
import { authentikClient } from "./authentik";
import { cognitoClient } from "./cognito";
import { entraClient, entraRedirects } from "./entra";
import { keycloakClient } from "./keycloak";
import { oktaClient } from "./okta";
import { type Resource, type Resources, resourcesIn } from "./resources";
import { isCertain } from "./values";

type Reader = (resource: Resource, all: Resources) => RegisteredClient;

const readers = new Map<string, Reader>([
  ["keycloak_openid_client", keycloakClient],
  ["authentik_provider_oauth2", authentikClient],
  ["okta_app_oauth", oktaClient],
  ["azuread_application", entraClient],
  ["azuread_application_redirect_uris", entraRedirects],
  ["auth0_client", auth0Client],
  ["aws_cognito_user_pool_client", cognitoClient],
]);

/** A cheap test whether a text may have such resources. */
export const terraformSign = new RegExp(`\\b(?:${[...readers.keys()].join("|")})\\b`);

/** More than a file has. Each resource is compared with each other one. */
const maxResources = 500;

export function terraformClients(text: string): RegisteredClient[] {
  const all = resourcesIn(text);
  if (all.size > maxResources) return [];
  return [...all.values()].flatMap((resource) => {
    const read = resource.isData ? undefined : readers.get(resource.type);
    return read && isCertain(resource) ? [read(resource, all)] : [];
  });
}
