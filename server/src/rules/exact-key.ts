// A key in another spelling than the one that Kestra looks up.
import { message } from "../messages/message";
import { docs } from "../knowledge/docs";
import { findKey } from "../knowledge/schema/keys";
import { finder } from "../micronaut/tree/finder";
import { renameOf } from "./shared/renaming";
import { under } from "./shared/examples";
import type { Rule } from "./rule";

export const exactKey: Rule = {
  id: "exact-key",
  topic: "reading",
  severity: "warning",
  title: "Key that has only one spelling",
  why: "Most keys can be written in camelCase or with hyphens, because Micronaut normalises them before it binds them. Kestra looks a few keys up by name instead, and does not find them in another spelling.",
  docs: docs.configurationBasics,
  fixesChange: { properties: ["nothing"], lines: 1 },
  examples: [
    {
      bad: under("kestra.plugins.management", "local-repository-path: /app/plugins"),
      good: under("kestra.plugins.management", "localRepositoryPath: /app/plugins"),
    },
  ],
  *check(config) {
    for (const node of exactKeys(config.root)) {
      const name = findKey(node.path)?.schema.exactSpelling;
      // If one of several places has the right spelling, Kestra reads that one.
      if (name === undefined || node.entries.some(({ written }) => written === name)) continue;
      for (const entry of node.entries) {
        if (!entry.whole) continue;
        yield {
          at: entry.key,
          what: message("exact-key.what", { key: entry.written, name }),
          why: message("exact-key.why"),
          todo: message("exact-key.todo", { name }),
          fixes: () =>
            node.entries.length > 1
              ? []
              : [
                  {
                    title: message("fix.rename", { name }),
                    changes: [renameOf(config, entry, name)],
                    preferred: true,
                  },
                ],
        };
      }
    }
  },
};

const exactKeys = finder(({ path }) => findKey(path)?.schema.exactSpelling !== undefined);
