// Which provider an issuer belongs to, and what is wrong with its form.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { providerFor, providers } from "../../server/src/knowledge/providers";
import { parseIssuer } from "../../server/src/knowledge/sso/issuer";

/** The client is named `sso`, which belongs to no provider. */
const recognised: Readonly<Record<string, readonly string[]>> = {
  authentik: ["https://a.example.com/application/o/dex/"],
  keycloak: ["https://a.example.com/realms/dex", "https://a.example.com/auth/realms/x"],
  okta: ["https://acme.okta.com/oauth2/default"],
  google: ["https://accounts.google.com"],
  entra: ["https://login.microsoftonline.com/x/v2.0"],
  auth0: ["https://acme.auth0.com/", "https://ACME.eu.auth0.com"],
  cognito: [
    "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbC",
    "https://cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_AbC",
    "https://cognito-idp-fips.us-east-1.amazonaws.com/us-east-1_AbC",
    "https://acme.auth.eu-west-1.amazoncognito.com",
  ],
  dex: ["https://dex.example.com/dex", "http://dex:5556/dex/", "https://cd.example.com/api/dex"],
  hydra: ["https://acme-1.projects.oryapis.com"],
  authelia: ["https://auth.example.com/api/oidc/authorization"],
  pocketid: ["https://id.example.com/api/oidc/end-session"],
  gitlab: ["https://gitlab.com", "https://gitlab.com/oauth/authorize"],
  zitadel: ["https://acme-a1b2c3.eu1.zitadel.cloud", "https://id.example.com/oidc/v1/userinfo"],
  onelogin: ["https://acme.onelogin.com/oidc/2", "https://app.onelogin.com/oidc/2"],
  jumpcloud: ["https://oauth.id.jumpcloud.com/", "https://oauth.id.eu.jumpcloud.com"],
  pingone: ["https://auth.pingone.com/x/as", "https://auth.pingone.com.au/x/as"],
  pingfederate: ["https://ping.example.com:9031/as/token.oauth2"],
};

/** The host alone does not show what runs there, nor does a path that several providers have. */
const unknown = [
  "https://auth.example.com",
  "https://auth0.example.com/",
  "https://notauth0.com/",
  "https://auth0.com.example.org/",
  "https://gitlab.example.com",
  "https://mygitlab.com",
  "https://dex.example.com",
  "https://dex.example.com/index",
  "https://hydra.example.com/",
  "https://zitadel.example.com",
  "https://authelia.example.com",
  "https://example.com/api/oidc/token",
  "https://sso.example.com/oauth2/auth",
  "https://cognito-idp.amazonaws.com.example.com/eu-west-1_AbC",
  "https://jumpcloud.com",
  "https://auth.pingone.example/x/as",
];

