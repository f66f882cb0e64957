// A key twice in one block: Micronaut keeps the last and loses the earlier one with all below it.
import { docs } from "../knowledge/docs";
import { orderBelow } from "../knowledge/schema/keys";
import type { Duplicate } from "../micronaut/tree/build";
import type { Config } from "../micronaut/configuration";
import { planUnion } from "../micronaut/edits/union";
import { under } from "./shared/examples";
import type { Fix, Rule } from "./rule";

export const duplicateKey: Rule = {
  id: "duplicate-key",
  topic: "reading",
  severity: "error",
  title: "A key stands twice in one block",
  why: "Of two equal keys the server reads only the last one. Everything under the first one is lost without a word, which is what happens when two snippets that both begin with the same key are pasted below each other.",
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
      const related = { at: earlier.key.span, message: "The same key stands here." };
      const fixes = (): Fix[] => fixesFor(config, duplicate);
      if (sameSpelling) {
        const what = `'${later.key.text}' stands twice in this block.`;
        const why = "The server reads this one only; everything under the earlier one is lost.";
        yield { at: later.key.span, what, why, todo: "Merge the two.", related, fixes };
      } else {
        const what = `'${later.key.text}' and '${earlier.key.text}' are the same key.`;
        const why = "Where both set a value, this one wins because it stands further down.";
        yield {
          at: later.key.span,
          what,
          why,
          todo: "Keep one spelling.",
          severity: "warning",
          related,
          fixes,
        };
      }
    }
  },
};

function fixesFor(config: Config, duplicate: Duplicate): Fix[] {
  const union = planUnion(config, duplicate, orderBelow);
  if (!union) return [];
  const key = duplicate.later.key.text;
  if (union.conflicts.length === 0) {
    const changes = union.changes("moved");
    return changes ? [{ title: `Merge the two '${key}' blocks`, changes, preferred: true }] : [];
  }
  const later = union.changes("moved");
  const earlier = union.changes("there");
  const title = (which: string): string =>
    `Merge the two '${key}', keeping the ${which} one where they differ`;
  return [
    ...(later ? [{ title: title("last"), changes: later, preferred: false }] : []),
    ...(earlier ? [{ title: title("first"), changes: earlier, preferred: false }] : []),
  ];
}
