// An Auth0 application in Terraform, from the documentation of the provider auth0/auth0. Auth0 chooses the client ID.
import type { RegisteredClient } from "../registered";
import type { Resource } from "./resources";
import { addressesIn } from "./values";

export const auth0Client = (application: Resource): RegisteredClient => ({
  provider: "auth0",
  span: application.span,
  id: undefined,
  hasChosenId: true,
  issuer: undefined,
  redirects: addressesIn(application, "callbacks"),
  scopes: undefined,
  isPublic: false,
});
