// Applies the edits of an upgrade to a file, release by release and configuration by configuration.
import { message } from "../messages/message";
import { changesBetween } from "../document/edits/changes";
import { applyChanges, type TextChange } from "../document/span";
import { type KestraFile, readKestraFile } from "../interpretation/kestraFile";
import type { KestraVersion } from "../knowledge/versions";
import type { Config } from "../micronaut/configuration";
import { withEndOf } from "../micronaut/edits/finalBreak";
import type { MigrationNote } from "../rules/shared/convertRole";
import { conversionsIn } from "./conversions";
import type { UpgradeItem } from "./item";
import { noticesIn } from "./notices";
import { type Release, releasesOf } from "./release";

/** The id of a conversion in its file. `index` is that of its configuration. */
export const itemId = (index: number, id: string): string => `${index} ${id}`;

/** The versions of an upgrade, and how its file is read: alone, or combined with the other files of its deployment. */
export interface Upgrade {
  readonly from: KestraVersion;
  readonly to: KestraVersion;
  readonly read: (text: string) => KestraFile;
}

/** The text after those edits of an upgrade that `isChosen`; unchanged if there are none. */
export function upgraded(
  text: string,
  { from, to, read }: Upgrade,
  isChosen: (id: string) => boolean = () => true,
): string {
  let file = read(text);
  for (const release of releasesOf(from, to))
    // Starts with the last one, so that the positions of those before it stay valid.
    for (const index of [...file.configs.keys()].reverse()) {
      const config = file.configs[index];
      if (!config || whyNotConverted(config)) continue;
      const { after } = converted(config, release, (id) => isChosen(itemId(index, id)));
      const edited = withEndOf(file.text, after.text);
      if (edited !== file.text) file = read(edited);
    }
  return file.text;
}

interface Converted {
  readonly after: Config;
  /** What the user has to review, with positions in the configuration before. */
  readonly notes: readonly MigrationNote[];
}

function converted(
  config: Config,
  release: Release,
  isChosen: (id: string) => boolean = () => true,
): Converted {
  let current = config;
  const notes: MigrationNote[] = [];
  for (const { id, at, convert, failed, notes: own } of conversionsIn(config, release)) {
    if (!isChosen(id)) continue;
    const after = convert(current);
    notes.push(...own, ...(after ? [] : [{ at, message: failed }]));
    current = after ?? current;
  }
  return { after: current, notes };
}

/** Why a configuration is left as it is: where it cannot be read, an edit could lose something. */
export function whyNotConverted({
  problems: [problem],
  actions: [action],
}: Config): MigrationNote | undefined {
  if (problem) return { at: problem.span, message: message("migrate.broken") };
  return action && { at: action, message: message("migrate.template") };
}

/** Edits of a file that can be chosen independently of those in other groups. */
export interface EditGroup {
  readonly items: readonly UpgradeItem[];
  readonly changes: readonly TextChange[];
}

/** The edits of some items of a file. Items whose edits touch the same lines are in one group. */
export function editGroups(
  text: string,
  upgrade: Upgrade,
  items: readonly UpgradeItem[],
): readonly EditGroup[] {
  const groupOf = (members: readonly UpgradeItem[]): EditGroup => {
    const ids = new Set(members.map(({ id }) => id));
    const after = upgraded(text, upgrade, (id) => ids.has(id));
    return { items: members, changes: changesBetween(text, after) };
  };
  const editable = items.filter(({ changes }) => changes);
  const groups: EditGroup[] = [];
  for (const item of editable) {
    let group = groupOf([item]);
    for (let other = touching(groups, group); other; other = touching(groups, group)) {
      groups.splice(groups.indexOf(other), 1);
      group = groupOf([...other.items, ...group.items]);
    }
    if (group.changes.length > 0) groups.push(group);
  }
  const ids = new Set(editable.map(({ id }) => id));
  const all = groups.flatMap(({ changes }) => changes);
  // Otherwise, they are only right together.
  return applyChanges(text, all) === upgraded(text, upgrade, (id) => ids.has(id))
    ? groups
    : [groupOf(editable)];
}

/** The first group with a change at the place of another one. Changes of adjacent lines do not touch. */
const touching = (groups: readonly EditGroup[], { changes }: EditGroup): EditGroup | undefined =>
  groups.find((group) =>
    group.changes.some((one) => changes.some((other) => meet(one.span, other.span))),
  );

const meet = (one: TextChange["span"], other: TextChange["span"]): boolean =>
  one.start === other.start || (one.start < other.end && other.start < one.end);

// The conversion to Kestra 2.0

export interface Migration {
  readonly text: string;
  /** What the user has to review, in the order of the file. Positions are those before the migration. */
  readonly notes: readonly MigrationNote[];
}

const version = (major: number, minor: number): KestraVersion => ({ major, minor });

const toKestra2: Release = { before: version(1, 3), version: version(2, 0) };

/** The upgrade from the last 1.x to Kestra 2.0; unchanged if that is done already. */
export function toVersion2(text: string): Migration {
  let current = text;
  const notes: MigrationNote[] = [];
  for (const index of [...readKestraFile(text).configs.keys()].reverse()) {
    const config = readKestraFile(current).configs[index];
    if (!config) continue;
    const reason = whyNotConverted(config);
    const { after, notes: own } = reason
      ? { after: config, notes: [reason] }
      : converted(config, toKestra2);
    current = withEndOf(current, after.text);
    notes.push(...own, ...(reason ? [] : noticesIn(config, toKestra2)));
  }
  return { text: current, notes: notes.sort((a, b) => a.at.start - b.at.start) };
}
