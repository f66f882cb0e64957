// The `check` command: reports problems, and fixes them if requested.
import type { Workload } from "../document/fileKinds/workload";
import { mayAddToOthers } from "../interpretation/deployment/deployment";
import type { KestraFile } from "../interpretation/kestraFile";
import { parseVersion } from "../knowledge/versions";
import { lint, type LintFinding, type LintOptions } from "../rules/running/lint";
import { baselineFor, isOutdated, writeBaseline, withoutKnown } from "./baseline";
import { blockChecker, type Checker, isOtherText, languageOfFile, yamlChecker } from "./checker";
import type { Unreadable } from "./decode";
import type { ExitCode } from "./exitCode";
import { expectationFor } from "./expectation";
import { fixDiff } from "./fixDiff";
import { factsOf } from "./online";
import { type CheckCommand, standardInput } from "./options";
import type { Platform } from "./platform";
import { projectFor } from "./project";
import { providerFilesOn } from "./providerFiles";
import { displayName, writeBack } from "./read";
import { deploymentFor, type ReadFile, readFiles } from "./readFiles";
import { reportIn } from "./reports/formats";
import { type CheckedFile, oneLine } from "./reports/problem";

export async function check(command: CheckCommand, platform: Platform): Promise<ExitCode> {
  const printError = (text: string): void =>
    platform.printError(`kestra-config: ${oneLine(text)}\n`);
  const fail = (reason: string): ExitCode => {
    printError(reason);
    return 2;
  };
  const project = await projectFor(command.config, platform);
  if ("refused" in project) return fail(project.refused);
  const requested = await baselineFor(command, project, platform);
  if (requested && "refused" in requested) return fail(requested.refused);

  const read = await readFiles(command.names, project, platform);
  const failed = new Set<string>();
  const options: LintOptions = {
    target: command.target ?? parseVersion(project.targetVersion ?? ""),
    severities: project.severity ?? {},
    onFailure: (rule) => void failed.add(rule),
  };
  const { checked, refused, skipped, empty } = await checkAll(read, command, options, platform);
  for (const name of skipped) printError(`${name}: Skipped because it is not YAML.`);
  for (const { name, why } of empty) printError(`${name}: No Kestra configuration found. ${why}`);
  for (const { name, why } of refused) printError(`${name}: ${why}`);
  for (const rule of failed) printError(`Internal error in the rule ${rule}. Please report it.`);
  const whenEmpty = command.allowNone && skipped.length === 0 ? 0 : 2;
  if (checked.length === 0 && refused.length === 0) {
    // A program that reads the report gets an empty but valid document.
    if (command.format !== "text" && command.fix !== "show")
      platform.print(reportIn[command.format]([], { known: 0, colours: false }));
    return empty.length > 0 ? whenEmpty : fail(nothingFound(command.names));
  }

  const baseline =
    requested && command.updateBaseline
      ? await writeBaseline(requested, checked, platform)
      : requested;
  if (baseline && "refused" in baseline) return fail(baseline.refused);
  if (baseline && isOutdated(baseline, checked))
    printError(
      `${baseline.file} contains problems that are fixed. Update it with --update-baseline.`,
    );
  const files = baseline ? withoutKnown(baseline, checked) : checked;
  if (command.fix !== "show") {
    const known = countOf(checked) - countOf(files);
    const { colours } = platform.terminal;
    const report = reportIn[command.format](files, { known, colours });
    // Standard output is then reserved for the fixed text.
    if (command.fix && command.names.includes(standardInput)) platform.printError(report);
    else platform.print(report);
  }
  if (refused.length > 0 || failed.size > 0) return 2;
  return hasTooManyWarnings(files, command.maxWarnings ?? project.maxWarnings ?? 0) ? 1 : 0;
}

const countOf = (files: readonly CheckedFile[]): number =>
  files.reduce((sum, { findings }) => sum + findings.length, 0);

function hasTooManyWarnings(files: readonly CheckedFile[], maxWarnings: number): boolean {
  const all = files.flatMap(({ findings }) => findings);
  const warnings = all.filter(({ severity }) => severity === "warning").length;
  return warnings > maxWarnings || all.some(({ severity }) => severity === "error");
}

const nothingFound = (names: readonly string[]): string =>
  names.length === 0
    ? "No Kestra configuration found in this folder. Specify the files or folders to check."
    : "No Kestra configuration found. Check the file names and your .gitignore.";

interface Outcome {
  readonly checked: readonly CheckedFile[];
  readonly refused: readonly { readonly name: string; readonly why: string }[];
  /** The names of the files that are not YAML. */
  readonly skipped: readonly string[];
  /** The named files without a configuration, and where one is expected. */
  readonly empty: readonly { readonly name: string; readonly why: string }[];
}

async function checkAll(
  read: readonly ReadFile[],
  command: CheckCommand,
  options: LintOptions,
  platform: Platform,
): Promise<Outcome> {
  const checked: CheckedFile[] = [];
  const refused: { name: string; why: string }[] = [];
  const skipped: string[] = [];
  const empty: { name: string; why: string }[] = [];
  const deployment = await deploymentFor(read, platform);
  const providerFiles = providerFilesOn(platform);
  for (const file of read) {
    const name = displayName(file.name);
    const uri = platform.locate(file.name);
    const known = deployment.byUri.get(uri);
    if (known && isOtherText(file.name, known.file)) {
      skipped.push(name);
      continue;
    }
    const { content } = file;
    const language = "refused" in content ? undefined : languageOfFile(file.name, content.text);
    const checker = language
      ? blockChecker(language, options)
      : yamlChecker(
          { uri, isNamed: file.named },
          deployment,
          options,
          await providerFiles.near(file),
        );
    const result = await checkFile(file, checker, command, platform, providerFiles.nameOf);
    if ("refused" in result) refused.push({ name, why: result.refused });
    else if (
      result.isKestra ||
      (file.named && (result.hasServer || mayAddToOthers(uri, result.text)))
    )
      checked.push(result);
    else if (file.named) empty.push({ name, why: expectationFor(name, result.text, language?.id) });
  }
  return { checked, refused, skipped, empty };
}

async function checkFile(
  { name, content: before }: ReadFile,
  checker: Checker,
  { fix, online }: CheckCommand,
  platform: Platform,
  nameOf: CheckedFile["nameOf"],
): Promise<
  (CheckedFile & { readonly isKestra: boolean; readonly hasServer: boolean }) | Unreadable
> {
  if ("refused" in before) return before;
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
    const facts = online ? await factsOf(displayName(name), file, platform) : [];
    findings.push(...lint(file, { ...options, facts }));
  }
  const isKestra = parts.some(({ file }) => hasConfiguration(file));
  const hasServer = parts.some(({ file }) => file.workloads.some(isConfiguredElsewhere));
  return { name: displayName(name), text, fixed, isKestra, hasServer, findings, nameOf };
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
