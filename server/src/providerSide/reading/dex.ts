// Clients in the configuration of Dex, also as part of the values of its chart.
import type { YamlDocument } from "../../document/syntax";
import { allFound, foundIn, listIn, mapsIn, mapsWhere, pairIn } from "./nodes";
import type { RegisteredClient } from "./registered";

export const dexClients = (documents: readonly YamlDocument[]): RegisteredClient[] =>
  mapsWhere(documents, (map) => listIn(map, "staticClients") !== undefined).flatMap((map) => {
    const issuer = foundIn(map, "issuer");
    return mapsIn(map, "staticClients").map((client) => ({
      provider: "dex",
      span: client.pairs[0]?.span ?? client.span,
      id: foundIn(client, "id"),
      issuer: issuer && { kind: "url", ...issuer },
      redirects: pairIn(client, "redirectURIs")
        ? allFound(listIn(client, "redirectURIs"))?.map((redirect) => ({
            kind: "exact",
            ...redirect,
          }))
        : undefined,
      // Dex accepts the same scopes from every client.
      scopes: undefined,
      isPublic: foundIn(client, "public")?.text === "true",
    }));
  });
