// The same action twice for one permission.
import { refuses } from "../document/yaml/diagnose";
import { message, type Text } from "../messages/message";
import { rewriteItems } from "../document/edits/items";
import { actionsIn, grantsOfAllRoles } from "../interpretation/role/defaultRole";
import { docs } from "../knowledge/docs";
import { type ConfigNode, winner } from "../micronaut/tree/node";
import type { Config } from "../micronaut/configuration";
import { granting } from "./shared/examples";
import type { Fix, Rule } from "./rule";

export const duplicateAction: Rule = {
  id: "duplicate-action",
  topic: "role",
  severity: "warning",
  title: "Action listed twice",
  why: "The second one has no effect. Often another action was intended in its place.",
  docs: docs.rbac,
  fixesChange: { properties: ["removed"], lines: 2 },
  examples: [
    { bad: granting("FLOW: [READ, CREATE, READ]"), good: granting("FLOW: [READ, CREATE]") },
    {
      bad: granting("FLOW:", "  - READ", "  - CREATE", "  - READ # again"),
      good: granting("FLOW:", "  - READ", "  - CREATE", "  # again"),
    },
  ],
  *check(config) {
    for (const grant of grantsOfAllRoles(config)) {
      const granted = actionsIn(config, grant);
      for (const [index, { word, at }] of granted.entries()) {
        const first = granted.findIndex((other) => other.word === word);
        const there = granted[first];
        if (first === index || !there) continue;
        yield {
          at,
          what: message("duplicate-action.what", { word }),
          why: message("duplicate-action.why"),
          todo: message("duplicate-action.todo"),
          related: [{ at: there.at, message: message("duplicate-action.related") }],
          fixes: () =>
            removeItem(config, grant, at.start, message("duplicate-action.fix", { word }), true),
        };
      }
    }
  },
};

/** The fix that removes the item at an offset from a grant's list. */
export function removeItem(
  config: Config,
  grant: ConfigNode,
  offset: number,
  title: Text,
  preferred: boolean,
): Fix[] {
  const list = winner(grant)?.value;
  if (list?.kind !== "list") return [];
  // A string with commas is one item with several actions.
  const words = list.items.map((item) =>
    item.span.start <= offset && offset < item.span.end
      ? item.kind === "scalar" && !item.text.includes(",")
        ? []
        : undefined
      : undefined,
  );
  const changes = words.some(Boolean) ? rewriteItems(config.text, list, words) : undefined;
  // In a file that cannot be read, an item may be that of another permission.
  const isCertain = !config.problems.some(refuses);
  return changes ? [{ title, changes, preferred: preferred && isCertain }] : [];
}
