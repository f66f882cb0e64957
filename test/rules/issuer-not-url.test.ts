// An issuer without a scheme: the message suggests what the fix does.
import assert from "node:assert/strict";
import { findingsIn, fixes } from "../check";

const issuer = (url: string): string => `micronaut:
  security:
    oauth2:
      clients:
        keycloak:
          client-id: kestra
          client-secret: \${SECRET}
          openid:
            issuer: ${url}
`;
const rule = "issuer-not-url";

describe("an issuer without a scheme", () => {
  for (const [host, scheme] of [
    ["auth.example.com", "https://"],
    ["localhost:8081", "http://"],
    ["127.0.0.1", "http://"],
  ] as const)
    it(`gets ${scheme} for ${host}`, () => {
      const text = issuer(`${host}/realms/kestra`);
      const finding = findingsIn(text).find((found) => found.rule.id === rule);
      assert.match(finding?.message ?? "", new RegExp(`Start it with ${scheme}\\.`));
      fixes(text, rule, issuer(`${scheme}${host}/realms/kestra`));
    });
});
