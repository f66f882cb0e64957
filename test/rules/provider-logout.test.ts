// Logouts at a provider that end no session, by version, and the changes that make them work.
import assert from "node:assert/strict";
import { finds, findingsIn, fixed } from "../check";
import { parseVersion } from "../../server/src/knowledge/versions";
import { ssoExample } from "../../server/src/rules/shared/examples";

const rule = "provider-logout";
const keycloak = { client: "sso", issuer: "https://sso.example.com/realms/kestra" };
const named = (server: string, security: string[] = []): string =>
  ssoExample({ ...keycloak, security, lines: [`authorization-server: ${server}`] });
const recognised = ssoExample({
  ...keycloak,
  issuer: "https://sso.example.com/auth/realms/kestra",
});

const severities = (text: string, version?: string): string[] =>
  findingsIn(text, { target: version === undefined ? undefined : parseVersion(version) })
    .filter((finding) => finding.rule.id === rule)
    .map(({ severity }) => severity);

describe("a logout at the provider", () => {
  it("does not work for KEYCLOAK in versions that read the key", () => {
    finds(named("KEYCLOAK"), [`${rule}:8`], { target: parseVersion("1.3") });
    finds(named("keycloak"), [`${rule}:8`]);
    finds(named("KEYCLOAK"), ["newer-key:8"], { target: parseVersion("1.2") });
  });

  it("is only a hint if Micronaut recognises an older Keycloak by its path", () => {
    assert.deepEqual(severities(recognised, "1.3"), ["hint"]);
    assert.deepEqual(severities(recognised, "1.2"), []);
    assert.deepEqual(severities(recognised), []);
  });

  it("of Keycloak needs the ID token with OKTA", () => {
    const allowed = ["endpoints.logout.get-allowed: true"];
    assert.deepEqual(severities(named("OKTA", allowed)), ["information"]);
    const kept = `${named("OKTA", allowed)}      openid.additional-claims.jwt: true\n`;
    assert.deepEqual(severities(kept), []);
    assert.deepEqual(severities(named("OKTA", [...allowed, "authentication: idtoken"])), []);
    assert.deepEqual(severities(named("OKTA", [...allowed, "authentication: ${MODE}"])), []);
  });

  it("of Dex does not exist", () => {
    const dex = { client: "dex", issuer: "https://dex.example.com/dex" };
    for (const server of ["OKTA", "KEYCLOAK"])
      assert.deepEqual(
        severities(ssoExample({ ...dex, lines: [`authorization-server: ${server}`] })),
        ["information"],
      );
    assert.deepEqual(severities(ssoExample(dex), "2.0"), []);
  });

  it("is not reported for other providers", () => {
    const okta = ssoExample({ client: "okta", issuer: "https://acme.okta.com" });
    for (const text of [ssoExample(), okta, ssoExample(keycloak)])
      assert.deepEqual(severities(text, "2.0"), []);
  });

  it("keeps values that are already right, and changes the others", () => {
    const before = `${named("'KEYCLOAK'", [
      "endpoints.logout.getAllowed: yes",
    ])}      openid: { additional-claims: { jwt: false } } # small cookies\n`;
    assert.equal(
      fixed(before, rule),
      before.replace("'KEYCLOAK'", "'OKTA'").replace("jwt: false", "jwt: true"),
    );
  });

  it("does not need to keep the ID token if it is the session", () => {
    const before = named("KEYCLOAK", ["authentication: idtoken"]);
    const after = fixed(before, rule);
    assert.ok(!after.includes("additional-claims"), after);
    assert.match(after, /get-allowed: true/);
  });

  it("has no fix if another place sets one of the keys", () => {
    const before = named("KEYCLOAK", ["endpoints.logout.get-allowed: ${GET}"]);
    const finding = findingsIn(before).find((each) => each.rule.id === rule);
    assert.deepEqual(finding?.fixes(), []);
  });
});
