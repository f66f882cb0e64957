// Example values that were not replaced: no fix edits them without asking, which would hide that they are not real.
import assert from "node:assert/strict";
import fc from "fast-check";
import { casesOf, seed } from "../randomCases";
import { budgetOf } from "../../server/src/rules/running/budget";
import { fixAll } from "../../server/src/rules/running/fixAll";
import { logoutByGet, ssoExample } from "../../server/src/rules/shared/examples";
import { findingsIn, finds } from "../check";

const fixedText = (text: string): string =>
  fixAll(text, { target: undefined }, undefined, budgetOf(Infinity));

describe("example values and fixes", () => {
  const examples = [
    "REPLACE_ME",
    "changeme",
    "CHANGE-ME",
    "your-issuer",
    "YOUR_CLIENT_ID",
    "CLIENT_SECRET",
    "<issuer>",
    "xxxx",
    "TODO",
    "https://REPLACE_ME",
    "https://REPLACE_ME/",
    "http://changeme",
    "https://changeme/ui/",
    "https://your-domain.okta.com/",
    "https://auth.your-company.com/realms/kestra/.well-known/openid-configuration",
    "https://login.microsoftonline.com/YOUR_TENANT_ID/",
    "https://auth.example.com/application/o/<slug>",
  ];
  const keys = [
    "client-id",
    "client-secret",
    "openid.issuer",
    "openid.token.url",
    "openid.token.auth-method",
    "openid.authorization.response-type",
    "grant-type",
    "enabled",
  ];
  const clients = ["authentik", "google", "keycloak", "microsoft", "okta", "sso"];
  /** Keys outside of clients, with the values that rules rewrite. */
  const others = [
    "kestra.url",
    "kestra.encryption.secret-key",
    "kestra.repository.type",
    "kestra.server.liveness.timeout",
    "kestra.server.basic-auth.username",
    "kestra.server.basic-auth.password",
    "kestra.security.super-admin.username",
    "datasources.postgres.password",
    "micronaut.server.port",
    "micronaut.security.authentication",
    "micronaut.security.token.jwt.signatures.secret.generator.secret",
  ];
  const setting = (path: string, value: string): string =>
    path
      .split(".")
      .map(
        (name, depth, { length }) =>
          `${"  ".repeat(depth)}${name}:${depth === length - 1 ? ` ${value}` : ""}\n`,
      )
      .join("");

  const quoted = fc
    .constantFrom(...examples)
    .chain((text) => fc.constantFrom(text, `"${text}"`, `'${text}'`));
  const configurations = fc.oneof(
    fc
      .tuple(fc.constantFrom(...clients), fc.constantFrom(...keys), quoted)
      .map(([client, key, value]): [string, string] => [
        setting(`micronaut.security.oauth2.clients.${client}.${key}`, value),
        value,
      ]),
    fc
      .tuple(fc.constantFrom(...others), quoted)
      .map(([path, value]): [string, string] => [
        `${setting(path, value)}kestra.queue.type: h2\n`,
        value,
      ]),
  );

  it("no automatic fix edits an example value, and every finding without an automatic fix stays", () =>
    fc.assert(
      fc.property(configurations, ([text, value]) => {
        const before = findingsIn(text);
        const stay = before.filter(
          (finding) => !finding.fixes().some(({ preferred }) => preferred),
        );
        const after = fixedText(text);
        assert.ok(after.includes(value), `${text} becomes ${after}`);
        const found = findingsIn(after).map(({ message }) => message);
        for (const { message } of stay) assert.ok(found.includes(message), `${text}: ${message}`);
        for (const message of found)
          assert.ok(
            before.some((finding) => finding.message === message),
            `${after}: ${message}`,
          );
      }),
      { numRuns: casesOf(300), seed },
    )).timeout(60_000);

  it("each example has one finding as an issuer, which no fix removes", () => {
    for (const issuer of examples.filter((value) => /^https|issuer|REPLACE/.test(value))) {
      const text = ssoExample({ issuer, security: logoutByGet });
      finds(text, ["placeholder-credential:12"]);
      assert.equal(fixedText(text), text);
    }
  });
});
