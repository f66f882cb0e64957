// The issuers of which something can be said: written out in the file, and not a stand-in of an example.
import type { ScalarNode } from "../../document/syntax";
import { clientsWhere, clientValue, isSwitchedOff } from "../../interpretation/clients/clients";
import { decidingScalar, isWrittenOut, ownScalar } from "../../interpretation/values/value";
import { providerFor } from "../../knowledge/providers";
import type { Config } from "../../micronaut/configuration";
import type { ConfigNode } from "../../micronaut/tree/node";
import { logoutByGet, ssoExample } from "./examples";
import { fixByRewriting } from "./rewriting";
import type { Fix } from "../rule";

export interface LiteralIssuer {
  readonly client: ConfigNode;
  readonly issuer: ScalarNode;
  /** It stands in the client itself and is not brought there by an alias or a merge key. */
  readonly isOwn: boolean;
}

/** A way to find them with their clients, those of which something is so. */
export function literalIssuers(
  is: (issuer: string, client: ConfigNode) => boolean,
): (config: Config) => LiteralIssuer[] {
  const find = clientsWhere((client, written) => {
    const { text } = written("openid.issuer");
    return text !== undefined && !/^$|[<>]/.test(text) && is(text, client);
  });
  return (config) =>
    find(config).flatMap((client) => {
      const value = clientValue(config, client, "openid.issuer");
      const issuer = isWrittenOut(value) ? decidingScalar(value) : undefined;
      if (!issuer || isSwitchedOff(config, client)) return [];
      return [{ client, issuer, isOwn: ownScalar(value) !== undefined }];
    });
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