/** What an issuer is corrected to; null if it is wrong without a certain correction, undefined if it may be right. */
const shapes: Readonly<Record<string, readonly [string, string | null | undefined][]>> = {
  auth0: [
    ["https://acme.eu.auth0.com/", undefined],
    ["https://acme.eu.auth0.com", "https://acme.eu.auth0.com/"],
    ["https://acme.eu.auth0.com/authorize", "https://acme.eu.auth0.com/"],
    ["https://acme.eu.auth0.com/oauth/token", "https://acme.eu.auth0.com/"],
    ["http://acme.eu.auth0.com/", "https://acme.eu.auth0.com/"],
    ["https://manage.auth0.com/dashboard/eu/acme", null],
    ["https://login.example.com", undefined],
  ],
  cognito: [
    ["https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbC", undefined],
    [
      "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbC/",
      "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbC",
    ],
    [
      "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbC/.well-known/jwks.json",
      "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbC",
    ],
    ["https://cognito-idp.eu-west-1.amazonaws.com", null],
    ["https://cognito-idp.eu-west-1.amazonaws.com/kestra", null],
    ["https://acme.auth.eu-west-1.amazoncognito.com", null],
    ["https://acme.auth.eu-west-1.amazoncognito.com/oauth2/authorize", null],
    ["https://login.example.com", undefined],
  ],
  dex: [
    ["https://dex.example.com", undefined],
    ["https://dex.example.com/dex", undefined],
    ["https://dex.example.com/dex/", undefined],
    ["https://dex.example.com/dex/auth", "https://dex.example.com/dex"],
    ["https://dex.example.com/token", "https://dex.example.com"],
  ],
  hydra: [
    ["https://hydra.example.com", undefined],
    ["https://hydra.example.com/", undefined],
    ["https://hydra.example.com/oauth2/auth", "https://hydra.example.com"],
    ["https://hydra.example.com/x/oauth2/token", "https://hydra.example.com/x"],
  ],
  authelia: [
    ["https://auth.example.com", undefined],
    ["https://auth.example.com/authelia", undefined],
    ["https://auth.example.com/api/oidc/token", "https://auth.example.com"],
  ],
  pocketid: [
    ["https://id.example.com", undefined],
    ["https://id.example.com/authorize", "https://id.example.com"],
    ["https://id.example.com/api/oidc/userinfo", "https://id.example.com"],
  ],
  gitlab: [
    ["https://gitlab.com", undefined],
    ["https://gitlab.com/", undefined],
    ["https://gitlab.com/oauth/authorize", "https://gitlab.com"],
    ["https://gitlab.com/acme", "https://gitlab.com"],
    ["https://git.example.com/gitlab", undefined],
    ["https://git.example.com/gitlab/oauth/token", "https://git.example.com/gitlab"],
  ],
  zitadel: [
    ["https://acme.zitadel.cloud", undefined],
    ["https://acme.zitadel.cloud/", "https://acme.zitadel.cloud"],
    ["https://acme.zitadel.cloud/oauth/v2/authorize", "https://acme.zitadel.cloud"],
    ["https://acme.zitadel.cloud/ui/console", "https://acme.zitadel.cloud"],
    ["https://id.example.com/", undefined],
    ["https://id.example.com/oidc/v1/end_session", "https://id.example.com"],
  ],
  onelogin: [
    ["https://acme.onelogin.com/oidc/2", undefined],
    ["https://app.onelogin.com/oidc/2", undefined],
    ["https://acme.onelogin.com/oidc/2/", "https://acme.onelogin.com/oidc/2"],
    ["https://acme.onelogin.com/oidc/2/auth", "https://acme.onelogin.com/oidc/2"],
    ["https://acme.onelogin.com", "https://acme.onelogin.com/oidc/2"],
    ["https://acme.onelogin.com/oidc", "https://acme.onelogin.com/oidc/2"],
    ["https://openid-connect.onelogin.com/oidc", null],
    ["https://openid-connect-eu.onelogin.com/oidc", null],
    ["https://sso.example.com", undefined],
  ],
  jumpcloud: [
    ["https://oauth.id.jumpcloud.com/", undefined],
    ["https://oauth.id.jumpcloud.com", "https://oauth.id.jumpcloud.com/"],
    ["https://oauth.id.eu.jumpcloud.com/oauth2/auth", "https://oauth.id.eu.jumpcloud.com/"],
    ["https://console.jumpcloud.com", "https://oauth.id.jumpcloud.com/"],
    ["https://sso.example.com", undefined],
  ],
  pingone: [
    ["https://auth.pingone.eu/0123abcd-0123-abcd-0123-0123456789ab/as", undefined],
    [
      "https://auth.pingone.eu/0123abcd-0123-abcd-0123-0123456789ab",
      "https://auth.pingone.eu/0123abcd-0123-abcd-0123-0123456789ab/as",
    ],
    [
      "https://auth.pingone.eu/0123abcd-0123-abcd-0123-0123456789ab/as/authorize",
      "https://auth.pingone.eu/0123abcd-0123-abcd-0123-0123456789ab/as",
    ],
    ["https://auth.pingone.eu", null],
    ["https://login.example.com/as", undefined],
  ],
  pingfederate: [
    ["https://ping.example.com:9031", undefined],
    ["https://ping.example.com:9031/as/authorization.oauth2", "https://ping.example.com:9031"],
    ["https://ping.example.com/pf/JWKS", "https://ping.example.com"],
  ],
};

describe("the provider of an issuer", () => {
  for (const [id, issuers] of Object.entries(recognised))
    for (const issuer of issuers)
      it(`is ${id} for ${issuer}`, () => assert.equal(providerFor("sso", issuer)?.id, id));
  for (const issuer of unknown)
    it(`is unknown for ${issuer}`, () => assert.equal(providerFor("sso", issuer), undefined));
  for (const { id, client, aliases = [] } of providers.slice(0, -1))
    it(`is ${id} for the client names ${[client, ...aliases].join(", ")}`, () => {
      for (const name of [client, ...aliases])
        assert.equal(providerFor(name, "https://sso.example.com")?.id, id);
    });
  it("is the one of the issuer even if the client is named after another", () =>
    assert.equal(providerFor("keycloak", "https://acme.auth0.com/")?.id, "auth0"));
});

describe("the form of an issuer", () => {
  for (const [id, cases] of Object.entries(shapes))
    for (const [issuer, corrected] of cases)
      it(`of ${id} is ${corrected === undefined ? "accepted" : "reported"} for ${issuer}`, () => {
        const parsed = parseIssuer(issuer);
        assert.ok(parsed);
        const provider = providers.find((candidate) => candidate.id === id);
        const problem = provider?.check?.(parsed);
        assert.equal(problem ? (problem.corrected ?? null) : undefined, corrected);
      });
  it("is right after a correction", () => {
    for (const [id, cases] of Object.entries(shapes))
      for (const [, corrected] of cases) {
        const parsed = corrected ? parseIssuer(corrected) : undefined;
        const provider = providers.find((candidate) => candidate.id === id);
        if (parsed) assert.equal(provider?.check?.(parsed), undefined, corrected ?? "");
      }
  });
});

describe("the facts about a provider", () => {
  const folder = "server/src/knowledge/providers";
  const files = readdirSync(folder).filter((name) =>
    /: Provider = \{$/m.test(readFileSync(`${folder}/${name}`, "utf8")),
  );
  it("have a file for each provider", () => assert.equal(files.length, providers.length));
  for (const name of files)
    it(`are marked as seen or documented in ${name}`, () =>
      assert.match(
        readFileSync(`${folder}/${name}`, "utf8"),
        /^(?:\/\/ .*\n)+?\/\/ Seen: .*\n(?:\/\/ .*\n)*?\/\/ Documented: .*\n/,
      ));
});
