// An application of Microsoft Entra ID in Terraform, from the documentation of the provider hashicorp/azuread 3. Entra
// chooses the client ID. Redirect URIs can be a resource of their own.
import type { RegisteredClient, RegisteredRedirect } from "../registered";
import { objectsOf, type Resource } from "./resources";
import { addressesIn, valueIn } from "./values";

const clientWith = (
  { span }: Resource,
  redirects: RegisteredRedirect[] | undefined,
): RegisteredClient => ({
  provider: "entra",
  span,
  id: undefined,
  hasChosenId: true,
  issuer: undefined,
  redirects,
  scopes: undefined,
  isPublic: false,
});

export const entraRedirects = (resource: Resource): RegisteredClient =>
  clientWith(resource, addressesIn(resource, "redirect_uris"));

/** The kinds of platforms in an application, each with redirect URIs of its own. */
const platforms = ["web", "single_page_application", "public_client"];

export function entraClient(application: Resource): RegisteredClient {
  const lists = platforms.flatMap((platform) =>
    objectsOf(valueIn(application, platform)).map((body) => addressesIn({ body }, "redirect_uris")),
  );
  const isKnown = lists.length > 0 && lists.every((each) => each !== undefined);
  return clientWith(application, isKnown ? lists.flat() : undefined);
}
