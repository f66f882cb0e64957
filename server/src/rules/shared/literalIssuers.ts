// The issuers of which something can be said: written out in the file, and not a stand-in of an example.
import type { ScalarNode } from "../../document/syntax";
import { clientsWhere, clientValue, isSwitchedOff } from "../../interpretation/clients/clients";
import { providerFor } from "../../knowledge/providers";
import { isDynamic } from "../../micronaut/values/dynamic";
import type { Config } from "../../micronaut/configuration";
import type { ConfigNode } from "../../micronaut/tree/node";
import { logoutByGet, ssoExample } from "./examples";
import { fixByRewriting } from "./rewriting";
import type { Fix } from "../rule";

/** A way to find them with their clients, those of which something is so. */
export function literalIssuers(
  is: (issuer: ScalarNode, client: ConfigNode) => boolean,
): (config: Config) => { readonly client: ConfigNode; readonly issuer: ScalarNode }[] {
  const find = clientsWhere((client) => {
    const issuer = issuerOf(client);
    return issuer !== undefined && is(issuer, client);
  });
  return (config) =>
    find(config).flatMap((client) => {
      const issuer = issuerOf(client);
      return issuer ? [{ client, issuer }] : [];
    });
}

function issuerOf(client: ConfigNode): ScalarNode | undefined {
  const issuer = clientValue(client, "openid.issuer");
  return !issuer || isSwitchedOff(client) || isDynamic(issuer) || /^$|[<>]/.test(issuer.text)
    ? undefined
    : issuer;
}

/** A fix that writes another issuer between the present quotes. */
export const replaceIssuer = (config: Config, issuer: ScalarNode, corrected: string): Fix[] =>
  fixByRewriting(config, issuer, corrected, true);

/** A client with that issuer, for examples, and with what else its provider needs. */
export const clientWithIssuer = (client: string, issuer: string): string =>
  ssoExample({
    client,
    issuer,
    security: providerFor(client, undefined)?.sendsBack ? logoutByGet : [],
  });
