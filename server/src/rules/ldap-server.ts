// An address of an LDAP server that Java cannot use.
import { message } from "../messages/message";
import { docs } from "../knowledge/docs";
import { literalScalar } from "../interpretation/values/value";
import { isDynamic } from "../micronaut/values/dynamic";
import { under } from "./shared/examples";
import { withoutLastBreak } from "./shared/lastLineBreak";
import { ldapServers } from "./shared/ldapServers";
import { fixByRewriting } from "./shared/rewriting";
import type { Config } from "../micronaut/configuration";
import type { ScalarNode } from "../document/syntax";
import type { Finding, Fix, Rule } from "./rule";

const server = (address: string): string =>
  under("micronaut.security.ldap.default.context", `server: ${address}`);

export const ldapServer: Rule = {
  id: "ldap-server",
  topic: "login",
  severity: "warning",
  title: "LDAP server without a usable URL",
  why: "The server starts with any string, but only connects to URLs that start with `ldap://` or `ldaps://`. With anything else, every login is refused, usually without a log message. Several URLs are separated by spaces; Java tries them one after another.",
  docs: docs.ldap,
  fixesChange: { properties: ["value"], lines: 1 },
  examples: [
    {
      bad: server("ldap.example.com:636"),
      good: server("ldaps://ldap.example.com:636"),
    },
    {
      bad: server("ldaps://a.example.com:636,ldaps://b.example.com:636"),
      good: server("ldaps://a.example.com:636 ldaps://b.example.com:636"),
    },
    { bad: server("https://ldap.example.com") },
    { bad: server("ldap:ldap.example.com") },
  ],
  *check(config) {
    for (const { value } of ldapServers(config)) {
      const scalar = literalScalar(value("context", "server"));
      const finding = scalar && !isDynamic(scalar) ? findingFor(config, scalar) : undefined;
      if (finding) yield finding;
    }
  },
};

function findingFor(config: Config, scalar: ScalarNode): Finding | undefined {
  const { text, span: at } = scalar;
  const addresses = text.split(/\s+/).filter((address) => address !== "");
  const wrong = addresses.find((address) => !isUsable(address));
  if (wrong !== undefined && wrong.includes(",")) {
    const separate = text
      .split(/[\s,]/)
      .filter((address) => address !== "")
      .join(" ");
    return {
      at,
      what: message("ldap-server.comma.what"),
      why: message("ldap-server.why"),
      todo: message("ldap-server.comma.todo"),
      fixes: () =>
        separate.split(" ").every(isUsable)
          ? change(config, scalar, separate).map((fix) => ({
              ...fix,
              title: message("ldap-server.comma.fix"),
            }))
          : [],
    };
  }
  if (wrong !== undefined) {
    return {
      at,
      what: message("ldap-server.what", { address: wrong }),
      why: message("ldap-server.why"),
      todo: message("ldap-server.todo"),
      fixes: () =>
        schemesFor(wrong).flatMap((url) => change(config, scalar, text.replace(wrong, url))),
    };
  }
  if (!text.includes("\n")) return undefined;
  return {
    at,
    what: message("ldap-server.lineBreak.what"),
    why: message("ldap-filter.refused.why"),
    todo: message("ldap-server.lineBreak.todo"),
    fixes: () => (addresses.length > 1 ? [] : withoutLastBreak(config, scalar)),
  };
}

/** Java reads the scheme in any case. */
const isUsable = (address: string): boolean =>
  /^ldaps?:\/\/(?:\[[\da-f:.]+\]|[^\s,/:?]*)(?::\d*)?(?:[/?]\S*)?$/i.test(address);

/** The URLs that an address without a scheme may mean, most likely first. */
function schemesFor(address: string): string[] {
  if (!/^[\w.-]+(?::\d+)?$/.test(address)) return [];
  const schemes = address.endsWith(":389") ? ["ldap", "ldaps"] : ["ldaps", "ldap"];
  return schemes.map((scheme) => `${scheme}://${address}`);
}

const change = (config: Config, scalar: ScalarNode, text: string): Fix[] =>
  fixByRewriting(config, scalar, text, false);
