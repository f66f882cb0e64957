// Answers about a provider in, its issuer out: typed hosts and pasted addresses.
import assert from "node:assert/strict";
import { providers } from "../../server/src/knowledge/providers";
import { issuerFrom } from "../../server/src/knowledge/providers/issuerFrom";
import { parseIssuer } from "../../server/src/knowledge/sso/issuer";

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
  auth0: [
    [{ tenant: "acme.eu.auth0.com" }, "https://acme.eu.auth0.com/"],
    [{ tenant: "https://acme.eu.auth0.com/authorize?x=y" }, "https://acme.eu.auth0.com/"],
    [{ tenant: "login.example.com" }, "https://login.example.com/"],
    [{ tenant: "acme" }, undefined],
    [{ tenant: "" }, undefined],
  ],
  authelia: [
    [{ host: "auth.example.com/" }, "https://auth.example.com"],
    [{ host: "https://example.com/auth/api/oidc/token" }, "https://example.com/auth"],
  ],
  cognito: [
    [
      { pool: "us-gov-west-1_AbCdEfGhI" },
      "https://cognito-idp.us-gov-west-1.amazonaws.com/us-gov-west-1_AbCdEfGhI",
    ],
    [
      { pool: `https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbC${discovery}` },
      "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbC",
    ],
    [{ pool: "cn-north-1_AbC" }, "https://cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_AbC"],
    [{ pool: "https://acme.auth.eu-west-1.amazoncognito.com" }, undefined],
    [{ pool: "kestra" }, undefined],
  ],
  dex: [
    [{ host: "dex.example.com/dex" }, "https://dex.example.com/dex"],
    [{ host: "http://dex.example.com:5556/dex/token" }, "http://dex.example.com:5556/dex"],
    [{ host: `https://dex.example.com/${discovery}` }, "https://dex.example.com/"],
  ],
  gitlab: [
    [{ host: "https://gitlab.com/" }, "https://gitlab.com"],
    [{ host: "git.example.com/gitlab/oauth/authorize" }, "https://git.example.com/gitlab"],
    [{ host: "https://git.example.com/-/profile/applications" }, "https://git.example.com"],
  ],
  hydra: [
    [{ host: "https://hydra.example.com/" }, "https://hydra.example.com/"],
    [{ host: "https://hydra.example.com/oauth2/auth" }, "https://hydra.example.com"],
  ],
  jumpcloud: [
    [
      { region: "https://oauth.id.eu.jumpcloud.com/oauth2/auth" },
      "https://oauth.id.eu.jumpcloud.com/",
    ],
    [{ region: "console.in.jumpcloud.com" }, "https://oauth.id.in.jumpcloud.com/"],
    [{ region: "console.example.com" }, undefined],
  ],
  onelogin: [
    [{ domain: "acme" }, "https://acme.onelogin.com/oidc/2"],
    [{ domain: "https://acme.onelogin.com/admin2/apps" }, "https://acme.onelogin.com/oidc/2"],
  ],
  pingfederate: [
    [
      { host: "https://ping.example.com:9031/as/authorization.oauth2" },
      "https://ping.example.com:9031",
    ],
  ],
  pingone: [
    [
      { host: "https://auth.pingone.eu/", environment: "0123abcd" },
      "https://auth.pingone.eu/0123abcd/as",
    ],
    [
      { host: `https://auth.pingone.asia/0123abcd/as${discovery}` },
      "https://auth.pingone.asia/0123abcd/as",
    ],
    [{ host: "https://auth.pingone.com" }, undefined],
  ],
  pocketid: [
    [{ host: "https://id.example.com/settings/admin/oidc-clients" }, "https://id.example.com"],
  ],
  zitadel: [
    [{ host: "https://acme.zitadel.cloud/ui/console" }, "https://acme.zitadel.cloud"],
    [{ host: "https://id.example.com/oauth/v2/authorize" }, "https://id.example.com"],
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
      const parsed = parseIssuer(issuer);
      assert.ok(parsed, issuer);
      assert.equal(provider(id).check?.(parsed), undefined, issuer);
    }
  });
});
