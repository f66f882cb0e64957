// What is planned for the files of a deployment: the items in their groups, and the edits that can be chosen independently.
import { TextDocument } from "vscode-languageserver-textdocument";
import type { TextEdit } from "vscode-languageserver-types";
import { targetOf } from "../../interpretation/deployment/edition";
import { deployed, type NamedFile } from "../../interpretation/deployment/deployment";
import { type KestraFile, readKestraFile } from "../../interpretation/kestraFile";
import { isSameFile } from "../../knowledge/location";
import {
  compareVersions,
  formatVersion,
  isOutsideKnown,
  type KestraVersion,
  knownVersions,
  parseVersion,
} from "../../knowledge/versions";
import { joined, message, type Text } from "../../messages/message";
import type { PlanUpgradeParams, UpgradeVersions } from "../../protocol/upgrade";
import { editGroups } from "../../upgrades/apply";
import { type Group, groups, type UpgradeItem } from "../../upgrades/item";
import { planUpgrades } from "../../upgrades/plan";
import { toEdits } from "../ranges";

/** A file of the deployment. */
export interface DeployedFile {
  readonly uri: string;
  /** Absent if the file is not open. */
  readonly version?: number;
  /** Combined with the other files. */
  readonly file: KestraFile;
  /** Reads another text in its place. */
  readonly read: (text: string) => KestraFile;
}

/** A file and the others of its deployment among those `around` it. */
export function deploymentFiles(own: NamedFile, around: readonly NamedFile[]): DeployedFile[] {
  const others = around.filter((other) => !isSameFile(other.uri, own.uri));
  const all = [own, ...others];
  return all.flatMap((named) => {
    const file = deployed(named, all);
    const related = file.configs.flatMap(({ otherFiles: { configs, workloads } }) => [
      ...configs,
      ...workloads,
    ]);
    if (named !== own && !related.some((other) => isSameFile(other.uri, own.uri))) return [];
    const read = (text: string): KestraFile =>
      deployed({ uri: named.uri, file: readKestraFile(text) }, all);
    return [{ uri: named.uri, file, read }];
  });
}

/** Undefined if no file has a configuration; `chosen` is the version the user chose. */
export function upgradeVersions(
  files: readonly DeployedFile[],
  chosen: KestraVersion | undefined,
): UpgradeVersions | undefined {
  const configs = files.flatMap(({ file }) => file.configs);
  if (configs.length === 0) return undefined;
  const [from] = configs
    .flatMap((config) => targetOf(config, chosen) ?? [])
    .filter((version) => !isOutsideKnown(version))
    .sort(compareVersions);
  return { all: knownVersions, ...(from ? { from: formatVersion(from) } : {}) };
}

export interface PlannedFile extends DeployedFile {
  readonly document: TextDocument;
  readonly items: readonly UpgradeItem[];
}

export interface Planned {
  readonly title: Text;
  readonly files: readonly PlannedFile[];
  readonly groups: readonly PlannedGroup[];
  /** The number of items, and of those with an edit. */
  readonly count: number;
  readonly editable: number;
  readonly choices: readonly Choice[];
}

interface PlannedGroup {
  readonly title: Text;
  readonly items: readonly PlannedItem[];
}

interface PlannedItem {
  readonly file: PlannedFile;
  readonly item: UpgradeItem;
  /** Counts from 0. */
  readonly line: number;
}

export interface Choice {
  readonly file: PlannedFile;
  readonly items: readonly UpgradeItem[];
  readonly edits: readonly TextEdit[];
  readonly label: Text;
}

const headings: Readonly<Record<Group, Text>> = {
  must: message("upgrade.must"),
  should: message("upgrade.should"),
  "good-to-know": message("upgrade.goodToKnow"),
};

/** Undefined if no file has a configuration, or a version is not known. */
export function plannedFor(
  files: readonly DeployedFile[],
  params: Pick<PlanUpgradeParams, "from" | "to">,
): Planned | undefined {
  // From the editor, so they may be anything.
  const [from, to] = [parseVersion(String(params.from)), parseVersion(String(params.to))];
  const ours = files.filter(({ file }) => file.configs.length > 0);
  if (!from || !to || ours.length === 0) return undefined;
  const items = planUpgrades(ours.map(({ uri, file }) => ({ uri, file, from, to })));
  const planned = ours.map((file, index): PlannedFile => {
    const { uri, file: read } = file;
    const document = TextDocument.create(uri, "yaml", 0, read.text);
    return { ...file, document, items: items[index] ?? [] };
  });
  const all = planned.flatMap((file) =>
    file.items.map((item): PlannedItem => {
      const { line } = file.document.positionAt(item.at.start);
      return { file, item, line };
    }),
  );
  const editable = all.filter(({ item }) => item.changes).length;
  return {
    title: message("upgrade.title", { from: formatVersion(from), to: formatVersion(to) }),
    count: all.length,
    files: planned,
    groups: groups
      .map((group) => ({
        title: headings[group],
        items: all.filter(({ item }) => item.group === group),
      }))
      .filter((group) => group.items.length > 0),
    editable,
    choices: planned.flatMap((file) =>
      editGroups(file.file.text, { from, to, read: file.read }, file.items).map((group) => ({
        file,
        items: group.items,
        edits: toEdits(file.document, group.changes),
        label: joined(
          group.items.map(({ title }) => title),
          " ",
        ),
      })),
    ),
  };
}
