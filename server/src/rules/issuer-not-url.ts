// An issuer that is not an absolute URL.
import { message } from "../messages/message";
import { docs } from "../knowledge/docs";
import { parseIssuer } from "../knowledge/sso/issuer";
import { readIssuer } from "../knowledge/sso/issuerUrl";
import { clientWithIssuer, literalIssuers, replaceIssuer } from "./shared/literalIssuers";
import type { Rule } from "./rule";

export const issuerNotUrl: Rule = {
  id: "issuer-not-url",
  topic: "login",
  severity: "error",
  title: "Issuer is not a URL",
  why: "Micronaut adds http:// to an issuer without a scheme and reads the provider's metadata unencrypted. If it cannot parse the issuer as a URL, it treats it as missing or the server does not start.",
  docs: docs.sso,
  fixesChange: { properties: ["value"], lines: 1 },
  examples: [
    {
      bad: clientWithIssuer("authentik", "auth.example.com/application/o/kestra/"),
      good: clientWithIssuer("authentik", "https://auth.example.com/application/o/kestra/"),
    },
    { bad: clientWithIssuer("keycloak", "https://auth.example.com /realms/kestra") },
  ],
  *check(config) {
    for (const { issuer } of invalidIssuers(config)) {
      const bare = /^[\w-]+(\.[\w-]+)*(:\d+)?(\/\S*)?$/.test(issuer.text);
      const scheme = /^(localhost|127\.)/.test(issuer.text) ? "http://" : "https://";
      yield {
        at: issuer.span,
        what: bare ? message("issuer-not-url.scheme.what") : message("issuer-not-url.what"),
        why: bare
          ? message("issuer-not-url.scheme.why")
          : readIssuer({ kind: "text", text: issuer.text }) === "refused"
            ? message("issuer-not-url.stops.why")
            : message("issuer-not-url.skipped.why"),
        todo: bare
          ? message("issuer-not-url.scheme.todo", { scheme })
          : message("issuer-not-url.todo"),
        fixes: () => (bare ? replaceIssuer(config, issuer, scheme + issuer.text) : []),
      };
    }
  },
};

const invalidIssuers = literalIssuers((text) => parseIssuer(text) === undefined);
