// The lens above the permissions of the default role: how much they grant to every user.
import { and, joined, message, type Text } from "../../messages/message";
import { defaultRoleOf } from "../../interpretation/role/defaultRole";
import { targetOf } from "../../interpretation/deployment/edition";
import { type GrantSummary, grantSummaryOf } from "../../interpretation/role/grantSummary";
import { formatVersion } from "../../knowledge/versions";
import type { Config } from "../../micronaut/configuration";
import { at } from "../../micronaut/tree/node";
import { permissionsPath } from "../../knowledge/roles/permissions";
import { type ShowDefaultRole, showDefaultRoleCommand } from "../../protocol/lenses";
import type { Lens, LensOptions } from "./lens";

/** Empty if the file has no permissions, or if other files set a part of them. */
export function roleLens(config: Config, uri: string, options: LensOptions): Lens[] {
  const entry = defaultRoleOf(config)
    ?.children.get("permissions")
    ?.entries.findLast(({ inherited }) => !inherited);
  const isShared = config.otherFiles.configs.some(
    ({ config: other, rank }) =>
      rank === "instead" || at(other.root, permissionsPath) !== undefined,
  );
  if (!options.show.defaultRole || !entry || isShared) return [];
  const target = targetOf(config, options.target);
  const argument: ShowDefaultRole = { uri, offset: entry.key.start };
  return [
    {
      at: entry.key,
      title: titleOf(grantSummaryOf(config, target)),
      tooltip: target
        ? message("roleLens.tooltipIn", { version: formatVersion(target) })
        : message("roleLens.tooltip"),
    },
    ...(options.commands.includes(showDefaultRoleCommand)
      ? [
          {
            at: entry.key,
            title: message("roleLens.table"),
            command: { id: showDefaultRoleCommand, argument },
          },
        ]
      : []),
  ];
}

function titleOf({ permissions, actions, withoutEffect, over, isOpen }: GrantSummary): Text {
  const count = {
    permissions: counted(permissions, "permission"),
    actions: counted(actions, "action"),
  };
  const granted =
    permissions === 0 && !isOpen
      ? message("roleLens.nothing")
      : message(isOpen ? "roleLens.grantsAtLeast" : "roleLens.grants", count);
  return joined(
    [
      granted,
      ...(over.length > 0 ? [message("roleLens.over", { over: and(over) })] : []),
      ...(withoutEffect > 0 ? [message("roleLens.withoutEffect", { count: withoutEffect })] : []),
    ],
    " · ",
  );
}

const counted = (count: number, what: "permission" | "action"): Text =>
  message(`roleLens.${what}.${count === 1 ? "one" : "many"}`, { count });
