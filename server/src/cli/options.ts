// What the command line asks for. Anything it cannot mean is refused with a sentence that says what to write instead.
import { parseArgs } from "node:util";
import { type KestraVersion, parseVersion } from "../knowledge/versions";

export type Format = "text" | "json";

export interface CheckCommand {
  readonly kind: "check";
  readonly files: readonly string[];
  readonly format: Format;
  readonly fix: boolean;
  /** The providers of SSO clients are asked, too. */
  readonly online: boolean;
  readonly target: KestraVersion | undefined;
}

export interface MigrateCommand {
  readonly kind: "migrate";
  readonly files: readonly string[];
  /** Nothing is written. */
  readonly dryRun: boolean;
}

export type Command =
  | CheckCommand
  | MigrateCommand
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  | { readonly kind: "refused"; readonly reason: string };

/** The name that stands for standard input where a file's name is expected. */
export const standardInput = "-";

export const usage = `Usage: kestra-config check [options] FILES...
       kestra-config migrate --to 2.0 [--dry-run] FILES...

Checks the configuration of Kestra servers: application.yml under any name, and
compose files that set KESTRA_CONFIGURATION. Other YAML files get no findings.

Options:
  --format text|json    how to report (text)
  --fix                 apply the fixes that are certain, then report what is left
  --online              also ask the providers of SSO clients what they say of
                        themselves; nothing goes over the network without it
  --target-version V    the version of Kestra the files are for, such as 1.3
  --to 2.0              convert the files to this version of Kestra (migrate)
  --dry-run             only report what would change (migrate)
  --help                show this help
  --version             show the version of kestra-config

The file name - stands for standard input. With --fix, and with
migrate, its new text goes to standard output, and the report to standard error.

Exit code: 0 no errors and no warnings, 1 there are some, 2 it could not run or
could not read a file.
`;

/** Reads the arguments behind the program's name. */
export function readArguments(args: readonly string[]): Command {
  const parsed = parse(args);
  if ("reason" in parsed) return refuse(`${parsed.reason}. ${seeHelp}`);
  const { values, positionals } = parsed;
  if (values.help) return { kind: "help" };
  if (values.version) return { kind: "version" };
  const [command, ...files] = positionals;
  if (command !== "check" && command !== "migrate") return refuse(unknownCommand(command));
  if (files.length === 0) {
    return refuse(
      "No file is given. Name the files to check, for example: kestra-config check application.yml",
    );
  }
  return command === "migrate" ? readMigrate(files, values) : readCheck(files, values);
}

function readMigrate(files: readonly string[], { to, "dry-run": dryRun }: Values): Command {
  if (to === undefined || parseVersion(to)?.major !== 2 || parseVersion(to)?.minor !== 0)
    return refuse("Files can be converted to Kestra 2.0 only. Write migrate --to 2.0.");
  return { kind: "migrate", files: [...new Set(files)], dryRun };
}

function readCheck(files: readonly string[], values: Values): Command {
  const { format, fix, online, "target-version": version } = values;
  if (!isFormat(format))
    return refuse(`There is no format '${format}'. Write --format text or --format json.`);
  const target = version === undefined ? undefined : parseVersion(version);
  if (version !== undefined && !target) {
    return refuse(
      `'${version}' is not a version of Kestra. Write for example --target-version 1.3.`,
    );
  }
  return { kind: "check", files: [...new Set(files)], format, fix, online, target };
}

const isFormat = (text: string): text is Format => text === "text" || text === "json";

const seeHelp = "kestra-config --help lists the options.";

const refuse = (reason: string): Command => ({ kind: "refused", reason });

function unknownCommand(command: string | undefined): string {
  const begin = command === undefined ? "No command is given" : `There is no command '${command}'`;
  return `${begin}. Write kestra-config check FILES; kestra-config --help says more.`;
}

type Values = Exclude<ReturnType<typeof parse>, { readonly reason: string }>["values"];

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: "string", default: "text" },
        fix: { type: "boolean", default: false },
        online: { type: "boolean", default: false },
        "target-version": { type: "string" },
        to: { type: "string" },
        "dry-run": { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
        version: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    // Node's first sentence says what is wrong; those behind it are about dashes.
    const [reason = ""] = String((error as Error).message).split(/\.\s|\n/);
    return { reason };
  }
}
