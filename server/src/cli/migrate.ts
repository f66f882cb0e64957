// The `migrate` command: converts files to Kestra 2.0 and reports what changed and what needs manual review.
import { inEnglish } from "../messages/inEnglish";
import { changesBetween } from "../document/edits/changes";
import { toVersion2 } from "../upgrades/apply";
import { languageOfFile } from "./checker";
import type { Decoded, Unreadable } from "./decode";
import type { ExitCode } from "./exitCode";
import { type MigrateCommand, standardInput } from "./options";
import type { Platform } from "./platform";
import { writeBack, readFile, displayName } from "./read";
import { oneLine } from "./reports/problem";

export async function migrate(command: MigrateCommand, platform: Platform): Promise<ExitCode> {
  const { files, dryRun } = command;
  let code: ExitCode = 0;
  for (const file of files) {
    const result = await migrateOne(file, await readFile(file, platform), dryRun, platform);
    if ("refused" in result) {
      platform.printError(`kestra-config: ${oneLine(displayName(file))}: ${result.refused}\n`);
      code = 2;
    } else if (!dryRun && files.includes(standardInput)) {
      // Standard output is then reserved for the converted text.
      platform.printError(result.report);
    } else platform.print(result.report);
  }
  return code;
}

interface MigratedFile {
  readonly text: string;
  /** The report on this file. */
  readonly report: string;
}

async function migrateOne(
  file: string,
  before: Decoded | Unreadable,
  dryRun: boolean,
  platform: Platform,
): Promise<MigratedFile | Unreadable> {
  if ("refused" in before) return before;
  if (languageOfFile(file, before.text))
    return { refused: "Only YAML files can be converted. Move the configuration to one." };
  const migrated = converted(displayName(file), before.text, dryRun);
  if (dryRun) return migrated;
  return (await writeBack(file, before, migrated.text, platform)) ?? migrated;
}

/** Converts the text of the file `name`. `isTrial` means that nothing will be written. */
function converted(name: string, before: string, isTrial: boolean): MigratedFile {
  const { text, notes } = toVersion2(before);
  const changes = text === before ? [] : changesBetween(before, text);
  const lineOf = (offset: number): number => before.slice(0, offset).split("\n").length;
  const done = isTrial ? "would be converted" : "converted";
  const report = [
    text === before ? `${name} needs no conversion` : `${name} ${done} to Kestra 2.0`,
    ...changes.map(
      ({ span }) => `${name}:${lineOf(span.start)} ${isTrial ? "would change" : "changed"}`,
    ),
    ...notes.map(({ at, message }) => `${name}:${lineOf(at.start)} ${inEnglish(message)}`),
  ];
  return { text, report: report.map((line) => `${oneLine(line)}\n`).join("") };
}
