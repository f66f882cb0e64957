// A key that the server no longer reads and that has no replacement.
import { message } from "../messages/message";
import { docs } from "../knowledge/docs";
import { findKey } from "../knowledge/schema/keys";
import { isInEffect, type KestraVersion } from "../knowledge/versions";
import { finder } from "../micronaut/tree/finder";
import type { ConfigNode } from "../micronaut/tree/node";
import { hasOwnLogin, loginKey } from "./shared/basicAuth";
import { removal } from "./shared/removal";
import { under } from "./shared/examples";
import type { Rule } from "./rule";

export const keyWithoutEffect: Rule = {
  id: "key-without-effect",
  topic: "version",
  severity: "hint",
  byVersion: true,
  title: "Key without effect",
  why: "It does no harm, but it suggests a setting that does not exist. If the version of Kestra is unknown, only keys that no current version reads are reported.",
  docs: docs.configuration,
  fixesChange: { properties: ["removed"], lines: 6 },
  examples: [
    {
      bad: under("kestra.ee.tenants", "enabled: true", "fallback-tenant: main"),
      good: under("kestra.ee.tenants", "fallback-tenant: main"),
    },
    {
      bad: under("micronaut.security", "filter:", "  path: /api/**", "authentication: cookie"),
      good: under("micronaut.security", "authentication: cookie"),
    },
  ],
  *check(config, { target, edition }) {
    for (const node of removedKeys(config.root)) {
      // `basic-auth-enabled` reports it.
      if (isLoginSwitch(node) && hasOwnLogin(config, edition)) continue;
      const { removedIn, replacedBy } = findKey(node.path)?.schema ?? {};
      if (!removedIn || !isInEffect(removedIn, target)) continue;
      if (replacedBy && !isRemoved(replacedBy, target)) continue;
      for (const entry of node.entries) {
        yield {
          at: entry.key,
          what:
            removedIn === true
              ? message("key-without-effect.what", { key: entry.written })
              : message("key-without-effect.since.what", {
                  key: entry.written,
                  version: removedIn,
                }),
          why: message("key-without-effect.why"),
          todo: message("key-without-effect.todo"),
          tag: "unnecessary",
          // No fix for keys with children: their values may be needed elsewhere and should not be lost with one click.
          fixes: () => (node.children.size === 0 ? removal(config, node, entry, false) : []),
        };
      }
    }
  },
};

/** Whether a replacement has been removed too. */
function isRemoved(replacedBy: string, target: KestraVersion | undefined): boolean {
  const { removedIn } = findKey(replacedBy.split("."))?.schema ?? {};
  return removedIn !== undefined && isInEffect(removedIn, target) !== undefined;
}

const isLoginSwitch = ({ path }: ConfigNode): boolean =>
  path.join(".") === loginKey("enabled").join(".");

const removedKeys = finder(({ path }) => findKey(path)?.schema.removedIn !== undefined);
