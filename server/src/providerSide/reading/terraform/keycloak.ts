// A Keycloak client in Terraform, from the documentation of the provider keycloak/keycloak 5.
import { redirectFrom } from "../keycloak";
import type { FoundList, RegisteredClient, RegisteredIssuer } from "../registered";
import type { Resource, Resources } from "./resources";
import { allFoundIn, foundAt, foundIn, isCertain, referredTo, valueIn } from "./values";

export function keycloakClient(client: Resource, all: Resources): RegisteredClient {
  const root = foundIn(client, "root_url")?.text;
  const redirects = allFoundIn(client, "valid_redirect_uris")?.map((uri) =>
    redirectFrom(uri, root),
  );
  return {
    provider: "keycloak",
    span: client.span,
    id: foundIn(client, "client_id"),
    issuer: issuerOf(client, all),
    redirects: redirects?.every((each) => each !== undefined) ? redirects : undefined,
    scopes: scopesOf(client, all),
    isPublic: foundIn(client, "access_type")?.text === "PUBLIC",
  };
}

/** The ID of a realm is its name. */
function issuerOf(client: Resource, all: Resources): RegisteredIssuer | undefined {
  const written = valueIn(client, "realm_id");
  const referred = referredTo(written, all);
  const realm = referred ? foundIn(referred, "realm") : foundAt(written);
  return realm && { kind: "path", text: `/realms/${realm.text}`, span: realm.span };
}

/** Keycloak assigns its usual scopes unless two other resources list them. It accepts `openid` for every client. */
function scopesOf(client: Resource, all: Resources): FoundList | undefined {
  const listed = ["default", "optional"].map((kind) => {
    const [list, other] = [...all.values()].filter(
      (each) =>
        each.type === `keycloak_openid_client_${kind}_scopes` &&
        referredTo(valueIn(each, "client_id"), all) === client,
    );
    return list && !other && isCertain(list) ? allFoundIn(list, `${kind}_scopes`) : undefined;
  });
  if (!listed.every((scopes) => scopes !== undefined)) return undefined;
  const texts = ["openid", ...listed.flat().map(({ text }) => text)];
  return { texts, span: client.span };
}
