// When the return from a logout at the provider is missing, and when this is unknown.
import assert from "node:assert/strict";
import { parseVersion } from "../../server/src/knowledge/versions";
import { siblingVariable, finds, findingsIn, fixes } from "../check";
import { logoutByGet, ssoExample } from "../../server/src/rules/shared/examples";

const okta = { client: "okta", issuer: "https://acme.okta.com" };
const keycloak = { client: "sso", issuer: "https://sso.example.com/auth/realms/kestra" };
const asOkta = { client: "sso", lines: ["authorization-server: OKTA"] };
const issuer = "https://sso.example.com";

describe("logout by GET", () => {
  it("is missing for a Keycloak that Micronaut recognises by its issuer, under any name", () =>
    finds(ssoExample(keycloak), ["logout-get:5"]));
  for (const part of [
    "acme.auth0.com/",
    "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbC",
    "login.okta.io",
  ])
    it(`is missing for https://${part}`, () =>
      finds(ssoExample({ client: "sso", issuer: `https://${part}` }), ["logout-get:5"]));
  it("is missing if the file names the product of the provider", () =>
    finds(ssoExample({ ...asOkta, issuer }), ["logout-get:5"]));
  it("is missing for Entra ID in versions that recognise it", () => {
    const text = ssoExample({
      client: "microsoft",
      issuer: "https://login.microsoftonline.com/contoso/v2.0",
    });
    finds(text, ["logout-get:5"], { target: parseVersion("1.3") });
    finds(text, [], { target: parseVersion("1.2") });
    finds(text, []);
  });
  it("is not missing in versions that do not read the name of the product", () =>
    finds(ssoExample({ ...asOkta, issuer }), ["newer-key:8"], { target: parseVersion("1.2") }));
  for (const provider of ["https://dex.example.com/dex", "https://gitlab.com"])
    it(`is not missing for ${provider}, which has no logout address`, () =>
      finds(ssoExample({ client: "sso", issuer: provider }), []));
  it("is reported once even if several clients need it", () => {
    const second = ssoExample(keycloak).split("clients:\n")[1] ?? "";
    finds(ssoExample(okta) + second, ["logout-get:5"]);
  });

  const silent: [string, string][] = [
    ["it is allowed", ssoExample({ ...okta, security: logoutByGet })],
    [
      "it is forbidden on purpose",
      ssoExample({ ...okta, security: ["endpoints.logout.getAllowed: false"] }),
    ],
    [
      "the environment decides",
      ssoExample({ ...okta, security: ["endpoints: { logout: { get-allowed: '${X}' } }"] }),
    ],
    [
      "the file sets the environment variable",
      siblingVariable("MICRONAUT_SECURITY_ENDPOINTS_LOGOUT_GET_ALLOWED", ssoExample(okta)),
    ],
    ["the provider does not need it", ssoExample()],
    [
      "the client is named keycloak but the issuer is authentik",
      ssoExample({ client: "keycloak" }),
    ],
    [
      "Micronaut does not recognise the path of Keycloak 17 and later",
      ssoExample({ client: "keycloak", issuer: "https://sso.example.com/realms/kestra" }),
    ],
    ["the issuer is unknown", ssoExample({ client: "keycloak", issuer: "${ISSUER}" })],
    [
      "the logout at the provider is disabled",
      `${ssoExample(okta)}            end-session: { enabled: false }\n`,
    ],
    [
      "the file only sets the URL of the provider's logout",
      `${ssoExample()}            end-session: { url: https://auth.example.com/logout }\n`,
    ],
    [
      "the provider returns to another address",
      ssoExample({ ...okta, oauth2: ["openid.end-session.redirect-uri: /bye"] }),
    ],
    [
      "a context path prevents the logout at the provider",
      `micronaut.server.context-path: /ui\n${ssoExample(okta)}`,
    ],
    [
      "Kestra has no path for logins",
      ssoExample({ ...okta, security: ["authentication: bearer"] }),
    ],
    ["the client is disabled", ssoExample({ ...okta, lines: ["enabled: false"] })],
  ];
  for (const [name, text] of silent)
    it(`is not missing if ${name}`, () =>
      assert.deepEqual(
        findingsIn(text).filter(({ rule }) => rule.id === "logout-get"),
        [],
      ));

  it("is not reported if the key is only misplaced", () =>
    finds(ssoExample({ ...okta, oauth2: logoutByGet }), ["misplaced-key:4"]));

  it("is added to existing keys in the file's spelling", () =>
    fixes(
      "micronaut:\n    security:\n        endpoints: # ours\n            login:\n                enabled: true\n        oauth2:\n            clients:\n                okta:\n                    clientId: a\n                    clientSecret: ${S}\n                    openid: { issuer: https://acme.okta.com }\n",
      "logout-get",
      "micronaut:\n    security:\n        endpoints: # ours\n            logout:\n                getAllowed: true\n            login:\n                enabled: true\n        oauth2:\n            clients:\n                okta:\n                    clientId: a\n                    clientSecret: ${S}\n                    openid: { issuer: https://acme.okta.com }\n",
    ));
});
