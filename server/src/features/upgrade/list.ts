// The plan of an upgrade as a list, for pages where users tick the edits that they want.
import { message, type Worded } from "../../messages/message";
import type { PlanUpgradeParams, UpgradeList } from "../../protocol/upgrade";
import { type DeployedFile, plannedFor } from "./planned";

/** The plan as a list. Undefined if no file has a configuration, or a version is not known. */
export function upgradeList(
  files: readonly DeployedFile[],
  params: Pick<PlanUpgradeParams, "from" | "to">,
): Worded<UpgradeList> | undefined {
  const planned = plannedFor(files, params);
  if (!planned) return undefined;
  const { title, count, editable, choices } = planned;
  const summary =
    count === 0 ? message("upgrade.nothing") : message("upgrade.list", { count, editable });
  return {
    ...{ title, summary },
    groups: planned.groups.map(({ title: heading, items }) => ({
      title: heading,
      items: items.map(({ file, item, line }) => {
        const choice = choices.findIndex((one) => one.file === file && one.items.includes(item));
        return {
          ...{ uri: file.uri, line, release: item.release, message: item.message },
          ...(item.docs ? { docs: item.docs } : {}),
          ...(choice < 0 ? {} : { choice }),
        };
      }),
    })),
    choices: choices.map(({ file, label, edits }) => ({ uri: file.uri, label, edits })),
  };
}
