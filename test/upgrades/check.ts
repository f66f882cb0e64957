// The check functions of upgrades: text in, text out.
import { applyChanges } from "../../server/src/document/span";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { inEnglish } from "../../server/src/messages/inEnglish";
import { type KestraVersion, parseVersion } from "../../server/src/knowledge/versions";
import {
  type EditGroup,
  editGroups,
  type Upgrade,
  upgraded,
} from "../../server/src/upgrades/apply";
import type { UpgradeItem } from "../../server/src/upgrades/item";
import { planUpgrade } from "../../server/src/upgrades/plan";

export const inVersion = (version: string): KestraVersion => {
  const parsed = parseVersion(version);
  if (!parsed) throw new Error(`not a version: ${version}`);
  return parsed;
};

/** The upgrade of a file that is read alone. */
export const upgradeBetween = (from: string, to: string): Upgrade => ({
  from: inVersion(from),
  to: inVersion(to),
  read: readKestraFile,
});

export const itemsOf = (text: string, from: string, to: string): readonly UpgradeItem[] =>
  planUpgrade(readKestraFile(text), inVersion(from), inVersion(to));

/** Each item as `group release line: message`, with `edit` if there is one. */
export const planned = (text: string, from: string, to: string): string[] =>
  itemsOf(text, from, to).map(
    ({ group, release, at, message, changes }) =>
      `${group} ${release} ${text.slice(0, at.start).split("\n").length}: ${changes ? "(edit) " : ""}${inEnglish(message)}`,
  );

/** The text after the edits of an upgrade, or only those of the items with these ids. */
export const after = (text: string, from: string, to: string, ids?: readonly string[]): string =>
  upgraded(text, upgradeBetween(from, to), (id) => ids === undefined || ids.includes(id));

export const groupsOf = (text: string, from: string, to: string): readonly EditGroup[] =>
  editGroups(text, upgradeBetween(from, to), itemsOf(text, from, to));

/** The text after the edits of some groups. */
export const withGroups = (text: string, groups: readonly EditGroup[]): string =>
  applyChanges(
    text,
    groups.flatMap(({ changes }) => changes),
  );
