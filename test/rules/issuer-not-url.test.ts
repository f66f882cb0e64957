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

describe("an issuer with a query or a fragment", () => {
  const realm = "https://auth.example.com/realms/kestra";
  const severities = (text: string): unknown =>
    findingsIn(text)
      .filter((found) => found.rule.id === rule)
      .map(({ severity }) => severity);
  for (const end of ["?appid=kestra", "#login", "/?a=b#c"]) {
    it(`is information with ${end}, which is not requested`, () =>
      assert.deepEqual(severities(issuer(realm + end)), ["information"]));
    it(`is an error with ${end} if Kestra compares issuers`, () => {
      const text = issuer(realm + end).replace(
        "  security:",
        "  security:\n    authentication: idtoken",
      );
      assert.deepEqual(severities(text), ["error"]);
    });
  }
  it("loses the query", () => fixes(issuer(`${realm}?appid=kestra`), rule, issuer(realm)));
});

describe("an issuer that is not a URL", () => {
  for (const [url, expected] of [
    ["https:///realms/kestra", /finds no host/],
    ["https://a b/realms", /does not start/],
    ["x://auth.example.com/realms", /treats it as missing/],
    ["auth.example.com?x", /plain http/],
  ] as const)
    it(`has its consequence: ${url}`, () =>
      assert.match(
        findingsIn(issuer(url)).find((found) => found.rule.id === rule)?.message ?? "",
        expected,
      ));
});
