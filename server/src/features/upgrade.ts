// The plan of an upgrade as a document, and its edits with an annotation per item, so that users can choose among them.
import { TextDocument } from "vscode-languageserver-textdocument";
import type {
  ChangeAnnotation,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver-types";
import { targetOf } from "../interpretation/deployment/edition";
import type { KestraFile } from "../interpretation/kestraFile";
import { nameOf } from "../knowledge/location";
import {
  compareVersions,
  formatVersion,
  isOutsideKnown,
  type KestraVersion,
  knownVersions,
  parseVersion,
} from "../knowledge/versions";
import { joined, message, type Text } from "../messages/message";
import type {
  PlanLink,
  PlanUpgradeParams,
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

/** Undefined if no file has a configuration, or a version is not known. */
export function upgradePlan(
  files: readonly DeployedFile[],
  params: Pick<PlanUpgradeParams, "from" | "to">,
  abilities: { readonly confirms: boolean; readonly several: boolean },
  show: (text: Text) => string,
): UpgradePlan | undefined {
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
  const edits = planned.flatMap((file) =>
    editGroups(file.file.text, { from, to, read: file.read }, file.items).map((group) => ({
      file,
      edits: toEdits(file.document, group.changes),
      label: joined(
        group.items.map(({ title }) => title),
        " ",
      ),
    })),
  );
  const editable = planned.flatMap((file) => file.items).filter(({ changes }) => changes).length;
  const versions = { from: formatVersion(from), to: formatVersion(to) };
  const title = show(message("upgrade.title", versions));
  const edit = abilities.several
    ? annotated(edits, abilities.confirms, show)
    : { changes: Object.fromEntries(planned.map(({ uri }) => [uri, editsOf(uri, edits)])) };
  return {
    ...{ title, editable, ...documentOf(title, planned, editable, show) },
    ...(edits.length > 0 ? { edit } : {}),
  };
}

interface PlannedFile extends DeployedFile {
  readonly document: TextDocument;
  readonly items: readonly UpgradeItem[];
}

// The edits

interface Edits {
  readonly file: PlannedFile;
  readonly edits: readonly TextEdit[];
  readonly label: Text;
}

const editsOf = (uri: string, all: readonly Edits[]): TextEdit[] =>
  all.filter(({ file }) => file.uri === uri).flatMap(({ edits }) => edits);

function annotated(
  all: readonly Edits[],
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

const headings: Readonly<Record<Group, Text>> = {
  must: message("upgrade.must"),
  should: message("upgrade.should"),
  "good-to-know": message("upgrade.goodToKnow"),
};

function documentOf(
  title: string,
  files: readonly PlannedFile[],
  editable: number,
  show: (text: Text) => string,
): Pick<UpgradePlan, "text" | "links"> {
  const lines: string[] = [`# ${title}`, ""];
  const links: PlanLink[] = [];
  const all = files.flatMap((file) => file.items.map((item) => ({ file, item })));
  lines.push(
    show(
      all.length === 0
        ? message("upgrade.nothing")
        : message("upgrade.summary", { count: all.length, editable }),
    ),
  );
  for (const group of groups) {
    const own = all.filter(({ item }) => item.group === group);
    if (own.length === 0) continue;
    lines.push("", `## ${show(headings[group])} (${own.length})`, "");
    for (const { file, item } of own) {
      const targetLine = file.document.positionAt(item.at.start).line;
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
  return { text: `${lines.join("\n")}\n`, links };
}

/** A key may contain line breaks. */
const oneLine = (text: string): string => text.replace(/\p{Cc}/gu, "\uFFFD");
