// A key twice in one mapping: Micronaut keeps the last one and drops the earlier one with everything below it.
import { message } from "../messages/message";
import { docs } from "../knowledge/docs";
import { orderBelow } from "../knowledge/schema/keys";
import type { Duplicate } from "../micronaut/tree/build";
import type { Config } from "../micronaut/configuration";
import { planUnion } from "../micronaut/edits/union";
import { finder } from "../micronaut/tree/finder";
import { resolveScalar } from "../micronaut/values/scalars";
import { type ConfigNode, type Entry, isLeaf, isListItem } from "../micronaut/tree/node";
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
    // Of two keys in a template, only one may be left.
    if (config.actions.length > 0) return;
    for (const node of setTwice(config.root)) yield* twiceFinding(config, node);
  },
};

/** Properties that several mappings set, with nested or dotted keys. */
const setTwice = finder(({ name, entries }) => {
  const [first] = entries;
  return (
    entries.length > 1 &&
    !isListItem(name) &&
    entries.every((entry) => isLeaf(entry) && !entry.inherited) &&
    entries.some(({ part, document }) => part !== first?.part && document === first?.document)
  );
});

function* twiceFinding({ text }: Config, { path, entries }: ConfigNode): Iterable<Finding> {
  const last = entries.at(-1);
  const earlier = entries.findLast(
    (entry) => entry.document === last?.document && entry.part !== last.part,
  );
  if (!last || !earlier || isEmpty(last) || isEmpty(earlier)) return;
  if (valueIn(text, last) === valueIn(text, earlier)) return;
  yield {
    at: last.key,
    severity: "warning",
    what: message("duplicate-key.forms.what", { path: path.join(".") }),
    why: message("duplicate-key.forms.why"),
    todo: message("duplicate-key.forms.todo"),
    related: [{ at: earlier.key, message: message("duplicate-key.related") }],
  };
}

/** An empty value sets nothing. */
const isEmpty = ({ value }: Entry): boolean =>
  !value || (value.kind === "scalar" && resolveScalar(value).kind === "null");

/** What a place sets, to compare it with another one. */
function valueIn(text: string, { value }: Entry): string {
  if (value?.kind === "scalar") {
    const read = resolveScalar(value);
    return "value" in read ? String(read.value) : value.text;
  }
  return value ? text.slice(value.span.start, value.span.end).replace(/[\s"']+/g, "") : "";
}

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
