// The `check` command: reports problems, and fixes them if requested.
import { parseVersion } from "../knowledge/versions";
import type { LintOptions } from "../rules/running/lint";
import { baselineFor, isOutdated, writeBaseline, withoutKnown } from "./baseline";
import { checkFiles } from "./checkFiles";
import type { ExitCode } from "./exitCode";
import { type CheckCommand, standardInput } from "./options";
import type { Platform } from "./platform";
import { projectFor } from "./project";
import { filesFor } from "./readFiles";
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

  const found = await filesFor(command.names, project, platform);
  const failed = new Set<string>();
  const options: LintOptions = {
    target: command.target ?? parseVersion(project.targetVersion ?? ""),
    severities: project.severity ?? {},
    onFailure: (rule) => void failed.add(rule),
  };
  const { checked, refused, skipped, empty } = await checkFiles(found, {
    command,
    options,
    platform,
  });
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
  files.reduce((sum, { problems }) => sum + problems.length, 0);

function hasTooManyWarnings(files: readonly CheckedFile[], maxWarnings: number): boolean {
  const all = files.flatMap(({ problems }) => problems);
  const warnings = all.filter(({ severity }) => severity === "warning").length;
  return warnings > maxWarnings || all.some(({ severity }) => severity === "error");
}

const nothingFound = (names: readonly string[]): string =>
  names.length === 0
    ? "No Kestra configuration found in this folder. Specify the files or folders to check."
    : "No Kestra configuration found. Check the file names and your .gitignore.";
