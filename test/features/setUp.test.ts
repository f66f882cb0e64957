// The guided set-up: answers in, text out.
import assert from "node:assert/strict";
import { setsUp } from "./setUp";

describe("setting up single sign-on", () => {
  it("writes a whole configuration into an empty file", () =>
    assert.equal(
      setsUp("", "sso", {
        answers: { provider: "authentik", host: "auth.example.com", role: "none" },
      }).text,
      `micronaut:
  security:
    oauth2:
      enabled: true
      clients:
        authentik:
          client-id: "\${KESTRA_SSO_AUTHENTIK_CLIENT_ID}"
          client-secret: "\${KESTRA_SSO_AUTHENTIK_CLIENT_SECRET}"
          openid:
            issuer: "https://auth.example.com/application/o/kestra/"
`,
    ));
});
