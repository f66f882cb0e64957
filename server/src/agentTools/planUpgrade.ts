// `plan_upgrade`: everything that changes between two releases, and the edits for it.
import * as z from "zod/mini";
import type { TextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import { upgradeList, upgradeVersions } from "../features/upgrade";
import {
  compareVersions,
  formatVersion,
  isOutsideKnown,
  type KestraVersion,
  knownVersions,
  parseVersion,
} from "../knowledge/versions";
import { inEnglishWords } from "../messages/inEnglish";
import type { UpgradeChoice, UpgradeList } from "../protocol/upgrade";
import { editsSchema, shownEdits } from "./edits";
import { first, maxItems } from "./limits";
import { languageIn, noConfiguration } from "./subject";
import { answer, described, fileTool, refuse, text } from "./tool";

const versionNames = [...knownVersions].reverse().join(", ");

const itemSchema = z.strictObject({
  file: z.string(),
  line: z.int(),
  group: described(z.string(), "Whether it must be done, should be checked, or is good to know."),
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
    to: text(`The version to upgrade to, one of ${versionNames}.`, 40),
    from: z.optional(text("The current version. Absent if the files show it.", 40)),
  }),
  output: z.strictObject({
    ...{ from: z.string(), to: z.string(), items: z.array(itemSchema) },
    leftOut: z.optional(described(z.int(), "How many items are not in the list.")),
    files: editsSchema,
    note: z.optional(described(z.string(), "Why there are no edits.")),
  }),
  async run(input, subject) {
    await subject.pause();
    if (languageIn(subject))
      return refuse("Only YAML files can be upgraded. Move the configuration to one.");
    const all = subject.deployment();
    const known = upgradeVersions(all, subject.options.target);
    if (!known) return refuse(noConfiguration(subject));
    const from = knownVersion(input.from ?? known.from ?? "");
    const to = knownVersion(input.to);
    if (!to || (input.from !== undefined && !from))
      return refuse(`An upgrade can be planned between ${versionNames}.`);
    if (!from)
      return refuse("The files do not show the current version of Kestra. Pass it as from.");
    if (compareVersions(from, to) >= 0)
      return refuse("The version to upgrade to must be later than the current one.");
    const versions = { from: formatVersion(from), to: formatVersion(to) };
    const plan = upgradeList(all, versions);
    if (!plan) return refuse(noConfiguration(subject));
    const { groups, choices } = inEnglishWords<UpgradeList>(plan);
    await subject.pause();
    const edit = editOf(choices);
    const edits = shownEdits(subject, edit);
    const items = groups.flatMap((group) => group.items.map((item) => ({ group, item })));
    const { shown, leftOut } = first(items, maxItems);
    const output = {
      ...versions,
      items: shown.map(({ group, item: { uri, line, release, message, docs, choice } }) => ({
        ...{ file: subject.nameOf(uri), line: line + 1, group: group.title, release, message },
        editable: choice !== undefined,
        ...(docs === undefined ? {} : { docs }),
      })),
      ...(leftOut === undefined ? {} : { leftOut }),
    };
    return typeof edits === "string"
      ? answer({ ...output, files: [], note: edits })
      : answer({ ...output, files: [...edits] }, edits.length > 0 ? edit : undefined);
  },
});

function knownVersion(written: string): KestraVersion | undefined {
  const version = parseVersion(written);
  return version && !isOutsideKnown(version) ? version : undefined;
}

/** All edits that can be made. */
function editOf(choices: readonly UpgradeChoice[]): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  for (const { uri, edits } of choices) changes[uri] = [...(changes[uri] ?? []), ...edits];
  return { changes };
}
