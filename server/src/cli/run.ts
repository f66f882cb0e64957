// The command line as a function of its arguments. It is lent the files and the terminal, so that tests can lend others.
import { version } from "../../../package.json";
import { deployed, type NamedFile } from "../knowledge/deployment";
import { checkClients } from "../knowledge/discovery/checkClients";
import type { Facts } from "../knowledge/discovery/facts";
import type { Online } from "../knowledge/discovery/online";
import { type KestraFile, readKestraFile } from "../knowledge/kestraFile";
import { fixAll } from "../rules/fixAll";
import { lint, type LintOptions } from "../rules/lint";
import { decode, type Decoded, largestFile, type Refusal } from "./decode";
import { jsonReport } from "./jsonReport";
import { type MigratedFile, migrateFile } from "./migrate";
import {
  type CheckCommand,
  type MigrateCommand,
  readArguments,
  standardInput,
  usage,
} from "./options";
import { type CheckedFile, oneLine } from "./report";
import { textReport } from "./textReport";

export interface Platform {
  /** The bytes of a file, of `-` those of standard input; it may stop once there are `enough`. */
  read(file: string, enough: number): Promise<Uint8Array>;
  write(file: string, text: string): Promise<void>;
  /** The network, for whoever asks for it. */
  readonly online: Online;
  /** A URI for a file, so that files can name each other. */
  locate(file: string): string;
  /** To standard output. */
  print(text: string): void;
  /** To standard error. */
  complain(text: string): void;
}

type ExitCode = 0 | 1 | 2;

/** Does what `args` ask for, and returns the exit code. */
export async function run(args: readonly string[], platform: Platform): Promise<ExitCode> {
  const command = readArguments(args);
  switch (command.kind) {
    case "help":
      platform.print(usage);
      return 0;
    case "version":
      platform.print(`${version}\n`);
      return 0;
    case "refused":
      platform.complain(`kestra-config: ${command.reason}\n`);
      return 2;
    case "check":
      return check(command, platform);
    case "migrate":
      return migrate(command, platform);
  }
}

async function migrate(command: MigrateCommand, platform: Platform): Promise<ExitCode> {
  const { files, dryRun } = command;
  let code: ExitCode = 0;
  for (const { file, content } of await readAll(files, platform)) {
    const result = await migrateOne(file, content, dryRun, platform);
    if ("refused" in result) {
      platform.complain(`kestra-config: ${oneLine(shown(file))}: ${result.refused}\n`);
      code = 2;
    } else if (!dryRun && files.includes(standardInput)) {
      // Standard output then belongs to the converted text.
      platform.complain(result.report);
    } else platform.print(result.report);
  }
  return code;
}

async function migrateOne(
  file: string,
  before: Decoded | Refusal,
  dryRun: boolean,
  platform: Platform,
): Promise<MigratedFile | Refusal> {
  if ("refused" in before) return before;
  const migrated = migrateFile(shown(file), before.text, dryRun);
  if (dryRun) return migrated;
  const { text } = migrated;
  return (await keep(file, { ...before, text }, text !== before.text, platform)) ?? migrated;
}

async function check(command: CheckCommand, platform: Platform): Promise<ExitCode> {
  const checked: CheckedFile[] = [];
  const failed = new Set<string>();
  const onFailure = (rule: string): unknown => failed.add(rule);
  const read = await readAll(command.files, platform);
  // Files that are checked together may be those of one deployment.
  const files = read.flatMap(({ file, content }) =>
    "refused" in content
      ? []
      : [{ uri: platform.locate(file), file: readKestraFile(content.text) }],
  );
  for (const { file, content } of read) {
    const result = await checkFile(file, content, files, { ...command, onFailure }, platform);
    if ("refused" in result)
      platform.complain(`kestra-config: ${oneLine(shown(file))}: ${result.refused}\n`);
    else checked.push(result);
  }
  const report = command.format === "json" ? jsonReport(checked) : textReport(checked);
  for (const rule of failed)
    platform.complain(`kestra-config: The rule ${rule} failed; please report it.\n`);
  // Standard output then belongs to the fixed text.
  if (command.fix && command.files.includes(standardInput)) platform.complain(report);
  else platform.print(report);
  return failed.size > 0 ? 2 : exitCode(command, checked);
}

function exitCode({ files }: CheckCommand, checked: readonly CheckedFile[]): ExitCode {
  if (checked.length < files.length) return 2;
  const severe = checked.some(({ findings }) =>
    findings.some(({ severity }) => severity === "error" || severity === "warning"),
  );
  return severe ? 1 : 0;
}

interface ReadFile {
  readonly file: string;
  readonly content: Decoded | Refusal;
}

async function readAll(files: readonly string[], platform: Platform): Promise<ReadFile[]> {
  const read: ReadFile[] = [];
  for (const file of files) {
    const content = await platform
      .read(file, largestFile + 1)
      .then(decode, (error: unknown) => refuse("read", error));
    read.push({ file, content });
  }
  return read;
}

async function checkFile(
  file: string,
  before: Decoded | Refusal,
  files: readonly NamedFile[],
  command: CheckCommand & LintOptions,
  platform: Platform,
): Promise<CheckedFile | Refusal> {
  if ("refused" in before) return before;
  const read = (text: string): KestraFile =>
    deployed({ uri: platform.locate(file), file: readKestraFile(text) }, files);
  const text = command.fix ? fixAll(before.text, command, read) : before.text;
  const fixed = text !== before.text;
  const refusal = command.fix ? await keep(file, { ...before, text }, fixed, platform) : undefined;
  if (refusal) return refusal;
  const facts = command.online ? await factsOf(file, read(text), platform) : [];
  return { name: shown(file), text, fixed, findings: lint(read(text), { ...command, facts }) };
}

/** What the providers of a file's clients answer. Whoever cannot be asked is told, for nothing is not a good answer. */
async function factsOf(file: string, { configs }: KestraFile, platform: Platform): Promise<Facts> {
  const checked = (
    await Promise.all(configs.map((config) => checkClients(config, platform.online, {})))
  ).flat();
  for (const result of checked) {
    if (!("refused" in result)) continue;
    const about = `${shown(file)}: The client '${result.client}' was not checked online.`;
    platform.complain(`kestra-config: ${oneLine(`${about} ${result.refused}`)}\n`);
  }
  return checked.flatMap((result) => ("fact" in result ? [result.fact] : []));
}

/** Writes a fixed file back, byte order mark and all; what came from standard input goes on in any case. */
async function keep(
  file: string,
  { text, mark }: Decoded,
  fixed: boolean,
  platform: Platform,
): Promise<Refusal | undefined> {
  if (file === standardInput) platform.print(mark + text);
  else if (fixed) {
    return platform.write(file, mark + text).then(
      () => undefined,
      (error: unknown) => refuse("written", error),
    );
  }
  return undefined;
}

const shown = (file: string): string => (file === standardInput ? "<stdin>" : file);

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file. Check its name.",
  EISDIR: "It is a folder. Name the files in it.",
};

function refuse(done: "read" | "written", error: unknown): Refusal {
  const code = String((error as { code?: unknown } | undefined)?.code ?? "unknown error");
  return {
    refused: reasons[code] ?? `It cannot be ${done} (${code}). Check its permissions.`,
  };
}
