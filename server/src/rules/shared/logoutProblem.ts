// Why a logout at the provider of a client does not end the session. Run with Keycloak 26.7, Ory Hydra 2.3 and Dex on
// Micronaut Security 4.15.1.
import { clientProvider } from "../../interpretation/clients/clients";
import { logoutRoute } from "../../interpretation/clients/logoutRoute";
import { redirectingMode } from "../../interpretation/clients/loginRoutes";
import { readFlag } from "../../interpretation/values/flags";
import { valueOf } from "../../interpretation/values/value";
import { readsAuthorizationServer } from "../../knowledge/sso/authorizationServers";
import { isAtLeast, type KestraVersion } from "../../knowledge/versions";
import type { Config } from "../../micronaut/configuration";
import type { ConfigNode } from "../../micronaut/tree/node";

const oauth2 = ["micronaut", "security", "oauth2"];

/** Adds the ID token to the session, from which Micronaut sends it with a logout. */
export const keptIdToken = [...oauth2, "openid", "additional-claims", "jwt"];

export interface LogoutProblem {
  /**
   * `keycloak`: Keycloak 18 and later ignore the return address that Micronaut sends to it. `id-token`: the provider
   * rejects a logout without the ID token. `no-logout`: the provider publishes no address for it.
   */
  readonly kind: "keycloak" | "id-token" | "no-logout";
  /** The file names the product; otherwise Micronaut recognises it, and an older Keycloak is possible. */
  readonly isNamed: boolean;
}

export function logoutProblem(
  config: Config,
  client: ConfigNode,
  target: KestraVersion | undefined,
): LogoutProblem | undefined {
  const route = logoutRoute(config, client, target);
  if (route === "none" || route === "unknown") return undefined;
  const { server, isNamed } = route;
  // Without the key, older versions cannot use another logout.
  const isCurable = isNamed || (target && isAtLeast(target, readsAuthorizationServer));
  const provider = clientProvider(config, client);
  if (isNamed && provider?.logout === "none") return { kind: "no-logout", isNamed };
  if (server === "KEYCLOAK" && isCurable) return { kind: "keycloak", isNamed };
  // These two were seen to reject it.
  const needsToken = provider?.id === "keycloak" || provider?.id === "hydra";
  const isWithoutToken = (server === "OKTA" || server === "ORACLE_CLOUD") && !sendsIdToken(config);
  return isNamed && needsToken && isWithoutToken ? { kind: "id-token", isNamed } : undefined;
}

/** Whether a logout contains the ID token, or may do so. */
export function sendsIdToken(config: Config): boolean {
  const mode = redirectingMode(config);
  if (mode === "idtoken" || mode === "placeholder") return true;
  const kept = readFlag(valueOf(config, keptIdToken));
  return kept !== "absent" && kept !== "false";
}
