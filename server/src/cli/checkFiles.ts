// Checks the files of a command. Of a file that no other one is tied to, only what a report says about it is kept.
import type { LanguageId } from "../document/codeBlocks/codeBlock";
import type { Workload } from "../document/fileKinds/workload";
import { inTurns } from "../discovery/inTurns";
import type { Online } from "../discovery/online";
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

  const online = inTurns(platform.online);
  const failures: unknown[] = [];

  async function checkTogether(read: readonly ReadFile[], deployment: Deployment): Promise<void> {
    const pending: Promise<void>[] = [];
    for (const file of read) {
      const prepared = await prepare(file, read, deployment, providerFiles, context);
      const done = finish(prepared, online, context).then((result) => {
        if (result) results.set(file.name, result);
      });
      // Providers respond slowly, so those of all files are asked before the first response is awaited.
      if (command.online) pending.push(done.catch((error: unknown) => void failures.push(error)));
      else await done;
    }
    await Promise.all(pending);
    if (failures.length > 0) throw failures[0];
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

/** A file with its final text. */
interface Prepared {
  readonly kind: "prepared";
  readonly file: ReadFile;
  readonly text: string;
  readonly fixed: boolean;
  readonly checker: Checker;
  readonly language: LanguageId | undefined;
  readonly nameOf: ProviderFiles["nameOf"];
}

/** Fixes a file if the user wants that. */
async function prepare(
  file: ReadFile,
  others: readonly ReadFile[],
  deployment: Deployment,
  providerFiles: ProviderFiles,
  { command, options, platform }: CheckContext,
): Promise<Result | Prepared> {
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
  const text = command.fix ? checker.fix(content.text) : content.text;
  const refusal = await report(file.name, content, text, checker, command, platform);
  if (refusal) return { kind: "refused", name, why: refusal.refused };
  const fixed = text !== content.text;
  const { nameOf } = providerFiles;
  return { kind: "prepared", file, text, fixed, checker, language: language?.id, nameOf };
}

/** Writes or shows the fixed text of a file. */
async function report(
  name: string,
  before: Decoded,
  text: string,
  checker: Checker,
  { fix }: CheckCommand,
  platform: Platform,
): Promise<Unreadable | undefined> {
  if (fix === "apply") return writeBack(name, before, text, platform);
  if (fix === "show" && text !== before.text) {
    const [from, to] = [checker.shown(before.text), checker.shown(text)];
    platform.print(fixDiff(displayName(name), from, to, platform.terminal.colours));
  }
  return undefined;
}

/** Undefined for a file that was found rather than named and does not concern Kestra. */
async function finish(
  prepared: Result | Prepared,
  online: Online,
  { command, platform }: CheckContext,
): Promise<Result | undefined> {
  if (prepared.kind !== "prepared") return prepared;
  const { file, text, fixed, checker, language, nameOf } = prepared;
  const name = displayName(file.name);
  const findings: LintFinding[] = [];
  const parts = checker.parts(text);
  for (const part of parts) {
    const asked = command.online ? { facts: await factsOf(name, part.file, online, platform) } : {};
    findings.push(...lint(part.file, { ...part.options, ...asked }));
  }
  // A slip may hide the configuration, or leave only variables of a container.
  const isKestra = findings.length > 0 || parts.some((part) => hasConfiguration(part.file));
  const hasServer = parts.some((part) => part.file.workloads.some(isConfiguredElsewhere));
  if (isKestra || (file.named && (hasServer || mayAddToOthers(file.uri, text)))) {
    const withFixes = command.format === "json";
    const problems = problemsIn({ name, text, findings, nameOf }, { withFixes });
    return { kind: "checked", file: { name, fixed, problems } };
  }
  return file.named
    ? { kind: "empty", name, why: expectationFor(name, text, language) }
    : undefined;
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
