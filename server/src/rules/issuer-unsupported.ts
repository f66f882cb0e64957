// A provider that was asked and does not offer what a login of Kestra's needs.
import { docs } from "../knowledge/docs";
import { answering, findingsFrom } from "./shared/answered";
import { ssoExample } from "./shared/examples";
import type { Rule } from "./rule";

export const issuerUnsupported: Rule = {
  id: "issuer-unsupported",
  topic: "login",
  severity: "warning",
  needsAnswer: true,
  title: "The provider does not offer what the login needs",
  why: "Kestra logs people in with an authorization code, asks for the scopes written here, proves itself with the client secret and checks signatures of RSA and of elliptic curves. What the provider does not offer fails at the first login.",
  docs: docs.sso,
  examples: [
    {
      bad: ssoExample({ lines: ["scopes: [openid, email, groups]"] }),
      answer: {
        reported: "its scopes are `openid`, `email` and `profile`",
        ...answering({ scopes_supported: ["openid", "email", "profile"] }),
      },
    },
    {
      bad: ssoExample(),
      answer: {
        reported: "it signs ID tokens with `HS256` only",
        ...answering({ id_token_signing_alg_values_supported: ["HS256"] }),
      },
    },
  ],
  check: (config, context) => findingsFrom("issuer-unsupported", config, context),
};
