// The issuers of which something can be said: written out in the file, and not a stand-in of an example.
import type { ScalarNode } from "../document/syntax";
import { clientsOf, clientValue, isSwitchedOff } from "../knowledge/clients";
import { isDynamic } from "../knowledge/values";
import type { Config } from "../micronaut/configuration";
import type { ConfigNode } from "../micronaut/node";
import type { Fix } from "./rule";

export const discoveryPath = "/.well-known/openid-configuration";

export function literalIssuers(config: Config): { client: ConfigNode; issuer: ScalarNode }[] {
  return clientsOf(config).flatMap((client) => {
    const issuer = clientValue(client, "openid.issuer");
    if (!issuer || isSwitchedOff(client) || isDynamic(issuer) || /^$|[<>]/.test(issuer.text))
      return [];
    return [{ client, issuer }];
  });
}

/** A fix that writes another issuer between the present quotes. */
export function replaceIssuer(config: Config, issuer: ScalarNode, corrected: string): Fix[] {
  const { span, style } = issuer;
  if (style === "literal" || style === "folded") return [];
  const quote = style === "plain" ? "" : (config.text[span.start] ?? "");
  return [
    {
      title: `Change to '${corrected}'`,
      changes: [{ span, text: quote + corrected + quote }],
      preferred: true,
    },
  ];
}

/** An authentik client with that issuer, for examples. */
export const clientWithIssuer = (client: string, issuer: string): string => `micronaut:
  security:
    oauth2:
      clients:
        ${client}:
          client-id: kestra
          client-secret: \${SECRET}
          openid:
            issuer: ${issuer}
`;
