// An OAuth2 provider of authentik in Terraform, from the documentation of the provider goauthentik/authentik.
import { redirectsFrom } from "../authentik";
import type { RegisteredClient, RegisteredIssuer, RegisteredRedirect } from "../registered";
import type { Resource, Resources } from "./resources";
import { allFoundIn, foundAt, foundIn, referredTo, valueIn } from "./values";

export const authentikClient = (provider: Resource, all: Resources): RegisteredClient => ({
  provider: "authentik",
  span: provider.span,
  id: foundIn(provider, "client_id"),
  issuer: issuerOf(provider, all),
  redirects: redirectsOf(provider),
  // authentik ignores scopes that it does not know.
  scopes: undefined,
  isPublic: foundIn(provider, "client_type")?.text === "public",
});

/** The end of the issuer, if exactly one application refers to the provider. */
function issuerOf(provider: Resource, all: Resources): RegisteredIssuer | undefined {
  const mode = valueIn(provider, "issuer_mode");
  if (mode && foundAt(mode)?.text !== "per_provider") return undefined;
  const [application, other] = [...all.values()].filter(
    (each) =>
      each.type === "authentik_application" &&
      referredTo(valueIn(each, "protocol_provider"), all) === provider,
  );
  const slug = application && !other ? foundIn(application, "slug") : undefined;
  return slug && { kind: "path", text: `/application/o/${slug.text}`, span: slug.span };
}

/** Before 2024.12, `redirect_uris` were addresses or regular expressions. */
function redirectsOf(provider: Resource): RegisteredRedirect[] | undefined {
  const older = allFoundIn(provider, "redirect_uris");
  if (older) return older.map((uri) => ({ kind: "pattern", ...uri }));
  const list = valueIn(provider, "allowed_redirect_uris");
  if (list?.kind !== "list") return undefined;
  return redirectsFrom(
    list.items.map((item) =>
      item.kind === "object" ? (name) => foundAt(item.entries.get(name)?.value) : undefined,
    ),
  );
}
