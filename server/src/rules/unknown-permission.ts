// A permission that does not exist in any version of Kestra.
import { message } from "../messages/message";
import {
  defaultRoleOf,
  defaultRolesIn,
  grantsOf,
  vocabulariesOf,
} from "../interpretation/role/defaultRole";
import { docs } from "../knowledge/docs";
import { nearest } from "../knowledge/nearest";
import { newestWith } from "../knowledge/roles/actions";
import {
  existsIn,
  findPermission,
  hasKnownMeaning,
  permissions,
} from "../knowledge/roles/permissions";
import type { KestraVersion } from "../knowledge/versions";
import type { Config } from "../micronaut/configuration";
import type { ConfigNode } from "../micronaut/tree/node";
import { granting } from "./shared/examples";
import type { Finding, Fix, Rule } from "./rule";

export const unknownPermission: Rule = {
  id: "unknown-permission",
  topic: "role",
  severity: "warning",
  title: "Unknown permission",
  why: "Permissions are written in capitals and in the singular. A permission that Kestra does not have grants nothing.",
  docs: docs.rbac,
  fixesChange: { properties: ["moved", "nothing"], lines: 1 },
  examples: [
    { bad: granting("FLOWS: [READ]"), good: granting("FLOW: [READ]") },
    { bad: granting("flow: [READ]"), good: granting("FLOW: [READ]") },
    { bad: granting("EXECUTON: [READ]"), good: granting("EXECUTION: [READ]") },
    { bad: granting("WEATHER: [READ]") },
  ],
  *check(config, { target }) {
    for (const role of defaultRolesIn(config)) yield* findingsFor(config, role, target);
  },
};

function* findingsFor(
  config: Config,
  role: ConfigNode,
  target: KestraVersion | undefined,
): Iterable<Finding> {
  const grants = grantsOf(config, role.path);
  const versions = target ? [target] : vocabulariesOf(config, target, role.path).map(newestWith);
  const all = grants.flatMap(({ entries }) => entries).reverse();
  const byName = new Map(all.map((entry) => [entry.written, entry]));
  for (const { entries } of grants) {
    for (const { key, written } of entries) {
      if (written === "" || findPermission(written)) continue;
      const meant = meantPermission(written, versions);
      const there = meant === undefined ? undefined : byName.get(meant);
      const fixes = (): Fix[] =>
        meant && !there
          ? [
              {
                title: message("fix.changeTo", { text: meant }),
                changes: [{ span: key, text: meant }],
                // The effective role would grant more.
                preferred: role !== defaultRoleOf(config),
              },
            ]
          : [];
      yield {
        at: key,
        what: message("unknown-permission.what", { written }),
        why: message("unknown-permission.why"),
        todo: meant ? message("didYouMean", { meant }) : message("unknown-permission.todo"),
        ...(there
          ? {
              related: [
                {
                  at: there.key,
                  message: message("unknown-permission.related", { there: there.written }),
                },
              ],
            }
          : {}),
        fixes,
      };
    }
  }
}

/** Tries case and hyphens, the plural and typos, in this order. */
function meantPermission(written: string, versions: readonly KestraVersion[]): string | undefined {
  const upper = written
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toUpperCase()
    .replace(/[- ]/g, "_");
  const names = permissions
    .filter(hasKnownMeaning)
    .filter((permission) => versions.some((version) => existsIn(permission, version)))
    .map(({ name }) => name);
  const forms = [
    upper,
    upper.replace(/_/g, ""),
    upper.replace(/S$/, ""),
    upper.replace(/IES$/, "Y"),
  ];
  return forms.find((form) => names.includes(form)) ?? nearest(upper, names);
}
