// Checks the files of a command. Of a file that no other one is tied to, only what a report says about it is kept.
import type { Workload } from "../document/fileKinds/workload";
import { mayAddToOthers } from "../interpretation/deployment/deployment";
import { commonFolderOf, type Links, linksOf } from "../interpretation/deployment/links";
import type { KestraFile } from "../interpretation/kestraFile";
import { lint, type LintFinding, type LintOptions } from "../rules/running/lint";
import {
  blockChecker,
  type Checker,
  type Deployment,
  isOtherText,
  languageOfFile,
  yamlChecker,
} from "./checker";
import { copies } from "./copies";
import type { Decoded, Unreadable } from "./decode";
import { expectationFor } from "./expectation";
import type { FoundFile } from "./find";
import { fixDiff } from "./fixDiff";
import type { CheckedName } from "./namedFiles";
import { factsOf } from "./online";
import type { CheckCommand } from "./options";
import type { Platform } from "./platform";
import { noProgress, type Progress, progressOn } from "./progress";
import { type ProviderFiles, providerFilesOn } from "./providerFiles";
import { displayName, writeBack } from "./read";
import { deploymentWith, parsed, type ReadFile, readFound } from "./readFiles";
import { type CheckedFile, problemsIn } from "./reports/problem";

export interface Outcome {
  readonly checked: readonly CheckedFile[];
  readonly refused: readonly { readonly name: string; readonly why: string }[];
  /** The names of the files that are not YAML. */
  readonly skipped: readonly string[];
  /** The named files without a configuration, and where one is expected. */
  readonly empty: readonly { readonly name: string; readonly why: string }[];
}

/** What became of a file. */
type Result =
  | { readonly kind: "checked"; readonly file: CheckedFile }
  | { readonly kind: "refused" | "empty"; readonly name: string; readonly why: string }
  | { readonly kind: "skipped"; readonly name: string };

export interface CheckContext {
  readonly command: CheckCommand;
  readonly options: LintOptions;
  readonly platform: Platform;
}

/** Files that have been read, and those of them that are YAML. */
interface Opened {
  readonly read: readonly ReadFile[];
  readonly own: readonly CheckedName[];
}

export async function checkFiles(
  found: readonly FoundFile[],
  context: CheckContext,
): Promise<Outcome> {
  const { command, platform } = context;
  const providerFiles = providerFilesOn(platform);
  const parse = copies();
  const results = new Map<string, Result>();

  async function open(files: readonly FoundFile[], progress: Progress): Promise<Opened> {
    const read = await readFound(files, progress, platform);
    return { read, own: parsed(read, parse) };
  }

  async function checkTogether(read: readonly ReadFile[], deployment: Deployment): Promise<void> {
    for (const file of read) {
      const result = await resultFor(file, read, deployment, providerFiles, context);
      if (result) results.set(file.name, result);
    }
  }

  // What is written to a file or requested from a provider must not be repeated when other files turn out to be linked.
  const isFinal = command.fix !== undefined || command.online;
  const folders = isFinal ? new Map([["", found]]) : byFolder(found);
  const kept = new Map<string, Opened>();
  const linked = new Set<string>();
  const progress = progressOn(platform, found.length);
  for (const [folder, files] of folders) {
    const opened = await open(files, progress);
    if (opened.read.length === 0) continue;
    const deployment = await deploymentWith(opened.own, platform);
    const links = deployment.files.map(linksOf);
    if (!isFinal && links.every(isWithinFolder)) await checkTogether(opened.read, deployment);
    else kept.set(folder, opened);
    for (const other of links.flatMap((each) => each.folders)) linked.add(other);
  }
  progress.end();
  for (const folder of linked) {
    const files = folders.get(folder);
    if (files && !kept.has(folder)) kept.set(folder, await open(files, noProgress));
  }
  const inOrder = new Map(found.map(({ name }, index) => [name, index]));
  const sorted = <File extends { readonly name: string }>(files: readonly File[]): File[] =>
    [...files].sort((a, b) => (inOrder.get(a.name) ?? 0) - (inOrder.get(b.name) ?? 0));
  const own = sorted([...kept.values()].flatMap((opened) => opened.own));
  const read = sorted([...kept.values()].flatMap((opened) => opened.read));
  await checkTogether(read, await deploymentWith(own, platform));
  return outcomeOf(found.flatMap(({ name }) => results.get(name) ?? []));
}

