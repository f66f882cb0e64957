// Whether a setup makes a logout from Kestra end the session at the provider, too. test/conformance/completeLogins
// contains such logouts.
import { redirectingMode } from "../../interpretation/clients/loginRoutes";
import type { Provider } from "../../knowledge/providers/provider";
import { readsAuthorizationServer } from "../../knowledge/sso/authorizationServers";
import { isAtLeast, type KestraVersion } from "../../knowledge/versions";
import type { Config } from "../../micronaut/configuration";

export interface ProviderLogoutWanted {
  /** Whether the session has to contain the ID token, which the provider requires. */
  readonly keepsIdToken: boolean;
}

/** Older versions ignore `authorization-server`. If the version is unknown, writing it does no harm there. */
export const canEndAtProvider = (target: KestraVersion | undefined): boolean =>
  target === undefined || isAtLeast(target, readsAuthorizationServer);

/**
 * Undefined if a logout only ends the session in Kestra, or if Micronaut knows the provider without further keys.
 *
 * @param chosen Whether the user knows that the provider has a logout address, for those of which only the user knows.
 */
export const providerLogoutWanted = (
  { logout }: Provider,
  { config, target }: { readonly config: Config; readonly target: KestraVersion | undefined },
  chosen = false,
): ProviderLogoutWanted | undefined =>
  (logout === "asOkta" || (logout === "asked" && chosen)) && canEndAtProvider(target)
    ? { keepsIdToken: redirectingMode(config) !== "idtoken" }
    : undefined;
