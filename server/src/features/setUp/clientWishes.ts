// What a configuration must say for people to sign in with a provider.
import { clientsPath } from "../../interpretation/clients/clients";
import { proposedVariable } from "../../interpretation/deployment/environmentVariables";
import type { Provider } from "../../knowledge/providers/provider";
import type { Value, Wish } from "./wish";

const security = clientsPath.slice(0, 2);
const oauth2 = clientsPath.slice(0, 3);

/** What is known of a client; id and secret are read from the environment where nothing is. */
export interface Credentials {
  readonly id?: Value;
  readonly secret?: Value;
  readonly issuer: Value;
}

/** A client of that name, and the switches around it. */
export function clientWishes(
  { sendsBack }: Provider,
  name: string,
  { id, secret, issuer }: Credentials,
): Wish[] {
  const own = (...keys: string[]): string[] => [...clientsPath, name, ...keys];
  const on = (...path: string[]): Pick<Wish, "path" | "value"> => ({
    path,
    value: { kind: "flag", text: "true" },
  });
  const variable = (key: string): Value => ({
    kind: "variable",
    name: proposedVariable(name, key),
  });
  return [
    { ...on(...security, "enabled"), onlyInstead: true },
    // Every example of the documentation writes it; so do we where nothing is said.
    on(...oauth2, "enabled"),
    { ...on(...own("enabled")), onlyInstead: true },
    {
      path: own("client-id"),
      value: id ?? variable("client-id"),
      ...(id ? {} : { yields: true as const }),
    },
    { path: own("client-secret"), value: secret ?? variable("client-secret"), yields: true },
    { path: own("openid", "issuer"), value: issuer },
    ...(sendsBack ? [on(...security, "endpoints", "logout", "get-allowed")] : []),
  ];
}
