// An issuer at localhost, although Kestra runs in a container.
import { message } from "../messages/message";
import { docs } from "../knowledge/docs";
import { isLoopback } from "../knowledge/sso/hostNames";
import { parseIssuer } from "../knowledge/sso/issuer";
import { clientWithIssuer, literalIssuers } from "./shared/literalIssuers";
import type { Rule } from "./rule";

export const issuerLoopback: Rule = {
  id: "issuer-loopback",
  topic: "login",
  severity: "information",
  title: "Issuer that points to Kestra's own container",
  why: "Inside a container, localhost is the container itself and not the machine that runs it. Kestra looks for the provider in its own container and does not find it, so logins fail. The rule applies only where the file itself starts the container: in compose files, Helm values and Kubernetes manifests.",
  docs: docs.authentik,
  containersOnly: true,
  examples: [
    { bad: clientWithIssuer("authentik", '"http://localhost:9000/application/o/kestra/"') },
    { bad: clientWithIssuer("keycloak", "http://127.0.0.1:8080/realms/kestra") },
    { bad: clientWithIssuer("sso", "https://[::1]/issuer") },
  ],
  *check(config) {
    for (const { issuer, isOwn } of loopbackIssuers(config)) {
      const parsed = parseIssuer(issuer.text);
      if (!isOwn || !parsed || !isLoopback(parsed.host)) continue;
      yield {
        at: issuer.span,
        what: message("issuer-loopback.what", { host: parsed.host }),
        why: message("issuer-loopback.why"),
        todo: message("issuer-loopback.todo"),
      };
    }
  },
};

const loopbackIssuers = literalIssuers((text) => {
  const parsed = parseIssuer(text);
  return parsed !== undefined && isLoopback(parsed.host);
});
