// A list of scopes without `openid`, which is required for an ID token.
import { message } from "../messages/message";
import { insertFirstItem } from "../document/edits/firstItem";
import { clientProvider, clientValue } from "../interpretation/clients/clients";
import { docs } from "../knowledge/docs";
import { scopesIn } from "../interpretation/clients/scopes";
import type { Config } from "../micronaut/configuration";
import { get } from "../micronaut/tree/node";
import { writtenScalar } from "../interpretation/values/value";
import type { ScalarNode, SyntaxNode } from "../document/syntax";
import { ssoExample } from "./shared/examples";
import { completeClients } from "./shared/missingClientKey";
import { fixByRewriting } from "./shared/rewriting";
import type { Fix, Rule } from "./rule";

const client = { client: "sso", issuer: "https://sso.example.com" };

export const scopesWithoutOpenid: Rule = {
  id: "scopes-without-openid",
  topic: "login",
  severity: "warning",
  title: "Scopes without openid",
  why: "The list of scopes replaces Micronaut's default (openid, email, profile). Without openid, most providers send no ID token or reject the request, so Kestra cannot identify the user. authentik sends one anyway and is not reported.",
  docs: docs.sso,
  fixesChange: { properties: ["other", "value"], lines: 1 },
  examples: [
    {
      bad: ssoExample({ ...client, lines: ["scopes: [profile, email]"] }),
      good: ssoExample({ ...client, lines: ["scopes: [openid, profile, email]"] }),
    },
    {
      bad: ssoExample({ ...client, lines: ["scopes:", '  - "email"', '  - "groups"'] }),
      good: ssoExample({
        ...client,
        lines: ["scopes:", '  - "openid"', '  - "email"', '  - "groups"'],
      }),
    },
    {
      bad: ssoExample({ ...client, lines: ["scopes: email,groups"] }),
      good: ssoExample({ ...client, lines: ["scopes: openid,email,groups"] }),
    },
  ],
  *check(config) {
    for (const client of clientsWithoutOpenidScope(config)) {
      if (clientProvider(config, client)?.sendsIdTokenWithoutOpenid) continue;
      const value = clientValue(config, client, "scopes");
      const { from } = value;
      if (from?.kind !== "here") continue;
      yield {
        at: from.entry.key,
        what: message("scopes-without-openid.what"),
        why: message("scopes-without-openid.why"),
        todo: message("scopes-without-openid.todo"),
        fixes: () => withOpenid(config, from.entry.value, writtenScalar(value)),
      };
    }
  },
};

const clientsWithoutOpenidScope = completeClients((client) => {
  const words = scopesIn(get(client, "scopes")) ?? [];
  return words.length > 0 && !words.includes("openid") && client.children.has("openid");
});

function withOpenid(
  config: Config,
  scopes: SyntaxNode | undefined,
  scalar: ScalarNode | undefined,
): Fix[] {
  if (scopes?.kind === "list") {
    const change = insertFirstItem(config.text, scopes, "openid");
    return change
      ? [{ title: message("fix.add", { key: "openid" }), changes: [change], preferred: true }]
      : [];
  }
  if (!scalar) return [];
  const separator = /\s/.test(scalar.text) && !scalar.text.includes(",") ? " " : ",";
  return fixByRewriting(config, scalar, `openid${separator}${scalar.text}`, true);
}
