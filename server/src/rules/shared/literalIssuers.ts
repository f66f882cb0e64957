// The issuers that rules can check: written out in the file, and not a placeholder value from an example.
import type { ScalarNode } from "../../document/syntax";
import { clientsWhere, clientValue, isSwitchedOff } from "../../interpretation/clients/clients";
import { decidingScalar, isWrittenOut, writtenScalar } from "../../interpretation/values/value";
import { providerFor } from "../../knowledge/providers";
import type { Config } from "../../micronaut/configuration";
import type { ConfigNode } from "../../micronaut/tree/node";
import { isExampleText } from "./exampleValues";
import { logoutByGet, ssoExample } from "./examples";
import { fixByRewriting } from "./rewriting";
import type { Fix } from "../rule";

export interface LiteralIssuer {
  readonly client: ConfigNode;
  readonly issuer: ScalarNode;
  /** Whether it is written in the client itself and does not come from an alias or a merge key. */
  readonly isOwn: boolean;
}

/** A search for issuers, with their clients. */
export function literalIssuers(
  matches: (issuer: string, client: ConfigNode) => boolean,
): (config: Config) => LiteralIssuer[] {
  const find = clientsWhere((client, written) => {
    const { text } = written("openid.issuer");
    if (!text || !matches(text, client)) return false;
    return !/[<>]/.test(text) && !isExampleText(text);
  });
  return (config) =>
    find(config).flatMap((client) => {
      const value = clientValue(config, client, "openid.issuer");
      const issuer = isWrittenOut(value) ? decidingScalar(value) : undefined;
      if (!issuer || isSwitchedOff(config, client)) return [];
      return [{ client, issuer, isOwn: writtenScalar(value) !== undefined }];
    });
}

/** A fix that replaces the issuer and keeps its quotes. */
export const replaceIssuer = (
  config: Config,
  issuer: ScalarNode,
  corrected: string,
  preferred = true,
): Fix[] => fixByRewriting(config, issuer, corrected, preferred);

/** An example: a client with that issuer and the other settings that its provider needs. */
export const clientWithIssuer = (client: string, issuer: string): string =>
  ssoExample({
    client,
    issuer,
    security: providerFor(client, undefined)?.sendsBack ? logoutByGet : [],
  });