const isWithinFolder = ({ folders, hasObjects }: Links): boolean =>
  folders.length === 0 && !hasObjects;

function byFolder(found: readonly FoundFile[]): ReadonlyMap<string, readonly FoundFile[]> {
  const folders = new Map<string, FoundFile[]>();
  for (const file of found) {
    const folder = commonFolderOf(file.uri);
    const files = folders.get(folder);
    if (files) files.push(file);
    else folders.set(folder, [file]);
  }
  return folders;
}

function outcomeOf(results: readonly Result[]): Outcome {
  const of = <Kind extends Result["kind"]>(kind: Kind): Extract<Result, { kind: Kind }>[] =>
    results.filter((result): result is Extract<Result, { kind: Kind }> => result.kind === kind);
  return {
    checked: of("checked").map(({ file }) => file),
    refused: of("refused"),
    skipped: of("skipped").map(({ name }) => name),
    empty: of("empty"),
  };
}

/** Undefined for a file that was found rather than named and does not concern Kestra. */
async function resultFor(
  file: ReadFile,
  others: readonly ReadFile[],
  deployment: Deployment,
  providerFiles: ProviderFiles,
  { command, options, platform }: CheckContext,
): Promise<Result | undefined> {
  const name = displayName(file.name);
  const { uri, content } = file;
  if ("refused" in content) return { kind: "refused", name, why: content.refused };
  const known = deployment.byUri.get(uri);
  if (known && isOtherText(file.name, known.file)) return { kind: "skipped", name };
  const language = languageOfFile(file.name, content.text);
  const checker = language
    ? blockChecker(language, options)
    : yamlChecker(
        { uri, isNamed: file.named },
        deployment,
        options,
        // A fix may have changed what was read.
        await providerFiles.near(file, command.fix ? [] : others),
      );
  const result = await checkFile(file.name, content, checker, command, platform);
  if ("refused" in result) return { kind: "refused", name, why: result.refused };
  const { text, fixed, findings, isKestra, hasServer } = result;
  if (isKestra || (file.named && (hasServer || mayAddToOthers(uri, text)))) {
    const { nameOf } = providerFiles;
    const withFixes = command.format === "json";
    const problems = problemsIn({ name, text, findings, nameOf }, { withFixes });
    return { kind: "checked", file: { name, fixed, problems } };
  }
  return file.named
    ? { kind: "empty", name, why: expectationFor(name, text, language?.id) }
    : undefined;
}

interface Checked {
  readonly text: string;
  readonly fixed: boolean;
  readonly findings: readonly LintFinding[];
  readonly isKestra: boolean;
  readonly hasServer: boolean;
}

async function checkFile(
  name: string,
  before: Decoded,
  checker: Checker,
  { fix, online }: CheckCommand,
  platform: Platform,
): Promise<Checked | Unreadable> {
  const text = fix ? checker.fix(before.text) : before.text;
  const fixed = text !== before.text;
  if (fix === "show" && fixed) {
    const [from, to] = [checker.shown(before.text), checker.shown(text)];
    platform.print(fixDiff(displayName(name), from, to, platform.terminal.colours));
  }
  const refusal = fix === "apply" ? await writeBack(name, before, text, platform) : undefined;
  if (refusal) return refusal;
  const findings: LintFinding[] = [];
  const parts = checker.parts(text);
  for (const { file, options } of parts) {
    const asked = online ? { facts: await factsOf(displayName(name), file, platform) } : {};
    findings.push(...lint(file, { ...options, ...asked }));
  }
  const isKestra = parts.some(({ file }) => hasConfiguration(file));
  const hasServer = parts.some(({ file }) => file.workloads.some(isConfiguredElsewhere));
  return { text, fixed, findings, isKestra, hasServer };
}

const hasConfiguration = ({ configs, nonLiteral, around }: KestraFile): boolean =>
  configs.length + nonLiteral.length + (around?.region.refusals?.length ?? 0) > 0;

/** Whether a container of Kestra may get settings other than from a configuration in its file: a script can set them. */
const isConfiguredElsewhere = ({
  variables,
  hasUnseenVariables,
  command,
  sources,
}: Workload): boolean =>
  hasUnseenVariables ||
  sources.length > 0 ||
  command.includes("--config") ||
  /\bsh\b/.test(command) ||
  variables.some(({ name }) => /^(?:KESTRA|MICRONAUT|DATASOURCES)_/.test(name));
