// The guided set-up: answers in, text out.
import assert from "node:assert/strict";
import { carriers } from "../carriers";
import { findingsIn } from "../check";
import { setsUp } from "./setUp";

const given = {
  host: "auth.example.com",
  realm: "company",
  domain: "acme",
  directory: "contoso.onmicrosoft.com",
  issuer: "https://sso.example.com",
  server: "ldaps://ldap.example.com:636",
  manager: "cn=kestra,dc=example,dc=com",
  base: "ou=people,dc=example,dc=com",
  groups: "ou=groups,dc=example,dc=com",
  mode: "AUTHENTICATION_AND_GROUP_SYNC",
};

const ways = ["authentik", "keycloak", "okta", "google", "entra", "oidc", "ldap"];

describe("setting up single sign-on", () => {
  it("writes a whole configuration into an empty file", () =>
    assert.equal(
      setsUp("", "sso", {
        answers: { provider: "authentik", host: "auth.example.com", role: "none" },
      }).text,
      `micronaut:
  security:
    oauth2:
      enabled: true
      clients:
        authentik:
          client-id: "\${KESTRA_SSO_AUTHENTIK_CLIENT_ID}"
          client-secret: "\${KESTRA_SSO_AUTHENTIK_CLIENT_SECRET}"
          openid:
            issuer: "https://auth.example.com/application/o/kestra/"
`,
    ));

  for (const provider of ways) {
    describe(`with ${provider}`, () => {
      for (const { name, wrap } of carriers) {
        for (const [ends, newline] of [
          ["LF", "\n"],
          ["CRLF", "\r\n"],
        ] as const) {
          it(`leaves nothing to find in ${name} with ${ends}, and nothing to do`, () => {
            const before = wrap(`kestra:${newline}  url: https://kestra.example.com${newline}`);
            const asked = { answers: { ...given, provider }, version: "1.3" };
            const { text, outcome, confirms } = setsUp(before, "sso", asked);
            assert.equal(outcome.kind, "edit", JSON.stringify(outcome));
            assert.equal(confirms, false, text);
            assert.deepEqual(
              findingsIn(text).map(({ rule, severity }) => `${rule.id} ${severity}`),
              [],
              text,
            );
            assert.equal(text.replaceAll("\r\n", "").includes("\n"), newline === "\n", text);
            const again = setsUp(text, "sso", asked);
            assert.equal(again.outcome.kind, "nothing", again.text);
          });
        }
      }
    });
  }
});
