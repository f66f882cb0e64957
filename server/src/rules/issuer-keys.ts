// A checked provider that publishes no key to verify its tokens with.
import { docs } from "../knowledge/docs";
import { providerAnswer, providerFindings } from "./shared/providerFindings";
import { ssoExample } from "./shared/examples";
import type { Rule } from "./rule";

export const issuerKeys: Rule = {
  id: "issuer-keys",
  topic: "login",
  severity: "error",
  needsAnswer: true,
  title: "Provider without a usable key",
  why: "Kestra verifies the signature of each ID token with the provider's public RSA or elliptic-curve keys. Without a usable key, every login fails.",
  docs: docs.sso,
  examples: [
    {
      bad: ssoExample(),
      answer: { reported: "its key set is empty", ...providerAnswer({}, {}) },
    },
  ],
  check: (config, context) => providerFindings("issuer-keys", config, context),
};
