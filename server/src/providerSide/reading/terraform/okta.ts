// An Okta application in Terraform, from the documentation of the provider okta/okta. Okta chooses a client ID unless the
// file has one.
import type { RegisteredClient } from "../registered";
import type { Resource } from "./resources";
import { addressesIn, foundIn, valueIn } from "./values";

export const oktaClient = (application: Resource): RegisteredClient => ({
  provider: "okta",
  span: application.span,
  id: foundIn(application, "client_id"),
  hasChosenId: valueIn(application, "client_id") === undefined,
  // The file has the organisation at most, which can have several authorization servers.
  issuer: undefined,
  redirects: addressesIn(application, "redirect_uris"),
  scopes: undefined,
  isPublic: foundIn(application, "token_endpoint_auth_method")?.text === "none",
});
