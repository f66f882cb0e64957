// The values that a configuration needs so that users can sign in with a provider.
import { clientsPath } from "../../interpretation/clients/clients";
import { proposedVariable } from "../../interpretation/deployment/environmentVariables";
import type { Provider } from "../../knowledge/providers/provider";
import type { NewValue, DesiredValue } from "./desiredValue";
import type { ProviderLogoutWanted } from "./logout";

const security = clientsPath.slice(0, 2);
const oauth2 = clientsPath.slice(0, 3);

/** The known credentials of a client. Client ID and secret are otherwise read from the environment. */
export interface Credentials {
  readonly id?: NewValue;
  readonly secret?: NewValue;
  readonly issuer: NewValue;
}

/** A client with this name and the settings that enable it. */
export function desiredClientValues(
  { sendsBack }: Provider,
  name: string,
  { id, secret, issuer }: Credentials,
  logout: ProviderLogoutWanted | undefined,
): DesiredValue[] {
  const own = (...keys: string[]): string[] => [...clientsPath, name, ...keys];
  const on = (...path: string[]): Pick<DesiredValue, "path" | "value"> => ({
    path,
    value: { kind: "boolean", text: "true" },
  });
  const variable = (key: string): NewValue => ({
    kind: "variable",
    name: proposedVariable(name, key),
  });
  return [
    { ...on(...security, "enabled"), onlyReplaces: true },
    // Every example in the documentation sets it, so it is added if it is missing.
    on(...oauth2, "enabled"),
    ...(logout?.keepsIdToken ? [on(...oauth2, "openid", "additional-claims", "jwt")] : []),
    { ...on(...own("enabled")), onlyReplaces: true },
    {
      path: own("client-id"),
      value: id ?? variable("client-id"),
      ...(id ? {} : { keepsExisting: true as const }),
    },
    { path: own("client-secret"), value: secret ?? variable("client-secret"), keepsExisting: true },
    // Not a key for Okta only: this logout is the one that OpenID Connect defines.
    ...(logout
      ? [{ path: own("authorization-server"), value: { kind: "text", text: "OKTA" } } as const]
      : []),
    { path: own("openid", "issuer"), value: issuer },
    ...(sendsBack || logout ? [on(...security, "endpoints", "logout", "get-allowed")] : []),
  ];
}
