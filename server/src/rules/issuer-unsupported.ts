// A checked provider that does not support what a Kestra login needs.
import { docs } from "../knowledge/docs";
import { providerAnswer, providerFindings } from "./shared/providerFindings";
import { ssoExample } from "./shared/examples";
import type { Rule } from "./rule";

export const issuerUnsupported: Rule = {
  id: "issuer-unsupported",
  topic: "login",
  severity: "warning",
  needsAnswer: true,
  title: "Provider does not support what the login needs",
  why: "Kestra logs users in with an authorization code, requests the configured scopes, authenticates with the client secret and verifies RSA and elliptic-curve signatures. If the provider does not support one of these, logins fail.",
  docs: docs.sso,
  examples: [
    {
      bad: ssoExample({ lines: ["scopes: [openid, email, groups]"] }),
      answer: {
        reported: "its scopes are `openid`, `email` and `profile`",
        ...providerAnswer({ scopes_supported: ["openid", "email", "profile"] }),
      },
    },
    {
      bad: ssoExample(),
      answer: {
        reported: "it signs ID tokens with `HS256` only",
        ...providerAnswer({ id_token_signing_alg_values_supported: ["HS256"] }),
      },
    },
  ],
  check: (config, context) => providerFindings("issuer-unsupported", config, context),
};
