// A permission that exists in some version of Kestra, but not in the one the configuration is for.
import { and, message, type Text } from "../messages/message";
import { formatVersion } from "../knowledge/versions";
import { permissionsInKestra2 } from "../knowledge/roles/actionTable";
import { actionsIn, grantsOf, grantsOfAllRoles } from "../interpretation/role/defaultRole";
import { docs } from "../knowledge/docs";
import {
  existsIn,
  findPermission,
  type Permission,
  permissions,
} from "../knowledge/roles/permissions";
import type { KestraVersion } from "../knowledge/versions";
import type { Config } from "../micronaut/configuration";
import type { ConfigNode, Entry } from "../micronaut/tree/node";
import { afterSteps, changesTo, type Step } from "../micronaut/edits/rewrite";
import {
  addGrant,
  addActions,
  removeMergedGrant,
  renameGrant,
  removeGrant,
} from "./shared/convertRole";
import { granting } from "./shared/examples";
import type { Fix, Rule } from "./rule";

export const permissionVersion: Rule = {
  id: "permission-version",
  topic: "role",
  severity: "warning",
  byVersion: true,
  title: "Permission of another Kestra version",
  why: "Permissions were added, removed and renamed from version to version. An upgrade converts the roles in Kestra's database, but not the one in the configuration.",
  docs: docs.rbac,
  fixesChange: { properties: ["other", "moved", "removed"], lines: 6, titled: true },
  examples: [
    {
      version: "1.2",
      bad: granting("FLOW: [READ]", "INFRASTRUCTURE: [READ]"),
      good: granting("FLOW: [READ]"),
    },
    {
      version: "0.24",
      bad: granting("FLOW: [READ]", "# their own account", "ME: [READ]"),
      good: granting("FLOW: [READ]"),
    },
    {
      version: "2.0",
      bad: granting("TEST: [VIEW] # to look"),
      good: granting("TESTSUITE: [VIEW] # to look"),
    },
    {
      version: "2.0",
      bad: granting("APP: [VIEW]", 'APPEXECUTION: ["VIEW", "EXECUTE"]'),
      good: granting("APP: [VIEW, EXECUTE]"),
    },
    {
      version: "1.3",
      bad: granting("TESTSUITE: [READ]"),
      good: granting("TEST: [READ]"),
    },
  ],
  *check(config, { target }) {
    if (!target) return;
    for (const grant of grantsOfAllRoles(config)) {
      for (const entry of grant.entries) {
        const permission = findPermission(entry.written);
        if (!permission || existsIn(permission, target)) continue;
        const replacements = replacementsFor(permission, target);
        yield {
          at: entry.key,
          what: message("permission-version.what", {
            version: formatVersion(target),
            permission: permission.name,
          }),
          why: whyFor(permission),
          todo: todoFor(permission, replacements),
          fixes: () => fixesFor(config, grant, entry, replacements),
        };
      }
    }
  },
};

function whyFor({ from, to }: Permission): Text {
  if (from && to) return message("permission-version.between.why", { from, to });
  if (to) return message("permission-version.until.why", { to });
  return from
    ? message("permission-version.since.why", { from })
    : message("permission-version.why");
}

/** The permissions that grant the same in the target version. */
function replacementsFor({ name }: Permission, target: KestraVersion): readonly string[] {
  const later = permissionsInKestra2(name).filter((other) => other !== name);
  const isThere = (other: string): boolean => {
    const permission = findPermission(other);
    return permission !== undefined && existsIn(permission, target);
  };
  if (later.length > 0 && later.every(isThere)) return later;
  const earlier = permissions.filter(
    (other) => other.successors?.includes(name) && existsIn(other, target),
  );
  return earlier.length === 1 ? earlier.map((other) => other.name) : [];
}

function todoFor({ name }: Permission, instead: readonly string[]): Text {
  if (name === "IMPERSONATE") return message("permission-version.impersonate.todo");
  return instead.length > 0
    ? message("permission-version.replaced.todo", { instead: quoted(instead) })
    : message("permission-version.todo");
}

const quoted = (names: readonly string[]): Text =>
  and(names.map((name) => message("quoted", { name })));

function fixesFor(
  config: Config,
  grant: ConfigNode,
  entry: Entry,
  instead: readonly string[],
): Fix[] {
  const { written: name } = entry;
  const role = grant.path.slice(0, -2);
  if (entry.inherited || grant.entries.length > 1) return [];
  const words = actionsIn(config, grant).map(({ word }) => word);
  const [first, ...others] = instead;
  const isThere = (other: string | undefined): boolean =>
    other !== undefined &&
    grantsOf(config, role).some(({ entries }) => entries[0]?.written === other);
  const steps: Step[] = [
    ...others.map<Step>(
      (other) => (current) =>
        isThere(other)
          ? addActions(current, other, words, role)
          : addGrant(current, other, words, role),
    ),
    (current) =>
      first === undefined
        ? removeGrant(current, name, role)
        : isThere(first)
          ? addActions(current, first, words, role)
          : [renameGrant(current, entry, first)],
    (current) => (isThere(first) ? removeMergedGrant(current, name, role) : []),
  ];
  // The other permissions are inserted last, because they move the lines below them.
  const after = afterSteps(config, [
    ...steps.slice(others.length),
    ...steps.slice(0, others.length),
  ]);
  if (!after || after.problems.length > 0) return [];
  const title =
    first === undefined
      ? message("fix.remove", { name })
      : message("fix.changeToExactly", { text: quoted(instead) });
  // Removing a right without a replacement is up to the user.
  const isCertain = name !== "IMPERSONATE" && first !== undefined;
  return [{ title, changes: changesTo(config, after), preferred: isCertain }];
}
