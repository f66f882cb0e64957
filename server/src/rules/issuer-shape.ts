// An issuer that does not have the form of its provider's issuers.
import { message } from "../messages/message";
import { docs } from "../knowledge/docs";
import { comparesIssuer } from "../interpretation/clients/comparesIssuer";
import { parseIssuer } from "../knowledge/sso/issuer";
import { ignoresSlash } from "../knowledge/sso/issuerComparison";
import { providerOf } from "../knowledge/providers";
import { withoutSecret } from "../interpretation/secretKeys";
import { withoutDiscoveryPath } from "./issuer-is-discovery-url";
import { clientWithIssuer, literalIssuers, replaceIssuer } from "./shared/literalIssuers";
import type { Rule } from "./rule";

export const issuerShape: Rule = {
  id: "issuer-shape",
  topic: "login",
  severity: "warning",
  title: "Issuer that does not fit its provider",
  why: "Each provider has its own form of issuer. A missing slug, realm or directory leads to a wrong metadata URL. A missing or extra slash is tolerated there, but with 'authentication: idtoken' Kestra before 1.3 may reject every login without a log entry.",
  docs: docs.sso,
  fixesChange: { properties: ["value"], lines: 1 },
  examples: [
    {
      bad: clientWithIssuer("authentik", "https://auth.example.com/application/o/kestra"),
      good: clientWithIssuer("authentik", "https://auth.example.com/application/o/kestra/"),
    },
    { bad: clientWithIssuer("authentik", "https://auth.example.com/") },
    { bad: clientWithIssuer("keycloak", "https://auth.example.com/auth") },
    {
      bad: clientWithIssuer(
        "keycloak",
        "https://auth.example.com/realms/kestra/protocol/openid-connect/auth",
      ),
      good: clientWithIssuer("keycloak", "https://auth.example.com/realms/kestra"),
    },
    {
      bad: clientWithIssuer("google", "https://accounts.google.com/"),
      good: clientWithIssuer("google", "https://accounts.google.com"),
    },
    {
      bad: clientWithIssuer("microsoft", "https://login.microsoftonline.com/common"),
      good: clientWithIssuer("microsoft", "https://login.microsoftonline.com/common/v2.0"),
    },
    {
      bad: clientWithIssuer("okta", "https://acme-admin.okta.com"),
      good: clientWithIssuer("okta", "https://acme.okta.com"),
    },
    {
      bad: clientWithIssuer("auth0", "https://acme.eu.auth0.com/authorize"),
      good: clientWithIssuer("auth0", "https://acme.eu.auth0.com/"),
    },
    { bad: clientWithIssuer("cognito", "https://acme.auth.eu-west-1.amazoncognito.com") },
    {
      bad: clientWithIssuer("onelogin", "https://acme.onelogin.com"),
      good: clientWithIssuer("onelogin", "https://acme.onelogin.com/oidc/2"),
    },
  ],
  *check(config, { target }) {
    for (const { client, issuer } of malformedIssuers(config)) {
      const parsed = parseIssuer(issuer.text);
      if (!parsed || withoutDiscoveryPath(issuer.text) !== undefined) continue;
      const provider = providerOf(client.name, parsed);
      const problem = provider?.check?.(parsed);
      if (!provider || !problem) continue;
      const { expected, corrected } = problem;
      const differsInSlash = isSlashOnly(issuer.text, corrected);
      if (differsInSlash && ignoresSlash(target)) continue;
      yield {
        at: issuer.span,
        what: message("issuer-shape.what", { provider: provider.name }),
        why: differsInSlash ? message("issuer-shape.slash.why") : message("issuer-shape.why"),
        todo:
          corrected === undefined
            ? message("issuer-shape.todo", { expected })
            : message("issuer-shape.corrected.todo", { corrected: withoutSecret(corrected) }),
        ...(differsInSlash && !comparesIssuer(config) ? { severity: "information" as const } : {}),
        fixes: () => (corrected === undefined ? [] : replaceIssuer(config, issuer, corrected)),
      };
    }
  },
};

const malformedIssuers = literalIssuers((text, { name }) => {
  const parsed = parseIssuer(text);
  return parsed !== undefined && providerOf(name, parsed)?.check?.(parsed) !== undefined;
});

/** The metadata URL is then the same, as recorded in test/conformance/logins. */
const isSlashOnly = (issuer: string, corrected: string | undefined): boolean =>
  corrected?.replace(/\/$/, "") === issuer.replace(/\/$/, "");
