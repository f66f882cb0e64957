// The `upgrade` command: lists what changes for the configurations of some files between two releases of Kestra, and applies
// the edits if the user wants that.
import { targetOf } from "../interpretation/deployment/edition";
import { deployed } from "../interpretation/deployment/deployment";
import { withoutUnmarked } from "../interpretation/deployment/unmarked";
import { type KestraFile, readKestraFile } from "../interpretation/kestraFile";
import { formatVersion, type KestraVersion, parseVersion } from "../knowledge/versions";
import { inEnglish } from "../messages/inEnglish";
import { upgraded } from "../upgrades/apply";
import { type Group, groups, type UpgradeItem } from "../upgrades/item";
import { isUnreadable, planUpgrades } from "../upgrades/plan";
import { type Deployment, isOtherText, languageOfFile } from "./checker";
import type { Decoded } from "./decode";
import type { ExitCode } from "./exitCode";
import { expectationFor } from "./expectation";
import { standardInput, type UpgradeCommand } from "./options";
import type { Platform } from "./platform";
import { projectFor } from "./project";
import { displayName, writeBack } from "./read";
import { deploymentFor, type ReadFile, readFiles } from "./readFiles";
import { oneLine } from "./reports/problem";

/** A file to upgrade. */
interface Upgraded {
  readonly name: string;
  readonly uri: string;
  readonly content: Decoded;
  readonly file: KestraFile;
  readonly from: KestraVersion;
  readonly to: KestraVersion;
  /** Reads another text in its place. */
  readonly read: (text: string) => KestraFile;
}

export async function upgrade(command: UpgradeCommand, platform: Platform): Promise<ExitCode> {
  const refuse = (reason: string): void =>
    platform.printError(`kestra-config: ${oneLine(reason)}\n`);
  const project = await projectFor(undefined, platform);
  if ("refused" in project) return (refuse(project.refused), 2);
  const read = await readFiles(command.names, project, platform);
  const deployment = await deploymentFor(read, platform);
  const chosen = command.from ?? parseVersion(project.targetVersion ?? "");
  let code: ExitCode = 0;
  const files: Upgraded[] = [];
  for (const file of read) {
    const found = upgradedFile(file, deployment, chosen, command.to, platform);
    if (typeof found === "string") {
      refuse(`${displayName(file.name)}: ${found}`);
      code = 2;
    } else if (found) files.push(found);
  }
  if (files.length === 0) {
    if (code === 0) refuse("No Kestra configuration found.");
    return 2;
  }
  const items = planUpgrades(files);
  const planned = files.map((file, index) => ({ ...file, items: items[index] ?? [] }));
  for (const file of command.apply ? planned : []) {
    const refusal = await applyTo(file, platform);
    if (!refusal) continue;
    refuse(`${displayName(file.name)}: ${refusal}`);
    code = 2;
  }
  const report =
    command.format === "json" ? jsonReport(planned, command) : textReport(planned, command);
  // With --apply, standard output is reserved for the new text of standard input.
  if (command.apply && files.some(({ name }) => name === standardInput))
    platform.printError(report);
  else platform.print(report);
  if (code === 0 && planned.some((file) => file.items.some(isUnreadable))) return 1;
  return code;
}

/** Undefined for a file that was found rather than named and is not concerned; a sentence for one that cannot be upgraded. */
function upgradedFile(
  { name, named, content }: ReadFile,
  { files, byUri, deploy }: Deployment,
  chosen: KestraVersion | undefined,
  to: KestraVersion,
  platform: Platform,
): Upgraded | string | undefined {
  if ("refused" in content) return content.refused;
  const language = languageOfFile(name, content.text);
  if (language) return "Only YAML files can be upgraded. Move the configuration to one.";
  const uri = platform.locate(name);
  const known = byUri.get(uri);
  const read = (text: string): KestraFile => {
    const file =
      known?.file.text === text
        ? deploy(known)
        : deployed({ uri, file: readKestraFile(text) }, files);
    return named ? file : withoutUnmarked({ uri, file }, files);
  };
  const file = read(content.text);
  if (file.configs.length === 0 || isOtherText(name, file))
    return named && file.workloads.length === 0
      ? `No Kestra configuration found. ${expectationFor(name, content.text, undefined)}`
      : undefined;
  const from = versionOf(file, chosen);
  if (!from)
    return "The current version of Kestra is unknown. Specify it with --from, for example --from 1.3.";
  return { name, uri, content, file, from, to, read };
}

/** The oldest version of the configurations, if all are known. */
function versionOf(
  { configs }: KestraFile,
  chosen: KestraVersion | undefined,
): KestraVersion | undefined {
  const versions = configs.map((config) => targetOf(config, chosen));
  if (versions.includes(undefined)) return undefined;
  return versions
    .flatMap((version) => version ?? [])
    .sort((a, b) => a.major - b.major || a.minor - b.minor)[0];
}

async function applyTo(
  { name, content, from, to, read, items }: Planned,
  platform: Platform,
): Promise<string | undefined> {
  const ids = new Set(items.filter(({ changes }) => changes).map(({ id }) => id));
  const text = upgraded(content.text, { from, to, read }, (id) => ids.has(id));
  return (await writeBack(name, content, text, platform))?.refused;
}

// Reports

type Planned = Upgraded & { readonly items: readonly UpgradeItem[] };

const headings: Readonly<Record<Group, string>> = {
  must: "Must be done",
  should: "Should be checked",
  "good-to-know": "Good to know",
};

function textReport(files: readonly Planned[], { apply, to }: UpgradeCommand): string {
  const all = files.flatMap((file) => file.items.map((item) => ({ file, item })));
  const sections = groups.flatMap((group) => {
    const own = all.filter(({ item }) => item.group === group);
    if (own.length === 0) return [];
    const lines = own.flatMap(({ file, item }) => linesOf(file, item, apply));
    return [
      `${headings[group]} (${own.length})\n${lines.map((line) => `${oneLine(line)}\n`).join("")}`,
    ];
  });
  const edits = all.filter(({ item }) => item.changes).length;
  const summary = `${count(all.length, "change")} up to Kestra ${formatVersion(to)} in ${count(files.length, "file")}`;
  const applied = apply
    ? `, ${edits} edited`
    : edits > 0
      ? `, ${edits} of them can be edited with --apply`
      : "";
  return [...sections, `${summary}${applied}\n`].join("\n");
}

function linesOf(
  file: Planned,
  { release, at, message, docs, changes }: UpgradeItem,
  isApplied: boolean,
) {
  const edit = changes ? (isApplied ? "edited: " : "editable: ") : "";
  return [
    `  ${placeOf(file, at.start)} ${release} ${edit}${inEnglish(message)}`,
    ...(docs ? [`    ${docs}`] : []),
  ];
}

function jsonReport(files: readonly Planned[], { apply }: UpgradeCommand): string {
  const items = files.flatMap((file) =>
    file.items.map(({ id, group, release, at, message, docs, changes }) => ({
      file: displayName(file.name),
      line: lineOf(file.content.text, at.start),
      ...{ id, group, release, message: inEnglish(message), docs },
      edit: changes ? (apply ? "applied" : "possible") : "none",
    })),
  );
  return `${JSON.stringify(items, null, 2)}\n`;
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;

const placeOf = ({ name, content }: Planned, offset: number): string =>
  `${displayName(name)}:${lineOf(content.text, offset)}`;

const count = (sum: number, word: string): string => `${sum} ${word}${sum === 1 ? "" : "s"}`;
