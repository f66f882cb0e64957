// Clients in the configuration of Authelia. Its issuer is the address at which it is opened. Before 4.38, `client_id` was `id`. From
// https://www.authelia.com/configuration/identity-providers/openid-connect/clients/
import type { MapNode, YamlDocument } from "../../document/syntax";
import { allFound, foundIn, listIn, mapIn, mapsIn, mapsWhere, pairIn } from "./nodes";
import type { RegisteredClient, RegisteredIssuer } from "./registered";

export const autheliaClients = (documents: readonly YamlDocument[]): RegisteredClient[] =>
  mapsWhere(documents, (map) => mapIn(map, "identity_providers") !== undefined).flatMap((map) =>
    mapsIn(mapIn(mapIn(map, "identity_providers"), "oidc"), "clients").map((client) => {
      const scopes = allFound(listIn(client, "scopes"));
      const key = pairIn(client, "scopes")?.key;
      return {
        provider: "authelia",
        span: client.pairs[0]?.span ?? client.span,
        id: foundIn(client, pairIn(client, "client_id") ? "client_id" : "id"),
        issuer: issuerIn(map),
        redirects: allFound(listIn(client, "redirect_uris"))?.map((redirect) => ({
          kind: "exact",
          ...redirect,
        })),
        scopes:
          scopes && scopes.length > 0 && key
            ? { texts: scopes.map(({ text }) => text), span: key.span }
            : undefined,
        isPublic: foundIn(client, "public")?.text === "true",
      };
    }),
  );

/** Authelia's address, if it has only one. */
function issuerIn(configuration: MapNode): RegisteredIssuer | undefined {
  const [cookie, other] = mapsIn(mapIn(configuration, "session"), "cookies");
  const address = other ? undefined : foundIn(cookie, "authelia_url");
  return address && { kind: "url", ...address };
}
