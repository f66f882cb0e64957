// Keys under the wrong parent: where they go, what goes with them, and what is left alone.
import assert from "node:assert/strict";
import { findingsIn, finds, fixes, offersNothing } from "../check";
import { findKey } from "../../server/src/knowledge/schema/keys";
import { places } from "../../server/src/rules/misplaced-key";
import { yaml } from "../../server/src/rules/shared/yaml";

describe("a misplaced key", () => {
  for (const { written, right } of places)
    it(`${written.join(".")} is known at ${right.join(".")} only`, () => {
      assert.ok(findKey(right));
      assert.equal(findKey(written), undefined);
    });

  it("takes its comments along and meets what is there already", () =>
    fixes(
      yaml`
        micronaut:
            security:
                # Clients of the company.
                clients: # both
                    # For everybody.
                    google:
                        client-id: kestra
                        client-secret: \${GOOGLE_SECRET}
                        openid: { issuer: "https://accounts.google.com" }
                oauth2:
                    enabled: true # on
                    clients:
                        authentik:
                            client-id: kestra
                            client-secret: \${SECRET}
                            openid:
                                issuer: https://auth.example.com/application/o/kestra/
      `,
      "misplaced-key",
      yaml`
        micronaut:
            security:
                oauth2:
                    enabled: true # on
                    # Clients of the company.
                    # both
                    clients:
                        authentik:
                            client-id: kestra
                            client-secret: \${SECRET}
                            openid:
                                issuer: https://auth.example.com/application/o/kestra/
                        # For everybody.
                        google:
                            client-id: kestra
                            client-secret: \${GOOGLE_SECRET}
                            openid: { issuer: "https://accounts.google.com" }
      `,
    ));

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
  it("asks which value to keep where both places say something", () => {
    const [finding] = findingsIn(twoIssuers).filter(({ rule }) => rule.id === "misplaced-key");
    const place = "micronaut.security.oauth2.clients.google.openid";
    assert.deepEqual(
      finding?.fixes().map(({ title, preferred }) => [title, preferred]),
      [
        [`Move to '${place}', keeping the moved values where they differ`, false],
        [`Move to '${place}', keeping the values there where they differ`, false],
      ],
    );
    fixes(
      twoIssuers,
      "misplaced-key",
      yaml`
        micronaut:
          security:
            oauth2:
              clients:
                google:
                  client-id: kestra
                  client-secret: \${SECRET}
                  openid:
                    issuer: https://accounts.google.com
                    # issuer: https://google.example.com
      `,
      `Move to '${place}', keeping the values there where they differ`,
    );
  });

  it("moves out of braces and into braces", () =>
    fixes(
      "micronaut: { security: { oauth2: { enabled: true, endpoints: { logout: { get-allowed: true } } } } }\n",
      "misplaced-key",
      "micronaut: { security: { oauth2: { enabled: true }, endpoints: { logout: { get-allowed: true } } } }\n",
    ));

  it("takes the parents away that are left empty", () =>
    fixes(
      "kestra:\n  queue:\n    type: postgres\nsecurity: # ours\n  oauth2:\n    enabled: true\n",
      "misplaced-key",
      "micronaut:\n  security:\n    oauth2:\n      enabled: true\nkestra:\n  queue:\n    type: postgres\n# ours\n",
    ));

  const silent: [string, string][] = [
    ["root security of another application", "security:\n  oauth2:\n    enabled: true\n"],
    [
      "root security of another Micronaut application",
      "micronaut:\n  application:\n    name: shop\n  server:\n    port: 80\nsecurity:\n  ldap:\n    default: {}\n",
    ],
    [
      "an issuer where it belongs",
      "micronaut:\n  security:\n    oauth2:\n      clients:\n        sso:\n          client-id: a\n          client-secret: ${S}\n          openid.issuer: https://sso.example.com\n",
    ],
    ["tenants in their place", "kestra:\n  ee:\n    tenants:\n      fallback-tenant: main\n"],
    ["other keys at root security", "kestra:\n  queue:\n    type: h2\nsecurity:\n  ip: 1\n"],
  ];
  for (const [name, text] of silent) it(`is not ${name}`, () => finds(text, []));

  it("is found in any spelling, and written as it was", () => {
    fixes(
      "kestra:\n  queue:\n    type: h2\n  Tenants:\n    fallbackTenant: main\n",
      "misplaced-key",
      "kestra:\n  queue:\n    type: h2\n  ee:\n    Tenants:\n      fallbackTenant: main\n",
    );
  });
  it("is only named where it is a part of dotted keys, which nobody can move as one", () => {
    const text = "micronaut.security.oauth2.endpoints.logout.get-allowed: true\n";
    finds(text, ["misplaced-key:1"]);
    offersNothing(text, "misplaced-key");
  });
  it("is not reported where an alias brings it", () =>
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
