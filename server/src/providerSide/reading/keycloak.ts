// Clients in a Keycloak realm (export, import or the operator's object) and in a client as JSON. Only a complete export
// lists the scopes of a client: Keycloak assigns the usual ones to a client without any.
import { joinSpans } from "../../document/span";
import type { MapNode, YamlDocument } from "../../document/syntax";
import { allFound, foundIn, listIn, mapsIn, mapsWhere, pairIn } from "./nodes";
import type {
  Found,
  FoundList,
  RegisteredClient,
  RegisteredIssuer,
  RegisteredRedirect,
} from "./registered";

export function keycloakClients(documents: readonly YamlDocument[]): RegisteredClient[] {
  return mapsWhere(documents, (map) => isRealm(map) || isClient(map)).flatMap((map) => {
    if (!isRealm(map)) return [clientIn(map, undefined)];
    const realm = foundIn(map, "realm");
    const issuer: RegisteredIssuer | undefined = realm && {
      ...{ kind: "path", text: `/realms/${realm.text}`, span: realm.span },
    };
    return mapsIn(map, "clients")
      .filter((client) => isClient(client))
      .map((client) => clientIn(client, issuer));
  });
}

const isRealm = (map: MapNode): boolean =>
  pairIn(map, "realm") !== undefined && listIn(map, "clients") !== undefined;

const isClient = (map: MapNode): boolean =>
  pairIn(map, "clientId") !== undefined && pairIn(map, "redirectUris") !== undefined;

function clientIn(map: MapNode, issuer: RegisteredIssuer | undefined): RegisteredClient {
  const root = foundIn(map, "rootUrl");
  const redirects = allFound(listIn(map, "redirectUris"))?.map((redirect) =>
    redirectFrom(redirect, root?.text),
  );
  return {
    provider: "keycloak",
    span: pairIn(map, "clientId")?.span ?? map.span,
    id: foundIn(map, "clientId"),
    issuer,
    redirects: redirects?.every((each) => each !== undefined) ? redirects : undefined,
    scopes: scopesOf(map),
    isPublic: foundIn(map, "publicClient")?.text === "true",
  };
}

/** Undefined for a path that Keycloak appends to an unknown address. */
export function redirectFrom(
  { text: written, span }: Found,
  root: string | undefined,
): RegisteredRedirect | undefined {
  const isPath = written.startsWith("/");
  if (isPath && (root === undefined || root === "")) return undefined;
  const text = isPath ? (root ?? "").replace(/\/$/, "") + written : written;
  // Keycloak takes the star literally after a query.
  return text.endsWith("*") && !text.includes("?")
    ? { kind: "prefix", text: text.slice(0, -1), span }
    : { kind: "exact", text, span };
}

/** Keycloak accepts `openid` for every client. */
function scopesOf(map: MapNode): FoundList | undefined {
  const pair = pairIn(map, "optionalClientScopes");
  const usual = allFound(listIn(map, "defaultClientScopes"));
  const optional = allFound(listIn(map, "optionalClientScopes"));
  if (!pair || !usual || !optional) return undefined;
  return {
    texts: ["openid", ...[...usual, ...optional].map(({ text }) => text)],
    span: joinSpans(pair.key.span, pair.key.span),
  };
}
