// A list of scopes that forgets the one without which there is no ID token.
import { insertFirstItem } from "../document/edits/firstItem";
import { clientValue } from "../interpretation/clients/clients";
import { docs } from "../knowledge/docs";
import { scopesIn } from "../interpretation/clients/scopes";
import type { Config } from "../micronaut/configuration";
import { type ConfigNode, get, ownScalarOf, winner } from "../micronaut/tree/node";
import { ssoExample } from "./shared/examples";
import { completeClients } from "./shared/missingClientKey";
import { fixByRewriting } from "./shared/rewriting";
import type { Fix, Rule } from "./rule";

export const scopesWithoutOpenid: Rule = {
  id: "scopes-without-openid",
  severity: "warning",
  title: "The scopes lack openid",
  why: "The list of scopes replaces Micronaut's own (openid, email, profile). Without openid the provider sends no ID token, and Kestra cannot tell who logs in.",
  docs: docs.sso,
  examples: [
    {
      bad: ssoExample({ lines: ["scopes: [profile, email]"] }),
      good: ssoExample({ lines: ["scopes: [openid, profile, email]"] }),
    },
    {
      bad: ssoExample({ lines: ["scopes:", '  - "email"', '  - "groups"'] }),
      good: ssoExample({ lines: ["scopes:", '  - "openid"', '  - "email"', '  - "groups"'] }),
    },
    {
      bad: ssoExample({ lines: ["scopes: email,groups"] }),
      good: ssoExample({ lines: ["scopes: openid,email,groups"] }),
    },
  ],
  *check(config) {
    for (const client of withoutOpenidScope(config)) {
      const { node, from } = clientValue(config, client, "scopes");
      const entry = node && winner(node);
      if (!entry || from?.kind !== "here") continue;
      yield {
        at: entry.key,
        what: "These scopes do not include openid.",
        why: "The list replaces the default, so the provider sends no ID token and Kestra cannot tell who logs in.",
        todo: "Add openid.",
        fixes: () => withOpenid(config, node),
      };
    }
  },
};

const withoutOpenidScope = completeClients((client) => {
  const node = get(client, "scopes");
  const words = (node && scopesIn(node)) ?? [];
  return words.length > 0 && !words.includes("openid") && client.children.has("openid");
});

function withOpenid(config: Config, node: ConfigNode): Fix[] {
  const value = winner(node)?.value;
  if (value?.kind === "list") {
    const change = insertFirstItem(config.text, value, "openid");
    return change ? [{ title: "Add 'openid'", changes: [change], preferred: true }] : [];
  }
  const scalar = ownScalarOf(node);
  if (!scalar) return [];
  const separator = /\s/.test(scalar.text) && !scalar.text.includes(",") ? " " : ",";
  return fixByRewriting(config, scalar, `openid${separator}${scalar.text}`, true);
}
