// `plan_upgrade`: everything that changes between two releases, and the edits for it.
import * as z from "zod/mini";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { WorkspaceEdit } from "vscode-languageserver-types";
import { changesBetween } from "../document/edits/changes";
import { toEdits } from "../features/ranges";
import { type DeployedFile, upgradeVersions } from "../features/upgrade";
import {
  compareVersions,
  formatVersion,
  isOutsideKnown,
  type KestraVersion,
  knownVersions,
  parseVersion,
} from "../knowledge/versions";
import { inEnglish } from "../messages/inEnglish";
import { upgraded } from "../upgrades/apply";
import { groups, type UpgradeItem } from "../upgrades/item";
import { planUpgrades } from "../upgrades/plan";
import { editsSchema, shownEdits } from "./edits";
import { first, maxItems } from "./limits";
import { languageIn, noConfiguration, type Subject } from "./subject";
import { answer, described, fileTool, refuse, text } from "./tool";

const itemSchema = z.strictObject({
  file: z.string(),
  line: z.int(),
  group: described(
    z.enum(groups as [string, ...string[]]),
    "must: without it, the server does not start, or loses something. should: it behaves differently. good-to-know: nothing has to be done.",
  ),
  release: described(z.string(), "The release that changes it."),
  message: z.string(),
  editable: described(
    z.boolean(),
    "Whether the edits contain it. Everything else is done by hand.",
  ),
  docs: z.optional(z.string()),
});

export const planUpgrade = fileTool({
  name: "plan_upgrade",
  title: "Plan Kestra Upgrade",
  description:
    "Lists everything that changes for a Kestra configuration and the other files of its deployment between two releases of Kestra, with what to do by hand, and returns the edits that can be made. It writes nothing.",
  edits: false,
  input: z.strictObject({
    to: text(`The version to upgrade to, one of ${[...knownVersions].reverse().join(", ")}.`, 40),
    from: z.optional(text("The current version. Absent if the files show it.", 40)),
  }),
  output: z.strictObject({
    ...{ from: z.string(), to: z.string(), items: z.array(itemSchema) },
    leftOut: z.optional(described(z.int(), "How many items are not in the list.")),
    files: editsSchema,
  }),
  async run(input, subject) {
    await subject.pause();
    if (languageIn(subject))
      return refuse("Only YAML files can be upgraded. Move the configuration to one.");
    const all = subject.deployment();
    const files = all.filter(({ file }) => file.configs.length > 0);
    if (files.length === 0) return refuse(noConfiguration(subject));
    const { from: current } = upgradeVersions(all, subject.options.target) ?? {};
    const from = knownVersion(input.from ?? current ?? "");
    const to = knownVersion(input.to);
    if (!to || (input.from !== undefined && !from))
      return refuse(`An upgrade can be planned between ${known}.`);
    if (!from)
      return refuse("The files do not show the current version of Kestra. Pass it as from.");
    if (compareVersions(from, to) >= 0)
      return refuse("The version to upgrade to must be later than the current one.");
    const items = planUpgrades(files.map(({ uri, file }) => ({ uri, file, from, to })));
    const planned = files.map((file, index) => ({ file, items: items[index] ?? [] }));
    await subject.pause();
    const edit = editOf(planned, { from, to });
    const edits = shownEdits(subject, edit);
    if (typeof edits === "string") return refuse(edits);
    const { shown, leftOut } = first(
      planned.flatMap(({ file, items: own }) => own.map((item) => shownItem(subject, file, item))),
      maxItems,
    );
    return answer(
      {
        ...{ from: formatVersion(from), to: formatVersion(to), items: [...shown] },
        ...(leftOut === undefined ? {} : { leftOut }),
        files: [...edits],
      },
      edits.length > 0 ? edit : undefined,
    );
  },
});

const known = [...knownVersions].reverse().join(", ");

function knownVersion(written: string): KestraVersion | undefined {
  const version = parseVersion(written);
  return version && !isOutsideKnown(version) ? version : undefined;
}

interface Planned {
  readonly file: DeployedFile;
  readonly items: readonly UpgradeItem[];
}

/** All edits that can be made. */
function editOf(
  planned: readonly Planned[],
  versions: { readonly from: KestraVersion; readonly to: KestraVersion },
): WorkspaceEdit {
  const changes = planned.flatMap(({ file: { uri, file, read }, items }) => {
    const ids = new Set(items.filter((item) => item.changes).map(({ id }) => id));
    const after = upgraded(file.text, { ...versions, read }, (id) => ids.has(id));
    const document = TextDocument.create(uri, "", 0, file.text);
    const edits = toEdits(document, changesBetween(file.text, after));
    return edits.length > 0 ? [[uri, edits] as const] : [];
  });
  return { changes: Object.fromEntries(changes) };
}

const shownItem = (
  subject: Subject,
  { uri, file }: DeployedFile,
  { group, release, at, message, changes, docs }: UpgradeItem,
): z.infer<typeof itemSchema> => ({
  file: subject.nameOf(uri),
  line: file.text.slice(0, at.start).split("\n").length,
  ...{ group, release, message: inEnglish(message), editable: changes !== undefined },
  ...(docs === undefined ? {} : { docs }),
});
