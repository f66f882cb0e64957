// A checked provider whose response Kestra cannot use.
import { docs } from "../knowledge/docs";
import { providerFindings } from "./shared/providerFindings";
import { ssoExample } from "./shared/examples";
import type { Rule } from "./rule";

export const issuerUnreachable: Rule = {
  id: "issuer-unreachable",
  topic: "login",
  severity: "warning",
  needsAnswer: true,
  title: "Provider does not respond at the issuer",
  why: "Kestra requests the provider's addresses once, at startup. If the provider does not respond then, Kestra starts anyway, but every login with this client fails until it is restarted.",
  docs: docs.sso,
  examples: [
    {
      bad: ssoExample({ issuer: "https://auth.example.org/application/o/kestra/" }),
      answer: {
        reported: "its host name is not known",
        discovery: { kind: "failed", failure: "unknown-host", code: "ENOTFOUND" },
      },
    },
    {
      bad: ssoExample({ issuer: "https://auth.example.com/application/o/kestrel/" }),
      answer: {
        reported: "its status is 404",
        discovery: { kind: "answer", url: "", redirects: [], status: 404, body: "" },
      },
    },
  ],
  check: (config, context) => providerFindings("issuer-unreachable", config, context),
};
