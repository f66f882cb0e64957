// A checked provider whose own issuer differs from the configured one.
import { docs } from "../knowledge/docs";
import { providerAnswer, providerFindings } from "./shared/providerFindings";
import { ssoExample } from "./shared/examples";
import type { Rule } from "./rule";

export const issuerMismatch: Rule = {
  id: "issuer-mismatch",
  topic: "login",
  severity: "warning",
  needsAnswer: true,
  title: "Provider with another issuer",
  why: "The provider puts its own issuer into every token. Kestra compares it with the issuer in the provider's metadata and, with ID tokens as sessions, with the one in the configuration. Kestra before 1.3 may reject a missing or extra slash at the end, which later versions ignore; these reject a host in other letters.",
  docs: docs.sso,
  fixesChange: { properties: ["value"], lines: 1 },
  examples: [
    {
      bad: ssoExample({ issuer: "https://auth.example.net/application/o/kestra/" }),
      good: ssoExample({ issuer: "https://auth.example.com/application/o/kestra/" }),
      answer: {
        reported: "its issuer is `https://auth.example.com/application/o/kestra/`",
        ...providerAnswer({}),
      },
    },
  ],
  check: (config, context) => providerFindings("issuer-mismatch", config, context),
};
