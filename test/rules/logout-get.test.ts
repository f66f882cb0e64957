// When the way back from a logout is missing, and when nobody can say.
import { siblingVariable, finds, fixes } from "../check";
import { logoutByGet, ssoExample } from "../../server/src/rules/shared/examples";

const okta = { client: "okta", issuer: "https://acme.okta.com" };
const keycloak = { client: "sso", issuer: "https://sso.example.com/realms/kestra" };

describe("logout by GET", () => {
  it("is missed for Keycloak under any name, by its issuer", () =>
    finds(ssoExample(keycloak), ["logout-get:5"]));
  it("is missed by the name, where the issuer comes from the environment", () =>
    finds(ssoExample({ client: "keycloak", issuer: "${ISSUER}" }), ["logout-get:5"]));
  it("is missed once, however many clients need it", () => {
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
      "the variable stands in the file",
      siblingVariable("MICRONAUT_SECURITY_ENDPOINTS_LOGOUT_GET_ALLOWED", ssoExample(okta)),
    ],
    ["the provider is another one", ssoExample()],
    ["the name says Keycloak, and the issuer authentik", ssoExample({ client: "keycloak" })],
    ["the client is switched off", ssoExample({ ...okta, lines: ["enabled: false"] })],
  ];
  for (const [name, text] of silent) it(`is not missed where ${name}`, () => finds(text, []));

  it("is not missed where it only stands in the wrong place", () =>
    finds(ssoExample({ ...okta, oauth2: logoutByGet }), ["misplaced-key:4"]));

  it("is added to what is there, in the file's spelling", () =>
    fixes(
      "micronaut:\n    security:\n        endpoints: # ours\n            login:\n                enabled: true\n        oauth2:\n            clients:\n                okta:\n                    clientId: a\n                    clientSecret: ${S}\n                    openid: { issuer: https://acme.okta.com }\n",
      "logout-get",
      "micronaut:\n    security:\n        endpoints: # ours\n            logout:\n                getAllowed: true\n            login:\n                enabled: true\n        oauth2:\n            clients:\n                okta:\n                    clientId: a\n                    clientSecret: ${S}\n                    openid: { issuer: https://acme.okta.com }\n",
    ));
});
