// Keys under the wrong parent: known places, and what is not reported. test/edits/fixes tests the moves.
import assert from "node:assert/strict";
import { findingsIn, finds, offersNothing } from "../check";
import { findKey } from "../../server/src/knowledge/schema/keys";
import { places } from "../../server/src/rules/misplaced-key";
import { yaml } from "../../server/src/rules/shared/yaml";

describe("a misplaced key", () => {
  for (const { written, right } of places)
    it(`${written.join(".")} is a known key only at ${right.join(".")}`, () => {
      assert.ok(findKey(right));
      assert.equal(findKey(written), undefined);
    });

  const twoIssuers = yaml`
    micronaut:
      security:
        oauth2:
          clients:
            google:
              client-id: kestra
              client-secret: \${SECRET}
              issuer: https://google.example.com
              openid:
                issuer: https://accounts.google.com
  `;
  it("offers a choice if both places have a value", () => {
    const [finding] = findingsIn(twoIssuers).filter(({ rule }) => rule.id === "misplaced-key");
    const place = "micronaut.security.oauth2.clients.google.openid";
    assert.deepEqual(
      finding?.fixes().map(({ title, preferred }) => [title, preferred]),
      [
        [`Move to '${place}'; the moved values win`, false],
        [`Move to '${place}'; the existing values win`, false],
      ],
    );
  });

  const silent: [string, string][] = [
    ["root security of another application", "security:\n  oauth2:\n    enabled: true\n"],
    [
      "root security of another Micronaut application",
      "micronaut:\n  application:\n    name: shop\n  server:\n    port: 80\nsecurity:\n  ldap:\n    default: {}\n",
    ],
    [
      "an issuer in the right place",
      "micronaut:\n  security:\n    oauth2:\n      clients:\n        sso:\n          client-id: a\n          client-secret: ${S}\n          openid.issuer: https://sso.example.com\n",
    ],
    ["tenants in the right place", "kestra:\n  ee:\n    tenants:\n      fallback-tenant: main\n"],
    ["other keys at root security", "kestra:\n  queue:\n    type: h2\nsecurity:\n  ip: 1\n"],
  ];
  for (const [name, text] of silent) it(`is not ${name}`, () => finds(text, []));

  it("has no fix as part of a dotted key", () => {
    const text = "micronaut.security.oauth2.endpoints.logout.get-allowed: true\n";
    finds(text, ["misplaced-key:1"]);
    offersNothing(text, "misplaced-key");
  });
  it("is not reported where an alias inserts it", () =>
    finds(
      yaml`
        kestra:
          security: &security
            oauth2:
              enabled: true
        micronaut:
          x: *security
      `,
      ["misplaced-key:3"],
    ));
});
