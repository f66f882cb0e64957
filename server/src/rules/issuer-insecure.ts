// A public issuer that is requested over plain HTTP.
import { message } from "../messages/message";
import { docs } from "../knowledge/docs";
import { isPublic } from "../knowledge/sso/hostNames";
import { parseIssuer } from "../knowledge/sso/issuer";
import { providerOf } from "../knowledge/providers";
import { clientWithIssuer, literalIssuers } from "./shared/literalIssuers";
import { fixByRewriting } from "./shared/rewriting";
import type { Rule } from "./rule";

export const issuerInsecure: Rule = {
  id: "issuer-insecure",
  topic: "login",
  severity: "warning",
  title: "Issuer with plain http",
  why: "Kestra requests addresses and keys from the provider and sends it the client secret. Over plain http, an attacker on the network can read the secret or impersonate the provider.",
  docs: docs.sso,
  fixesChange: { properties: ["value"], lines: 1, chosen: true },
  examples: [
    {
      bad: clientWithIssuer("authentik", '"http://auth.example.com/application/o/kestra/"'),
      good: clientWithIssuer("authentik", '"https://auth.example.com/application/o/kestra/"'),
    },
    { bad: clientWithIssuer("keycloak", "http://auth.example.com:8080/realms/kestra") },
  ],
  *check(config) {
    for (const { client, issuer, isOwn } of httpIssuers(config)) {
      const parsed = parseIssuer(issuer.text);
      if (!isOwn || parsed?.scheme !== "http") continue;
      if (!isPublic(parsed.host)) continue;
      // issuer-shape reports it if the provider has only one form of issuer.
      if (providerOf(client.name, parsed)?.check?.(parsed)?.corrected?.startsWith("https:"))
        continue;
      // Another port may not support HTTPS.
      const hasPort = /^[^/]*\/\/[^/]*:\d+(\/|$)/.test(parsed.url);
      yield {
        at: issuer.span,
        what: message("issuer-insecure.what"),
        why: message("issuer-insecure.why"),
        todo: message("issuer-insecure.todo"),
        fixes: () =>
          hasPort
            ? []
            : fixByRewriting(config, issuer, issuer.text.replace(/^\s*http:/i, "https:"), false),
      };
    }
  },
};

const httpIssuers = literalIssuers((text) => parseIssuer(text)?.scheme === "http");
