// A default role outside kestra.security, the only place where Kestra reads it.
import { message, type Text } from "../messages/message";
import { defaultRoleOf, misplacedDefaultRoles } from "../interpretation/role/defaultRole";
import { docs } from "../knowledge/docs";
import { defaultRolePath } from "../knowledge/roles/permissions";
import type { ConfigNode } from "../micronaut/tree/node";
import { fixesByMoving, furtherParts } from "./shared/moving";
import { below, under } from "./shared/examples";
import type { Rule } from "./rule";

const place = defaultRolePath.slice(0, -1).join(".");

const role = (key: string): string[] =>
  below(key, "name: viewer", "description: Read only", "permissions: { FLOW: [READ] }");

export const misplacedDefaultRole: Rule = {
  id: "misplaced-default-role",
  topic: "place",
  severity: "error",
  title: "Default role in the wrong place",
  why: "Kestra reads the default role only under `kestra.security`. Anywhere else it is silently ignored, and new users have no rights.",
  docs: docs.authentik,
  fixesChange: { properties: ["moved"], lines: 0 },
  examples: [
    {
      bad: under("micronaut.security", "authentication: cookie", ...role("defaultRole")),
      good:
        under("micronaut.security", "authentication: cookie") +
        under("kestra.security", ...role("defaultRole")),
    },
    {
      bad: under("kestra", ...role("default-role"), "url: https://kestra.example.com"),
      good: under(
        "kestra",
        "url: https://kestra.example.com",
        "security:",
        ...role("default-role").map((line) => `  ${line}`),
      ),
    },
  ],
  *check(config) {
    const there = defaultRoleOf(config)?.entries[0];
    const related = there
      ? [{ at: there.key, message: message("misplaced-default-role.related") }]
      : [];
    for (const node of misplacedDefaultRoles(config.root)) {
      const [first, ...more] = node.entries;
      if (!first) continue;
      yield {
        at: first.key,
        what: whatFor(node, first.written),
        why: message("misplaced-default-role.why"),
        todo: message("misplaced.todo", { place }),
        related: [...furtherParts(more), ...related],
        fixes: (wanted) => fixesByMoving(config, node, defaultRolePath, undefined, wanted),
      };
    }
  },
};

function whatFor({ path }: ConfigNode, written: string): Text {
  const parent = path.slice(0, -1).join(".");
  return parent === ""
    ? message("misplaced-default-role.topLevel.what", { written })
    : message("misplaced.what", { written, node: parent });
}
