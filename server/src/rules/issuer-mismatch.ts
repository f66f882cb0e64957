// A provider that was asked and says that it is another one than the configuration names.
import { docs } from "../knowledge/docs";
import { answering, findingsFrom } from "./shared/answered";
import { ssoExample } from "./shared/examples";
import type { Rule } from "./rule";

export const issuerMismatch: Rule = {
  id: "issuer-mismatch",
  topic: "login",
  severity: "warning",
  needsAnswer: true,
  title: "The provider says that its issuer is another one",
  why: "The provider puts its own issuer into every token. Kestra compares it with what the provider says of itself and, where ID tokens are the sessions, with the issuer written here. The slash at the end counts.",
  docs: docs.sso,
  fixesChange: { properties: ["value"], lines: 1 },
  examples: [
    {
      bad: ssoExample({ issuer: "https://auth.example.net/application/o/kestra/" }),
      good: ssoExample({ issuer: "https://auth.example.com/application/o/kestra/" }),
      answer: {
        reported: "its issuer is `https://auth.example.com/application/o/kestra/`",
        ...answering({}),
      },
    },
  ],
  check: (config, context) => findingsFrom("issuer-mismatch", config, context),
};
