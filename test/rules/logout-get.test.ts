// When the return from a logout at the provider is missing, and when this is unknown.
import { siblingVariable, finds, fixes } from "../check";
import { logoutByGet, ssoExample } from "../../server/src/rules/shared/examples";

const okta = { client: "okta", issuer: "https://acme.okta.com" };
const keycloak = { client: "sso", issuer: "https://sso.example.com/realms/kestra" };

describe("logout by GET", () => {
  it("is missing for Keycloak under any name, recognised by its issuer", () =>
    finds(ssoExample(keycloak), ["logout-get:5"]));
  for (const issuer of [
    "https://acme.eu.auth0.com/",
    "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbC",
  ])
    it(`is missing for ${issuer} under any name, as Micronaut recognises the provider`, () =>
      finds(ssoExample({ client: "sso", issuer }), ["logout-get:5"]));
  for (const issuer of ["https://dex.example.com/dex", "https://gitlab.com"])
    it(`is not missing for ${issuer}, which has no logout address`, () =>
      finds(ssoExample({ client: "sso", issuer }), []));
  it("is missing by client name if the issuer comes from the environment", () =>
    finds(ssoExample({ client: "keycloak", issuer: "${ISSUER}" }), ["logout-get:5"]));
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
    ["the client is disabled", ssoExample({ ...okta, lines: ["enabled: false"] })],
  ];
  for (const [name, text] of silent) it(`is not missing if ${name}`, () => finds(text, []));

  it("is not reported if the key is only misplaced", () =>
    finds(ssoExample({ ...okta, oauth2: logoutByGet }), ["misplaced-key:4"]));

  it("is added to existing keys in the file's spelling", () =>
    fixes(
      "micronaut:\n    security:\n        endpoints: # ours\n            login:\n                enabled: true\n        oauth2:\n            clients:\n                okta:\n                    clientId: a\n                    clientSecret: ${S}\n                    openid: { issuer: https://acme.okta.com }\n",
      "logout-get",
      "micronaut:\n    security:\n        endpoints: # ours\n            logout:\n                getAllowed: true\n            login:\n                enabled: true\n        oauth2:\n            clients:\n                okta:\n                    clientId: a\n                    clientSecret: ${S}\n                    openid: { issuer: https://acme.okta.com }\n",
    ));
});
