// Key names as Micronaut normalises them. The expected names were recorded from its NameUtils.
import assert from "node:assert/strict";
import { normalise, spell, spellingOf } from "../../server/src/micronaut/names";

const recorded: Record<string, string> = {
  clientId: "client-id",
  client_id: "client-id",
  "client-id": "client-id",
  ClientId: "client-id",
  CLIENT_ID: "client-id",
  clientID: "client-id",
  azureAd: "azure-ad",
  azureAD: "azure-ad",
  AzureAD: "azure-ad",
  azure_ad: "azure-ad",
  "azure ad": "azure-ad",
  SSO: "sso",
  okta2FA: "okta2-fa",
  openId: "open-id",
  OpenID: "open-id",
  oAuth2: "o-auth2",
  OAuth2: "oauth2",
  OAUTH2: "oauth2",
  interceptURLMap: "intercept-urlmap",
  HTTPMethod: "httpmethod",
  "2fa": "2fa",
  "a--b": "a-b",
  "ab-": "ab",
  "-ab": "-ab",
  defaultRole: "default-role",
};

describe("names", () => {
  for (const [written, name] of Object.entries(recorded)) {
    it(`${written} becomes ${name}`, () => assert.equal(normalise(written), name));
  }
  it("are spelled so that Micronaut reads the same name back", () => {
    for (const name of [
      "client-id",
      "oauth2",
      "x509",
      "jwks-uri",
      "pkce",
      "default-role",
      "azure-ad",
      "a-2b",
    ]) {
      assert.equal(normalise(spell(name, "camel")), name);
    }
  });
  it("follow the file's spelling", () => {
    assert.equal(spellingOf(["clientId", "clientSecret", "login-uri"]), "camel");
    assert.equal(spellingOf(["client-id", "openid"]), "kebab");
    assert.equal(spellingOf([]), "kebab");
  });
});
