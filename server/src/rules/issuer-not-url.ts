// An issuer that is not an absolute URL.
import { message, type Text } from "../messages/message";
import { docs } from "../knowledge/docs";
import type { ScalarNode } from "../document/syntax";
import { comparesIssuer } from "../interpretation/clients/comparesIssuer";
import { isLoopback, isPublic } from "../knowledge/sso/hostNames";
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
      const host = hostOf(text);
      if (host !== undefined) {
        const [scheme, other] = schemesFor(config, host);
        yield {
          at: issuer.span,
          what: message("issuer-not-url.scheme.what"),
          why: message("issuer-not-url.scheme.why"),
          todo:
            other === undefined || isLoopback(host.name)
              ? message("issuer-not-url.scheme.todo", { scheme })
              : message("issuer-not-url.schemes.todo", { scheme, other }),
          fixes: () =>
            [scheme, ...(other ? [other] : [])].flatMap((one) =>
              replaceIssuer(config, issuer, one + text, other === undefined),
            ),
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

interface Host {
  readonly name: string;
  readonly port: string | undefined;
}

/** The host of an address without a scheme; undefined if it is not certainly an address. */
function hostOf(text: string): Host | undefined {
  const [, name, port] = /^([\w-]+(?:\.[\w-]+)*)(?::(\d+))?(?:\/\S*)?$/.exec(text) ?? [];
  if (name === undefined || /^(true|false|yes|no|on|off|null|[\d_]+(\.\d+)?)$/i.test(text))
    return undefined;
  return { name: name.toLowerCase(), port };
}

/** The schemes the provider may use, best first. Only a public name with a usual port is certainly `https`. */
function schemesFor({ text }: Config, { name, port }: Host): readonly [string, string?] {
  const isHttps =
    isPublic(name) &&
    !/^[\d.]+$/.test(name) &&
    (port === undefined || ["443", "8443"].includes(port)) &&
    !isKeyIn(text, name);
  return isHttps ? ["https://"] : ["http://", "https://"];
}

/** A service of a compose file may have the name of a public host. */
const isKeyIn = (text: string, name: string): boolean =>
  text.split("\n").some((line) => line.trim().replace(/["']/g, "").startsWith(`${name}:`));

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
