// A permission that does not exist in any version of Kestra.
import { message } from "../messages/message";
import { defaultRolesIn, grantsOf } from "../interpretation/role/defaultRole";
import { docs } from "../knowledge/docs";
import { nearest } from "../knowledge/nearest";
import { findPermission, hasKnownMeaning, permissions } from "../knowledge/roles/permissions";
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
  fixesChange: { properties: ["moved", "nothing"], lines: 1, rights: true },
  examples: [
    { bad: granting("FLOWS: [READ]"), good: granting("FLOW: [READ]") },
    { bad: granting("flow: [READ]"), good: granting("FLOW: [READ]") },
    { bad: granting("EXECUTON: [READ]"), good: granting("EXECUTION: [READ]") },
    { bad: granting("WEATHER: [READ]") },
  ],
  *check(config) {
    for (const role of defaultRolesIn(config)) yield* findingsFor(grantsOf(config, role.path));
  },
};

function* findingsFor(grants: readonly ConfigNode[]): Iterable<Finding> {
  const all = grants.flatMap(({ entries }) => entries).reverse();
  const byName = new Map(all.map((entry) => [entry.written, entry]));
  for (const { entries } of grants) {
    for (const { key, written, inherited } of entries) {
      if (written === "" || findPermission(written)) continue;
      const meant = meantPermission(written);
      const there = meant === undefined ? undefined : byName.get(meant);
      const fixes = (): Fix[] =>
        meant && !inherited && !there
          ? [
              {
                title: message("fix.changeTo", { text: meant }),
                changes: [{ span: key, text: meant }],
                preferred: true,
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
export function meantPermission(written: string): string | undefined {
  const upper = written
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toUpperCase()
    .replace(/[- ]/g, "_");
  const names = permissions.filter(hasKnownMeaning).map(({ name }) => name);
  const forms = [
    upper,
    upper.replace(/_/g, ""),
    upper.replace(/S$/, ""),
    upper.replace(/IES$/, "Y"),
  ];
  return forms.find((form) => names.includes(form)) ?? nearest(upper, names);
}
