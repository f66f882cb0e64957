// A provider that was asked and gave no answer that Kestra could use.
import { docs } from "../knowledge/docs";
import { findingsFrom } from "./shared/answered";
import { ssoExample } from "./shared/examples";
import type { Rule } from "./rule";

export const issuerUnreachable: Rule = {
  id: "issuer-unreachable",
  topic: "login",
  severity: "warning",
  needsAnswer: true,
  title: "The provider does not answer at the issuer",
  why: "Kestra asks the provider for its addresses once, while it starts. If there is no answer then, it starts all the same, and every login with this client ends in an error until it is restarted.",
  docs: docs.sso,
  examples: [
    {
      bad: ssoExample({ issuer: "https://auth.example.org/application/o/kestra/" }),
      answer: {
        reported: "the name of its host is not known",
        discovery: { kind: "failed", failure: "unknown-host", code: "ENOTFOUND" },
      },
    },
    {
      bad: ssoExample({ issuer: "https://auth.example.com/application/o/kestrel/" }),
      answer: {
        reported: "it answers with status 404",
        discovery: { kind: "answer", url: "", redirects: [], status: 404, body: "" },
      },
    },
  ],
  check: (config, context) => findingsFrom("issuer-unreachable", config, context),
};
