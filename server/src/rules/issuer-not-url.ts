// An issuer that is not an absolute URL.
import { message, type Text } from "../messages/message";
import { docs } from "../knowledge/docs";
import type { ScalarNode } from "../document/syntax";
import { comparesIssuer } from "../interpretation/clients/comparesIssuer";
import { parseIssuer } from "../knowledge/sso/issuer";
import { type IssuerReading, readIssuer } from "../knowledge/sso/issuerUrl";
import type { Config } from "../micronaut/configuration";
import { clientWithIssuer, literalIssuers, replaceIssuer } from "./shared/literalIssuers";
import type { Finding, Rule } from "./rule";

export const issuerNotUrl: Rule = {
  id: "issuer-not-url",
  topic: "login",
  severity: "error",
  title: "Issuer is not a URL",
  why: "Micronaut adds http:// to an issuer without a scheme and reads the provider's metadata unencrypted. If it cannot parse the issuer as a URL, it treats it as missing or the server does not start. A query or a fragment is not requested, but compared with the issuer of ID tokens in the mode 'idtoken'.",
  docs: docs.sso,
  fixesChange: { properties: ["value"], lines: 1 },
  examples: [
    {
      bad: clientWithIssuer("authentik", "auth.example.com/application/o/kestra/"),
      good: clientWithIssuer("authentik", "https://auth.example.com/application/o/kestra/"),
    },
    { bad: clientWithIssuer("keycloak", "https://auth.example.com /realms/kestra") },
    {
      bad: clientWithIssuer("keycloak", "https://auth.example.com/realms/kestra?client=kestra"),
      good: clientWithIssuer("keycloak", "https://auth.example.com/realms/kestra"),
    },
  ],
  *check(config) {
    for (const { issuer } of invalidIssuers(config)) {
      const { text } = issuer;
      const reading = readIssuer({ kind: "text", text });
      if (!text.includes("://") && isPlainAddress(text)) {
        const scheme = /^(localhost|127\.)/.test(text) ? "http://" : "https://";
        yield {
          at: issuer.span,
          what: message("issuer-not-url.scheme.what"),
          why: message("issuer-not-url.scheme.why"),
          todo: message("issuer-not-url.scheme.todo", { scheme }),
          fixes: () => replaceIssuer(config, issuer, scheme + text),
        };
      } else if (reading === "url" && text.includes("://")) {
        yield withQuery(config, issuer);
      } else {
        yield {
          at: issuer.span,
          what: message("issuer-not-url.what"),
          why: reasonFor(reading),
          todo: message("issuer-not-url.todo"),
        };
      }
    }
  },
};

const isPlainAddress = (text: string): boolean => /^[\w-]+(\.[\w-]+)*(:\d+)?(\/\S*)?$/.test(text);

function reasonFor(reading: IssuerReading): Text {
  switch (reading) {
    case "refused":
      return message("issuer-not-url.stops.why");
    case "hostless":
      return message("issuer-not-url.hostless.why");
    case "url":
      return message("issuer-not-url.scheme.why");
    default:
      return message("issuer-not-url.skipped.why");
  }
}

/** Micronaut compares the whole issuer with that of a token, but requests the metadata without the query. */
function withQuery(config: Config, issuer: ScalarNode): Finding {
  const isCompared = comparesIssuer(config);
  return {
    at: issuer.span,
    what: message("issuer-not-url.query.what"),
    why: isCompared
      ? message("issuer-not-url.query.compared.why")
      : message("issuer-not-url.query.why"),
    todo: message("issuer-not-url.query.todo"),
    severity: isCompared ? "error" : "information",
    fixes: () => replaceIssuer(config, issuer, issuer.text.replace(/[?#].*$/s, "")),
  };
}

const invalidIssuers = literalIssuers((text) => parseIssuer(text) === undefined);
