// An Auth0 application in Terraform, from the documentation of the provider auth0/auth0. Auth0 chooses a client ID unless the
// file has one.
import type { RegisteredClient } from "../registered";
import type { Resource } from "./resources";
import { addressesIn, foundIn, valueIn } from "./values";

export const auth0Client = (application: Resource): RegisteredClient => ({
  provider: "auth0",
  span: application.span,
  id: foundIn(application, "client_id"),
  hasChosenId: valueIn(application, "client_id") === undefined,
  issuer: undefined,
  redirects: addressesIn(application, "callbacks"),
  scopes: undefined,
  isPublic: false,
});
