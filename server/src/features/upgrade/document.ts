// The plan of an upgrade as a document, and its edits with an annotation per item, so that users can choose among them.
import type {
  ChangeAnnotation,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver-types";
import { nameOf } from "../../knowledge/location";
import { message, type Text } from "../../messages/message";
import type { PlanLink, PlanUpgradeParams, UpgradePlan } from "../../protocol/upgrade";
import {
  type Choice,
  type DeployedFile,
  type Planned,
  type PlannedFile,
  plannedFor,
} from "./planned";

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
  { title, count, groups: all, editable }: Planned,
  show: (text: Text) => string,
): Pick<UpgradePlan, "title" | "text" | "links" | "editable"> {
  const summary =
    count === 0 ? message("upgrade.nothing") : message("upgrade.summary", { count, editable });
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
