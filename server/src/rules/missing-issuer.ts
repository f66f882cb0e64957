// An SSO client without an issuer or other addresses of its provider.
import { message } from "../messages/message";
import { docs } from "../knowledge/docs";
import { providerFor } from "../knowledge/providers";
import { type ConfigNode, get } from "../micronaut/tree/node";
import { clientsWithout, missingKeyFinding } from "./shared/missingClientKey";
import { ssoExample, under } from "./shared/examples";
import type { Rule } from "./rule";

export const missingIssuer: Rule = {
  id: "missing-issuer",
  topic: "login",
  severity: "warning",
  title: "SSO client without an issuer",
  why: "Without an issuer, Micronaut skips the client and writes no more than a debug line. The login button and the login path do not exist.",
  docs: docs.sso,
  fixesChange: { properties: ["added", "other"], lines: 1 },
  examples: [
    {
      bad: ssoExample({ client: "google" }).replace(/^ *issuer.*\n/m, ""),
      good: ssoExample({ client: "google", issuer: '"https://accounts.google.com"' }),
    },
    {
      bad: under(
        "micronaut.security.oauth2.clients",
        'google: { client-id: kestra, client-secret: "${SECRET}" }',
      ),
      good: under(
        "micronaut.security.oauth2.clients",
        'google: { client-id: kestra, client-secret: "${SECRET}", openid: { issuer: "https://accounts.google.com" } }',
      ),
    },
  ],
  *check(config) {
    for (const client of clientsWithoutIssuer(config)) {
      const words = {
        what: message("missing-issuer.what", { client: client.name }),
        why: message("missing-issuer.why"),
      };
      const value = `"${providerFor(client.name, undefined)?.issuer ?? "https://<issuer>"}"`;
      yield missingKeyFinding(config, client, ["openid", "issuer"], words, value);
    }
  },
};

/** Whether the provider's endpoints are configured, for OpenID Connect or for plain OAuth 2.0. */
const hasEndpoints = (client: ConfigNode): boolean =>
  ["openid.", ""].some(
    (prefix) =>
      get(client, `${prefix}authorization`) !== undefined &&
      get(client, `${prefix}token`) !== undefined,
  );

const clientsWithoutIssuer = clientsWithout("openid.issuer", (client) => !hasEndpoints(client));
