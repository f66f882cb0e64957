// A key twice in one mapping: Micronaut keeps the last one and drops the earlier one with everything below it.
import { message } from "../messages/message";
import { docs } from "../knowledge/docs";
import { orderBelow } from "../knowledge/schema/keys";
import type { Duplicate } from "../micronaut/tree/build";
import type { Config } from "../micronaut/configuration";
import { planUnion } from "../micronaut/edits/union";
import { under } from "./shared/examples";
import type { Finding, Fix, Rule } from "./rule";

export const duplicateKey: Rule = {
  id: "duplicate-key",
  topic: "reading",
  severity: "error",
  title: "Key defined twice in one mapping",
  why: "If a key is defined twice, the server reads only the last one and silently loses everything under the first one. This happens when two snippets that start with the same key are pasted one below the other.",
  docs: docs.configurationBasics,
  fixesChange: { properties: ["added", "nothing", "value", "removed"], lines: 1 },
  examples: [
    {
      bad:
        under("kestra", "url: https://kestra.example.com") +
        under("kestra.queue", "type: postgres"),
      good: under("kestra", "url: https://kestra.example.com", "queue:", "  type: postgres"),
    },
    {
      bad: under(
        "kestra",
        "url: https://a.example.com",
        "encryption:",
        "url: https://b.example.com",
      ),
      good: under(
        "kestra",
        "# url: https://a.example.com",
        "url: https://b.example.com",
        "encryption:",
      ),
    },
  ],
  *check(config) {
    for (const duplicate of config.duplicates) {
      const { earlier, later, sameSpelling } = duplicate;
      const related = [{ at: earlier.key.span, message: message("duplicate-key.related") }];
      const fixes: Finding["fixes"] = (wanted) => fixesFor(config, duplicate, wanted);
      if (sameSpelling) {
        const what = message("duplicate-key.what", { later: later.key.text });
        const why = message("duplicate-key.why");
        yield {
          at: later.key.span,
          what,
          why,
          todo: message("duplicate-key.todo"),
          related,
          fixes,
        };
      } else {
        const what = message("duplicate-key.spelling.what", {
          later: later.key.text,
          earlier: earlier.key.text,
        });
        const why = message("duplicate-key.spelling.why");
        yield {
          at: later.key.span,
          what,
          why,
          todo: message("duplicate-key.spelling.todo"),
          severity: "warning",
          related,
          fixes,
        };
      }
    }
  },
};

function fixesFor(config: Config, duplicate: Duplicate, wanted?: "preferred"): Fix[] {
  const union = planUnion(config, duplicate, orderBelow);
  if (!union) return [];
  const key = duplicate.later.key.text;
  if (union.conflicts.length === 0) {
    const changes = union.changes("moved");
    return changes
      ? [{ title: message("duplicate-key.fix", { key }), changes, preferred: true }]
      : [];
  }
  if (wanted) return [];
  const later = union.changes("moved");
  const earlier = union.changes("there");
  return [
    ...(later
      ? [{ title: message("duplicate-key.last.fix", { key }), changes: later, preferred: false }]
      : []),
    ...(earlier
      ? [
          {
            title: message("duplicate-key.first.fix", { key }),
            changes: earlier,
            preferred: false,
          },
        ]
      : []),
  ];
}
