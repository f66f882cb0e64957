// The lens above the permissions of the default role: how much they grant to everybody who signs in.
import { defaultRoleOf } from "../../interpretation/role/defaultRole";
import { targetOf } from "../../interpretation/deployment/edition";
import { enumerated } from "../../rules/shared/enumerated";
import { type Reach, reachOf } from "../../interpretation/role/grantSummary";
import { formatVersion } from "../../knowledge/versions";
import type { Config } from "../../micronaut/configuration";
import { at } from "../../micronaut/tree/node";
import { permissionsPath } from "../../knowledge/roles/permissions";
import { type ShowDefaultRole, showDefaultRoleCommand } from "../../protocol/lenses";
import type { Lens, LensOptions } from "./lens";

/** Nothing where there is no such block here, or where other files have a part of it. */
export function roleLens(config: Config, uri: string, options: LensOptions): Lens[] {
  const entry = defaultRoleOf(config)
    ?.children.get("permissions")
    ?.entries.findLast(({ inherited }) => !inherited);
  const isShared = config.elsewhere.configs.some(
    ({ config: other, rank }) =>
      rank === "instead" || at(other.root, permissionsPath) !== undefined,
  );
  if (!options.show.defaultRole || !entry || isShared) return [];
  const target = targetOf(config, options.target);
  const argument: ShowDefaultRole = { uri, offset: entry.key.start };
  return [
    {
      at: entry.key,
      title: titleOf(reachOf(config, target)),
      tooltip: `What everybody gets who signs in for the first time, as ${target ? `Kestra ${formatVersion(target)}` : "Kestra"} reads it.`,
    },
    ...(options.commands.includes(showDefaultRoleCommand)
      ? [
          {
            at: entry.key,
            title: "Show as table",
            command: { id: showDefaultRoleCommand, argument },
          },
        ]
      : []),
  ];
}

function titleOf({ permissions, actions, idle, over, isOpen }: Reach): string {
  const granted =
    permissions === 0 && !isOpen
      ? "Grants nothing"
      : `Grants ${isOpen ? "at least " : ""}${counted(permissions, "permission")}, ${counted(actions, "action")}`;
  return [
    granted,
    ...(over.length > 0 ? [`rights over ${enumerated(over)}`] : []),
    ...(idle > 0 ? [`${idle} without effect`] : []),
  ].join(" · ");
}

const counted = (count: number, what: string): string =>
  `${count} ${what}${count === 1 ? "" : "s"}`;
