// A client as Keycloak's administration API describes it (ClientRepresentation), with the groups in the ID token.
// Seen with Keycloak 26.0.7: its Admin Console, kcadm and realm import take it, and logins get the groups.
import type { Application } from "../application";
import { requestedScopes } from "./requestedScopes";

/** `clientId` and `secret` are in the form that the reader of the file resolves. */
export function keycloakClient(
  application: Application,
  { clientId, secret }: { readonly clientId: string; readonly secret?: string },
): object {
  const { addresses, authentication, pkce, groupsClaim } = application;
  const isPublic = authentication === "none";
  return {
    clientId,
    name: "Kestra",
    protocol: "openid-connect",
    publicClient: isPublic,
    ...(isPublic ? {} : { clientAuthenticatorType: "client-secret" }),
    ...(isPublic || secret === undefined ? {} : { secret }),
    standardFlowEnabled: true,
    implicitFlowEnabled: false,
    directAccessGrantsEnabled: false,
    serviceAccountsEnabled: false,
    redirectUris: [addresses.redirect],
    attributes: {
      "post.logout.redirect.uris": addresses.postLogout,
      ...(pkce ? { "pkce.code.challenge.method": "S256" } : {}),
    },
    ...assignedScopes(application),
    ...(groupsClaim ? { protocolMappers: [groupsMapper(groupsClaim)] } : {}),
  };
}

/** The requested scopes that a new realm does not have. */
export const customScopes = (application: Application): string[] =>
  requestedScopes(application).filter(
    (scope) => scope !== "openid" && ![...usual, ...optional].includes(scope),
  );

/** The scopes that a new realm assigns to a client: always, and on request. */
const usual = ["web-origins", "acr", "basic", "profile", "roles", "email"];
const optional = ["address", "phone", "offline_access", "microprofile-jwt", "organization"];

/** The requested scopes that a new realm assigns on request. */
export const optionalScopes = (application: Application): string[] =>
  requestedScopes(application).filter((scope) => optional.includes(scope));

/** Keycloak assigns the usual scopes itself unless the client lists any. */
function assignedScopes(application: Application): object {
  const custom = customScopes(application);
  if (custom.length === 0) return {};
  return {
    defaultClientScopes: usual,
    optionalClientScopes: [...optionalScopes(application), ...custom],
  };
}

/** Which roles belong in a claim that is named like Keycloak's own: those of a client, or else of the realm. */
export function rolesIn(path: readonly string[]): { readonly client?: string } | undefined {
  const [first, client, last] = path;
  if (path.join(".") === "realm_access.roles") return {};
  const isOfClient = path.length === 3 && first === "resource_access" && last === "roles";
  return isOfClient && client !== undefined ? { client } : undefined;
}

/** Adds roles to a claim for roles, and groups to any other. */
function groupsMapper(path: readonly string[]): object {
  const roles = rolesIn(path);
  const [name, protocolMapper, own] =
    roles === undefined
      ? ["groups", "oidc-group-membership-mapper", { "full.path": "false" }]
      : roles.client === undefined
        ? ["realm roles", "oidc-usermodel-realm-role-mapper", { multivalued: "true" }]
        : [
            "client roles",
            "oidc-usermodel-client-role-mapper",
            { multivalued: "true", "usermodel.clientRoleMapping.clientId": roles.client },
          ];
  return {
    name,
    protocol: "openid-connect",
    protocolMapper,
    config: {
      "claim.name": path.join("."),
      ...(own as object),
      "id.token.claim": "true",
      "access.token.claim": "true",
      "userinfo.token.claim": "true",
    },
  };
}

/** The realm of an issuer. */
export const realmOf = ({ issuer }: Application): string | undefined =>
  /\/realms\/([^/?#]+)/.exec(issuer ?? "")?.[1];
