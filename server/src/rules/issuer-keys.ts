// A provider that was asked and gives out no key with which its tokens could be checked.
import { docs } from "../knowledge/docs";
import { answering, findingsFrom } from "./shared/answered";
import { ssoExample } from "./shared/examples";
import type { Rule } from "./rule";

export const issuerKeys: Rule = {
  id: "issuer-keys",
  topic: "login",
  severity: "error",
  needsAnswer: true,
  title: "The provider gives out no key that Kestra can use",
  why: "Kestra checks the signature of each ID token with the provider's public keys, of RSA or of elliptic curves. Without one, every login fails.",
  docs: docs.sso,
  examples: [
    {
      bad: ssoExample(),
      answer: { reported: "its key set is empty", ...answering({}, {}) },
    },
  ],
  check: (config, context) => findingsFrom("issuer-keys", config, context),
};
