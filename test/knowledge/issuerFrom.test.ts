// Answers about a provider in, its issuer out: typed hosts and pasted addresses.
import assert from "node:assert/strict";
import { providers } from "../../server/src/knowledge/providers";
import { issuerFrom } from "../../server/src/knowledge/providers/issuerFrom";

const provider = (id: string) => {
  const found = providers.find((candidate) => candidate.id === id);
  assert.ok(found, `there is no ${id}`);
  return found;
};

const discovery = "/.well-known/openid-configuration";

/** Answers and issuer by provider; undefined for unsuitable answers. */
const cases: Readonly<Record<string, readonly [Record<string, string>, string | undefined][]>> = {
  authentik: [
    [
      { host: "auth.example.com", slug: "kestra" },
      "https://auth.example.com/application/o/kestra/",
    ],
    [
      { host: " http://auth.example.com:9000/ ", slug: "kestra" },
      "http://auth.example.com:9000/application/o/kestra/",
    ],
    [
      { host: "https://auth.example.com/application/o/company" },
      "https://auth.example.com/application/o/company/",
    ],
    [
      { host: `https://auth.example.com/application/o/company${discovery}` },
      "https://auth.example.com/application/o/company/",
    ],
    [
      { host: "https://auth.example.com/application/o/authorize/", slug: "kestra" },
      "https://auth.example.com/application/o/kestra/",
    ],
    [
      { host: "https://example.com/sso/if/admin/#/core/applications", slug: "kestra" },
      "https://example.com/sso/application/o/kestra/",
    ],
    [{ host: "auth.example.com" }, undefined],
    [{ host: "auth.example.com", slug: "a/b" }, undefined],
    [{ host: "my auth", slug: "kestra" }, undefined],
    [{ host: "ftp://auth.example.com", slug: "kestra" }, undefined],
  ],
  keycloak: [
    [{ host: "login.example.com", realm: "company" }, "https://login.example.com/realms/company"],
    [
      { host: "https://login.example.com/auth/", realm: "company" },
      "https://login.example.com/auth/realms/company",
    ],
    [
      { host: "https://login.example.com/auth/realms/company/protocol/openid-connect/auth" },
      "https://login.example.com/auth/realms/company",
    ],
    [
      { host: `https://login.example.com/realms/company${discovery}` },
      "https://login.example.com/realms/company",
    ],
    [
      { host: "https://login.example.com/admin/master/console/#/company", realm: "company" },
      "https://login.example.com/realms/company",
    ],
  ],
  okta: [
    [{ domain: "acme" }, "https://acme.okta.com"],
    [{ domain: "acme.okta.com/" }, "https://acme.okta.com"],
    [{ domain: "https://acme-admin.okta.com/admin/dashboard" }, "https://acme.okta.com"],
    [
      { domain: `https://acme.okta.com/oauth2/default${discovery}` },
      "https://acme.okta.com/oauth2/default",
    ],
  ],
  google: [[{}, "https://accounts.google.com"]],
  entra: [
    [
      { directory: "contoso.onmicrosoft.com" },
      "https://login.microsoftonline.com/contoso.onmicrosoft.com/v2.0",
    ],
    [
      { directory: `https://login.microsoftonline.com/0a1b-2c3d/v2.0${discovery}` },
      "https://login.microsoftonline.com/0a1b-2c3d/v2.0",
    ],
    [{ directory: "https://portal.azure.com/#view" }, undefined],
  ],
  oidc: [
    [{ issuer: `https://sso.example.com/x${discovery}` }, "https://sso.example.com/x"],
    [{ issuer: "https://sso.example.com/" }, "https://sso.example.com/"],
    [{ issuer: "${SSO_ISSUER}" }, "${SSO_ISSUER}"],
    [{ issuer: "<issuer>" }, undefined],
    [{}, undefined],
  ],
};

const all = Object.entries(cases).flatMap(([id, ofProvider]) =>
  ofProvider.map((one) => [id, ...one] as const),
);

describe("the issuer from answers", () => {
  for (const [id, answers, issuer] of all)
    it(`is ${issuer} for ${id} with ${JSON.stringify(answers)}`, () =>
      assert.equal(issuerFrom(provider(id), answers), issuer));

  it("passes the check of its provider", () => {
    for (const [id, , issuer] of all) {
      if (!issuer?.startsWith("http")) continue;
      const { host, pathname } = new URL(issuer);
      const parts = { url: issuer, scheme: "https", host, path: pathname };
      assert.equal(provider(id).check?.(parts), undefined, issuer);
    }
  });
});
