// The plan of an upgrade as a document, and its edits with an annotation per item, so that users can choose among them.
import { TextDocument } from "vscode-languageserver-textdocument";
import type {
  ChangeAnnotation,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver-types";
import { targetOf } from "../interpretation/deployment/edition";
import { deployed, type NamedFile } from "../interpretation/deployment/deployment";
import { type KestraFile, readKestraFile } from "../interpretation/kestraFile";
import { isSameFile, nameOf } from "../knowledge/location";
import {
  compareVersions,
  formatVersion,
  isOutsideKnown,
  type KestraVersion,
  knownVersions,
  parseVersion,
} from "../knowledge/versions";
import { joined, message, type Text, type Worded } from "../messages/message";
import type {
  PlanLink,
  PlanUpgradeParams,
  UpgradeList,
  UpgradePlan,
  UpgradeVersions,
} from "../protocol/upgrade";
import { editGroups } from "../upgrades/apply";
import { type Group, groups, type UpgradeItem } from "../upgrades/item";
import { planUpgrades } from "../upgrades/plan";
import { toEdits } from "./ranges";

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

/** The plan as a document. Undefined if no file has a configuration, or a version is not known. */
export function upgradePlan(
  files: readonly DeployedFile[],
  params: Pick<PlanUpgradeParams, "from" | "to">,
  abilities: { readonly confirms: boolean; readonly several: boolean },
  show: (text: Text) => string,
): UpgradePlan | undefined {
  const planned = plannedFor(files, params);
  if (!planned) return undefined;
  const { choices } = planned;
  const edit = abilities.several
    ? annotated(choices, abilities.confirms, show)
    : { changes: Object.fromEntries(planned.files.map(({ uri }) => [uri, editsOf(uri, choices)])) };
  return { ...documentOf(planned, show), ...(choices.length > 0 ? { edit } : {}) };
}

/** The plan as a list. Undefined if no file has a configuration, or a version is not known. */
export function upgradeList(
  files: readonly DeployedFile[],
  params: Pick<PlanUpgradeParams, "from" | "to">,
): Worded<UpgradeList> | undefined {
  const planned = plannedFor(files, params);
  if (!planned) return undefined;
  const { title, summary, choices } = planned;
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

// What is planned

interface PlannedFile extends DeployedFile {
  readonly document: TextDocument;
  readonly items: readonly UpgradeItem[];
}

interface Planned {
  readonly title: Text;
  readonly summary: Text;
  readonly files: readonly PlannedFile[];
  readonly groups: readonly PlannedGroup[];
  /** The number of items with an edit. */
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

interface Choice {
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

function plannedFor(
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
    summary:
      all.length === 0
        ? message("upgrade.nothing")
        : message("upgrade.summary", { count: all.length, editable }),
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

// The edits

const editsOf = (uri: string, all: readonly Choice[]): TextEdit[] =>
  all.filter(({ file }) => file.uri === uri).flatMap(({ edits }) => edits);

function annotated(
  all: readonly Choice[],
  confirms: boolean,
  show: (text: Text) => string,
): WorkspaceEdit {
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  const byFile = new Map<PlannedFile, TextEdit[]>();
  for (const [index, { file, edits, label }] of all.entries()) {
    const annotationId = String(index);
    changeAnnotations[annotationId] = { label: show(label), needsConfirmation: true };
    const own = byFile.get(file) ?? [];
    own.push(...edits.map((edit) => (confirms ? { ...edit, annotationId } : edit)));
    byFile.set(file, own);
  }
  const documentChanges = [...byFile].map(([{ uri, version }, edits]): TextDocumentEdit => ({
    textDocument: { uri, version: version ?? null },
    edits,
  }));
  return { documentChanges, ...(confirms ? { changeAnnotations } : {}) };
}

// The document

function documentOf(
  { title, summary, groups: all, editable }: Planned,
  show: (text: Text) => string,
): Pick<UpgradePlan, "title" | "text" | "links" | "editable"> {
  const lines: string[] = [`# ${show(title)}`, "", show(summary)];
  const links: PlanLink[] = [];
  for (const group of all) {
    lines.push("", `## ${show(group.title)} (${group.items.length})`, "");
    for (const { file, item, line: targetLine } of group.items) {
      const place = `${nameOf(file.uri)}:${targetLine + 1}`;
      links.push({
        line: lines.length,
        start: 2,
        end: 2 + place.length,
        uri: file.uri,
        targetLine,
      });
      const edit = item.changes ? show(message("upgrade.editable")) : "";
      lines.push(
        `- ${[place, `Kestra ${item.release}`, edit].filter((part) => part !== "").join(", ")}`,
        `  ${oneLine(show(item.message))}`,
        ...(item.docs ? [`  <${item.docs}>`] : []),
      );
    }
  }
  return { title: show(title), text: `${lines.join("\n")}\n`, links, editable };
}

/** A key may contain line breaks. */
const oneLine = (text: string): string => text.replace(/\p{Cc}/gu, "\uFFFD");
