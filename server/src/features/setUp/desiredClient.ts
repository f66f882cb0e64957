// What a configuration must say for people to sign in with a provider.
import { clientsPath } from "../../interpretation/clients/clients";
import { proposedVariable } from "../../interpretation/deployment/environmentVariables";
import type { Provider } from "../../knowledge/providers/provider";
import type { NewValue, DesiredValue } from "./desiredValue";

const security = clientsPath.slice(0, 2);
const oauth2 = clientsPath.slice(0, 3);

/** What is known of a client; id and secret are read from the environment where nothing is. */
export interface Credentials {
  readonly id?: NewValue;
  readonly secret?: NewValue;
  readonly issuer: NewValue;
}

/** A client of that name, and the switches around it. */
export function desiredClientValues(
  { sendsBack }: Provider,
  name: string,
  { id, secret, issuer }: Credentials,
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
    // Every example of the documentation writes it; so do we where nothing is said.
    on(...oauth2, "enabled"),
    { ...on(...own("enabled")), onlyReplaces: true },
    {
      path: own("client-id"),
      value: id ?? variable("client-id"),
      ...(id ? {} : { keepsExisting: true as const }),
    },
    { path: own("client-secret"), value: secret ?? variable("client-secret"), keepsExisting: true },
    { path: own("openid", "issuer"), value: issuer },
    ...(sendsBack ? [on(...security, "endpoints", "logout", "get-allowed")] : []),
  ];
}
