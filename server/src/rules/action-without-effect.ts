// An action that Kestra accepts for a permission but never checks.
import { message } from "../messages/message";
import { actionsIn, grantsOfAllRoles, isWithoutEffect } from "../interpretation/role/defaultRole";
import { docs } from "../knowledge/docs";
import { findPermission } from "../knowledge/roles/permissions";
import { removeItem } from "./duplicate-action";
import { granting } from "./shared/examples";
import type { Rule } from "./rule";

export const actionWithoutEffect: Rule = {
  id: "action-without-effect",
  topic: "role",
  severity: "hint",
  offByDefault: true,
  title: "Action without effect",
  why: "Kestra never checks some actions on some permissions: the audit log can only be read, for example. Such actions do no harm, but they suggest rights that do not exist.",
  docs: docs.rbac,
  fixesChange: { properties: ["removed"], lines: 2 },
  examples: [
    { bad: granting("AUDITLOG: [READ, CREATE]"), good: granting("AUDITLOG: [READ]") },
    { version: "1.3", bad: granting("ASSET: [READ, UPDATE]"), good: granting("ASSET: [READ]") },
    { version: "2.0", bad: granting("KVSTORE: [VIEW, KILL]"), good: granting("KVSTORE: [VIEW]") },
  ],
  *check(config, { target }) {
    for (const grant of grantsOfAllRoles(config)) {
      const permission = findPermission(grant.entries.at(-1)?.written ?? "");
      if (!permission || permission.undocumented) continue;
      for (const { word, at } of actionsIn(config, grant)) {
        if (!isWithoutEffect(permission, word, target)) continue;
        yield {
          at,
          what: message("action-without-effect.what", { word, permission: permission.name }),
          why: message("action-without-effect.why"),
          todo: message("action-without-effect.todo"),
          fixes: () =>
            removeItem(config, grant, at.start, message("fix.remove", { name: word }), true),
        };
      }
    }
  },
};
