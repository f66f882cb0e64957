// A page without login that contains the issuers of the clients. Recorded from Micronaut Security 4.15.1.
import { message } from "../messages/message";
import { clientValue } from "../interpretation/clients/clients";
import { clientStates } from "../interpretation/clients/liveClients";
import { readFlag } from "../interpretation/values/flags";
import { valueOf } from "../interpretation/values/value";
import { docs } from "../knowledge/docs";
import { orderBelow } from "../knowledge/schema/keys";
import { isAtLeast } from "../knowledge/versions";
import { type Config, isIncomplete, spellingIn } from "../micronaut/configuration";
import { insertKey } from "../micronaut/edits/insert";
import { changed, changesTo } from "../micronaut/edits/rewrite";
import { spell } from "../micronaut/names";
import { ssoExample } from "./shared/examples";
import type { Fix, Rule } from "./rule";

const enabled = ["micronaut", "security", "oauth2", "protected-resource-metadata", "enabled"];

export const publicProvider: Rule = {
  id: "public-provider",
  topic: "login",
  severity: "hint",
  offByDefault: true,
  byVersion: true,
  title: "Public page that names the identity provider",
  why: "From version 1.3 on, Kestra publishes metadata (RFC 9728) at /.well-known/oauth-protected-resource. The page needs no login and contains the issuers of the clients. Every login redirects to the same provider, so this is off by default; turn it on if your policy forbids such pages. API clients may need the page.",
  docs: docs.micronautSecurity,
  fixesChange: { properties: ["added"], lines: 1, titled: true, chosen: true },
  examples: [
    {
      version: "1.3",
      bad: ssoExample(),
      good: `${ssoExample()}      protected-resource-metadata:\n        enabled: false\n`,
    },
  ],
  *check(config, { target }) {
    if (!target || !isAtLeast(target, "1.3") || isIncomplete(config)) return;
    if (valueOf(config, enabled).kind !== "absent") return;
    const [first] = clientStates(config).filter(
      ({ state, client }) => state === "alive" && isListed(config, client),
    );
    const [entry] = first?.client.entries ?? [];
    if (!entry) return;
    yield {
      at: entry.key,
      what: message("public-provider.what"),
      why: message("public-provider.why", { path: "/.well-known/oauth-protected-resource" }),
      todo: message("public-provider.todo", { key: enabled.slice(-2).join(".") }),
      fixes: () => fixesFor(config),
    };
  },
};

const isListed = (config: Config, client: Parameters<typeof clientValue>[1]): boolean =>
  ["absent", "true"].includes(
    readFlag(clientValue(config, client, "openid.protected-resource-metadata")),
  );

function fixesFor(config: Config): Fix[] {
  const line = `${spell("enabled", spellingIn(config))}: false`;
  const changes = insertKey(config, { path: enabled, lines: [line] }, orderBelow);
  if (!changes) return [];
  return [
    {
      title: message("public-provider.fix"),
      changes: changesTo(config, changed(config, changes)),
      preferred: false,
    },
  ];
}
