// An issuer without a scheme: the message suggests what the fix does.
import assert from "node:assert/strict";
import { fixAll } from "../../server/src/rules/running/fixAll";
import { findingsIn, fixes, inCompose } from "../check";

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

describe("the fix for an issuer without a scheme", () => {
  const offered = (text: string): (readonly [title: string, preferred: boolean])[] =>
    findingsIn(text)
      .filter((found) => found.rule.id === rule)
      .flatMap((found) => found.fixes().map(({ title, preferred }) => [title, preferred] as const));

  for (const host of [
    "auth.example.com",
    "auth.example.com:443",
    "auth.example.com:8443",
    "sso.example.co.uk",
  ])
    it(`is automatic for ${host}, which is public`, () =>
      assert.deepEqual(offered(issuer(`${host}/realms/x`)), [
        [`Change to 'https://${host}/realms/x'`, true],
      ]));

  for (const host of [
    "keycloak",
    "keycloak:8080",
    "localhost:8081",
    "10.0.0.5:8080",
    "203.0.113.7",
    "keycloak.sso.svc.cluster.local:8080",
    "host.docker.internal:8080",
    "auth.local",
    "auth.lan",
    "keycloak.sso",
    "auth.example.com:80",
    "auth.example.com:8080",
  ])
    it(`leaves the scheme of ${host} to choose`, () => {
      const text = issuer(`${host}/realms/x`);
      assert.deepEqual(offered(text), [
        [`Change to 'http://${host}/realms/x'`, false],
        [`Change to 'https://${host}/realms/x'`, false],
      ]);
      assert.equal(fixAll(text, { target: undefined }), text);
    });

  it("leaves the scheme of a service of the same compose file to choose", () => {
    const services = `${inCompose(issuer("auth.example.com/realms/x"))}  auth.example.com:\n    image: keycloak\n`;
    assert.deepEqual(
      offered(services).map(([, preferred]) => preferred),
      [false, false],
    );
  });

  for (const value of ["false", "no", "8080", "1.5"])
    it(`is not offered for ${value}`, () => assert.deepEqual(offered(issuer(value)), []));

  it("does not make a URL of a boolean in the wrong place", () => {
    const text = issuer("false").replace(/openid:\n\s*/, "");
    assert.doesNotMatch(fixAll(text, { target: undefined }), /:\/\//);
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
