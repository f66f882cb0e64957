// The products whose logout Micronaut knows, and how it recognises them by the text of the issuer. From Micronaut
// Security's AuthorizationServer and DefaultAuthorizationServerResolver, 4.11.1 and 4.15.1.
import { isAtLeast, type KestraVersion } from "../versions";

export const authorizationServers = [
  "OKTA",
  "ORACLE_CLOUD",
  "COGNITO",
  "KEYCLOAK",
  "AUTH0",
  "MICROSOFT",
] as const;

export type AuthorizationServer = (typeof authorizationServers)[number];

/** The first Kestra release that reads `authorization-server`; its Micronaut Security is 4.15.1. */
export const readsAuthorizationServer = "1.3";

/** In the order in which Micronaut looks for them; `since` is a release of Kestra that certainly does. */
const parts: readonly {
  readonly part: string;
  readonly server: AuthorizationServer;
  readonly since?: string;
}[] = [
  { part: "login.microsoftonline.com", server: "MICROSOFT", since: "1.3" },
  { part: "oraclecloud", server: "ORACLE_CLOUD", since: "1.0" },
  { part: "okta", server: "OKTA" },
  { part: "cognito", server: "COGNITO" },
  { part: "auth0", server: "AUTH0" },
  { part: "/auth/realms/", server: "KEYCLOAK" },
];

/** The product that Micronaut takes the provider for; unknown if only some releases recognise it. */
export function recognisedServer(
  issuer: string,
  target: KestraVersion | undefined,
): AuthorizationServer | "none" | "unknown" {
  const found = parts.find(({ part }) => issuer.includes(part));
  if (!found) return "none";
  const { server, since } = found;
  return since === undefined || (target && isAtLeast(target, since)) ? server : "unknown";
}
