// Client IDs and secrets that do not survive the Authorization header, in every notation.
import assert from "node:assert/strict";
import { finds, findingsIn, fixes, inCompose } from "../check";
import { ssoExample } from "../../server/src/rules/shared/examples";

const rule = "client-credential-encoding";
const keycloak = { client: "keycloak", issuer: "https://sso.example.com/realms/kestra" };

const withSecret = (secret: string, parts = {}): string =>
  ssoExample({ ...keycloak, ...parts, security: ["endpoints.logout.get-allowed: true"] }).replace(
    "${SECRET}",
    secret,
  );

const reported = (text: string): { severity: string; line: number }[] =>
  findingsIn(text)
    .filter((finding) => finding.rule.id === rule)
    .map(({ at, severity }) => ({ severity, line: text.slice(0, at.start).split("\n").length }));

describe("client credentials in the Authorization header", () => {
  for (const secret of ["a+b", "a%41b", "100%", "grün"])
    it(`reports the secret ${secret}`, () =>
      assert.deepEqual(reported(withSecret(`"${secret}"`)), [{ severity: "warning", line: 8 }]));

  for (const secret of ["a/b==", "a:b", "a;b&c#d", "a b", "~._-"])
    it(`accepts the secret ${secret}`, () =>
      assert.deepEqual(reported(withSecret(`"${secret}"`)), []));

  it("reports a value of a variable in the same file", () => {
    const text = inCompose(withSecret("${KESTRA_SECRET}")).replace(
      "environment:\n",
      "environment:\n      KESTRA_SECRET: a+b\n",
    );
    const [finding] = reported(text);
    assert.equal(finding?.severity, "warning");
  });

  it("reports a variable in the same file that sets the key", () => {
    const text = inCompose(withSecret("x")).replace(
      "environment:\n",
      "environment:\n      MICRONAUT_SECURITY_OAUTH2_CLIENTS_KEYCLOAK_CLIENT_SECRET: a+b\n",
    );
    assert.equal(reported(text).length, 1);
  });

  it("never shows the secret", () => {
    for (const finding of findingsIn(withSecret('"a+bsecret"'))) {
      if (finding.rule.id !== rule) continue;
      const shown = [finding.message, ...finding.fixes().map(({ title }) => title)].join();
      assert.ok(!shown.includes("bsecret"), shown);
    }
  });

  it("says that Hydra must register the client for the body, too", () => {
    const hydra = { client: "hydra", issuer: "https://hydra.example.com/" };
    const shown = (credentials: string): string[] =>
      findingsIn(credentials)
        .filter((finding) => finding.rule.id === rule)
        .flatMap((finding) => [finding.message, ...finding.fixes().map(({ title }) => title)]);
    const secret = shown(ssoExample(hydra).replace("${SECRET}", "a+b"));
    const id = shown(ssoExample(hydra).replace("client-id: kestra", "client-id: a:b"));
    for (const texts of [secret, id]) {
      assert.match(
        texts[0] ?? "",
        /register the client for client_secret_post at Ory Hydra, too\.$/,
      );
      assert.equal(texts[1], "Send ID and secret in the body (also set it at Ory Hydra)");
    }
  });

  it("is only information if the provider was not seen to decode", () =>
    assert.deepEqual(
      reported(
        ssoExample({ client: "sso", issuer: "https://sso.example.com" }).replace(
          "${SECRET}",
          "a+b",
        ),
      ),
      [{ severity: "information", line: 7 }],
    ));

  it("reports a client ID with a colon for every provider", () =>
    finds(ssoExample().replace("client-id: kestra", 'client-id: "kestra:prod"'), [`${rule}:6`]));

  const silent: [string, string][] = [
    ["the secret is unknown", withSecret("${SECRET}")],
    ["the secret is only a default", withSecret('"${SECRET:a+b}"')],
    ["authentik, which does not decode", ssoExample().replace("${SECRET}", "a+b")],
    ["the client is disabled", withSecret("a+b", { lines: ["enabled: false"] })],
    ...[
      "authentication-method: client_secret_post",
      "auth-method: CLIENT_SECRET_POST",
      "authentication-method: none",
      "authMethod: ${METHOD}",
    ].map((line): [string, string] => [
      line,
      `${withSecret("a+b")}            token: { ${line} }\n`,
    ]),
  ];
  for (const [name, text] of silent)
    it(`is not reported if ${name}`, () => assert.deepEqual(reported(text), []));

  it("adds the method next to a URL, in the file's spelling", () => {
    const before = `${withSecret("a+b").replace("client-id", "clientId").replace("client-secret", "clientSecret")}            token:\n              url: https://sso.example.com/token\n`;
    fixes(before, rule, `${before}              authenticationMethod: client_secret_post\n`);
  });
});
