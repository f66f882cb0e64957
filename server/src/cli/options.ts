// Parses the command line. Invalid arguments are rejected with a message that suggests a correction.
import { parseArgs } from "node:util";
import {
  compareVersions,
  isOutsideKnown,
  type KestraVersion,
  knownVersions,
  parseVersion,
} from "../knowledge/versions";
import { formatById, formats as applicationFormats } from "../providerSide/formats";
import { type Format, formats, isFormat } from "./reports/formats";

export interface CheckCommand {
  readonly kind: "check";
  /** Files, folders and globs; empty for the current folder. */
  readonly names: readonly string[];
  readonly format: Format;
  readonly fix: "apply" | "show" | undefined;
  /** Whether to query the providers of SSO clients, too. */
  readonly online: boolean;
  readonly target: KestraVersion | undefined;
  readonly maxWarnings: number | undefined;
  readonly baseline: string | undefined;
  readonly updateBaseline: boolean;
  /** Whether named files need not contain a configuration. */
  readonly allowNone: boolean;
  /** The project file to read instead of the nearest one. */
  readonly config: string | undefined;
}

export interface MigrateCommand {
  readonly kind: "migrate";
  readonly files: readonly string[];
  /** Whether to write nothing. */
  readonly dryRun: boolean;
}

export interface UpgradeCommand {
  readonly kind: "upgrade";
  /** Files, folders and globs; empty for the current folder. */
  readonly names: readonly string[];
  /** Undefined for the version of each configuration. */
  readonly from: KestraVersion | undefined;
  readonly to: KestraVersion;
  readonly format: "text" | "json";
  /** Whether to write the edits. */
  readonly apply: boolean;
}

export interface ProviderCommand {
  readonly kind: "provider";
  /** Files, folders and globs; empty for the current folder. */
  readonly names: readonly string[];
  /** The name of the client; undefined for the only one. */
  readonly client: string | undefined;
  /** The id of a format, or `list`; undefined for the first one that the client's provider takes. */
  readonly format: string | undefined;
}

export interface EffectiveCommand {
  readonly kind: "effective";
  /** Files, folders and globs; empty for the current folder. */
  readonly names: readonly string[];
  /** The files of the deployment to compare with; undefined to print the first one. */
  readonly others: readonly string[] | undefined;
  readonly format: (typeof effectiveFormats)[number];
  /** Whether to show where values come from and what they override. */
  readonly origins: boolean;
  /** Whether to add the defaults of keys that nothing sets. */
  readonly defaults: boolean;
  readonly showSecrets: boolean;
  readonly target: KestraVersion | undefined;
}

const effectiveFormats = ["yaml", "properties", "json"] as const;

export interface Refused {
  readonly kind: "refused";
  readonly reason: string;
}

export type CliCommand =
  | CheckCommand
  | MigrateCommand
  | UpgradeCommand
  | ProviderCommand
  | EffectiveCommand
  | { readonly kind: "explain"; readonly rule: string | undefined }
  | { readonly kind: "serve-agents"; readonly folders: readonly string[] }
  | { readonly kind: "help" | "version" | "schema" | "serve" }
  | Refused;

/** The name for standard input in place of a file name. */
export const standardInput = "-";

/** Parses the arguments after the program's name. */
export function readArguments(args: readonly string[]): CliCommand {
  const parsed = parse(args);
  if ("reason" in parsed) return refuse(`${parsed.reason}. ${seeHelp}`);
  const { values, positionals, compared } = parsed;
  if (values.help) return { kind: "help" };
  if (values.version) return { kind: "version" };
  const [command, ...names] = positionals;
  const read = command === undefined ? undefined : commands[command];
  if (command === undefined || !read) return refuse(unknownCommand(command));
  return misplacedOption(command, args) ?? read([...new Set(names)], values, compared);
}

type Reader = (names: readonly string[], values: Values, compared: readonly string[]) => CliCommand;

const commands: Readonly<Record<string, Reader>> = {
  __proto__: null as never,
  check: readCheck,
  migrate: readMigrate,
  upgrade: readUpgrade,
  provider: readProvider,
  effective: readEffective,
  explain: readExplain,
  schema: () => ({ kind: "schema" }),
  mcp: (folders) => ({ kind: "serve-agents", folders }),
  lsp: (_names, { stdio }) =>
    stdio
      ? { kind: "serve" }
      : refuse("The server supports only standard input and output. Use lsp --stdio."),
};

/** The commands that each option belongs to. Options without effect are rejected. */
const owners: Readonly<Record<string, string | readonly string[]>> = {
  format: ["check", "provider", "effective", "upgrade"],
  fix: "check",
  "fix-dry-run": "check",
  online: "check",
  "target-version": ["check", "effective"],
  origins: "effective",
  defaults: "effective",
  diff: "effective",
  "show-secrets": "effective",
  "max-warnings": "check",
  baseline: "check",
  "update-baseline": "check",
  config: "check",
  "allow-none": "check",
  to: ["migrate", "upgrade"],
  from: "upgrade",
  apply: "upgrade",
  "dry-run": "migrate",
  client: "provider",
  stdio: "lsp",
};

function misplacedOption(command: string, args: readonly string[]): Refused | undefined {
  const given = args.flatMap((arg) => /^--([a-z-]+)/.exec(arg)?.[1] ?? []);
  const misplaced = given.find((name) => ![owners[name] ?? command].flat().includes(command));
  return misplaced === undefined
    ? undefined
    : refuse(`--${misplaced} is not an option of ${command}. ${seeHelp}`);
}

function readMigrate(files: readonly string[], { to, "dry-run": dryRun }: Values): CliCommand {
  if (files.length === 0)
    return refuse("No files specified. Example: kestra-config migrate --to 2.0 application.yml");
  if (to === undefined || parseVersion(to)?.major !== 2 || parseVersion(to)?.minor !== 0)
    return refuse("Files can only be converted to Kestra 2.0. Use migrate --to 2.0.");
  return { kind: "migrate", files, dryRun };
}

function readUpgrade(names: readonly string[], values: Values): CliCommand {
  const { format = "text", apply } = values;
  if (format !== "text" && format !== "json")
    return refuse(`Unknown format '${format}'. Use one of text, json.`);
  if (values.to === undefined)
    return refuse(`No version specified. Example: kestra-config upgrade --to ${knownVersions[0]}.`);
  const unknown = [values.from, values.to].find((text) => text !== undefined && !known(text));
  if (unknown !== undefined)
    return refuse(
      `'${unknown}' is not a known Kestra version. Use one of ${[...knownVersions].reverse().join(", ")}.`,
    );
  const to = known(values.to);
  const from = values.from === undefined ? undefined : known(values.from);
  if (!to || (from && compareVersions(from, to) >= 0))
    return refuse(
      `--to must be a later version than --from. Example: --from 1.3 --to ${knownVersions[0]}.`,
    );
  return { kind: "upgrade", names, from, to, format, apply };
}

function known(text: string): KestraVersion | undefined {
  const version = parseVersion(text);
  return version && !isOutsideKnown(version) ? version : undefined;
}

function readProvider(names: readonly string[], { client, format }: Values): CliCommand {
  if (format !== undefined && format !== "list" && !formatById(format)) {
    const ids = applicationFormats.map(({ id }) => id);
    return refuse(`Unknown format '${format}'. Use list or one of ${ids.join(", ")}.`);
  }
  return { kind: "provider", names, client, format };
}

function readExplain(names: readonly string[]): CliCommand {
  const [rule, ...more] = names;
  return more.length > 0
    ? refuse("Only one rule can be explained at a time. Use kestra-config explain RULE.")
    : { kind: "explain", rule };
}

function readCheck(names: readonly string[], values: Values): CliCommand {
  const { format = "text", baseline, config } = values;
  if (!isFormat(format))
    return refuse(`Unknown format '${format}'. Use one of ${formats.join(", ")}.`);
  const target = targetIn(values);
  if (target && "kind" in target) return target;
  const warnings = values["max-warnings"];
  if (warnings !== undefined && !/^\d{1,9}$/.test(warnings))
    return refuse(`'${warnings}' is not a number. Example: --max-warnings 10.`);
  const shows = values["fix-dry-run"];
  if (values.fix && shows) return refuse("--fix and --fix-dry-run cannot be combined.");
  if (shows && format !== "text")
    return refuse("--fix-dry-run shows a diff instead of a report. Remove --format.");
  const updateBaseline = values["update-baseline"];
  if (updateBaseline && baseline === undefined)
    return refuse("--update-baseline requires --baseline FILE.");
  return {
    kind: "check",
    names,
    format,
    fix: values.fix ? "apply" : shows ? "show" : undefined,
    online: values.online,
    target,
    maxWarnings: warnings === undefined ? undefined : Number(warnings),
    baseline,
    updateBaseline,
    allowNone: values["allow-none"],
    config,
  };
}

function readEffective(
  names: readonly string[],
  values: Values,
  compared: readonly string[],
): CliCommand {
  const { format = "yaml", origins, defaults, diff } = values;
  const known = effectiveFormats.find((one) => one === format);
  if (!known)
    return refuse(`Unknown format '${format}'. Use one of ${effectiveFormats.join(", ")}.`);
  const target = targetIn(values);
  if (target && "kind" in target) return target;
  if (diff && compared.length === 0)
    return refuse(
      "--diff requires files to compare with. Example: effective dev.yml --diff prod.yml.",
    );
  return {
    kind: "effective",
    names: names.filter((name) => !compared.includes(name)),
    others: diff ? compared : undefined,
    format: known,
    ...{ origins, defaults, target },
    showSecrets: values["show-secrets"],
  };
}

function targetIn(values: Values): KestraVersion | Refused | undefined {
  const version = values["target-version"];
  if (version === undefined) return undefined;
  return (
    parseVersion(version) ??
    refuse(`'${version}' is not a Kestra version. Example: --target-version 1.3.`)
  );
}

const seeHelp = "Run kestra-config --help for the options.";

const refuse = (reason: string): Refused => ({ kind: "refused", reason });

function unknownCommand(command: string | undefined): string {
  const begin = command === undefined ? "No command specified" : `Unknown command '${command}'`;
  return `${begin}. Use kestra-config check FILES, or run kestra-config --help.`;
}

type Values = Exclude<ReturnType<typeof parse>, { readonly reason: string }>["values"];

function parse(args: readonly string[]) {
  try {
    const { values, positionals, tokens } = parseArgs({
      args: [...args],
      allowPositionals: true,
      tokens: true,
      options: {
        format: { type: "string" },
        fix: { type: "boolean", default: false },
        "fix-dry-run": { type: "boolean", default: false },
        online: { type: "boolean", default: false },
        "target-version": { type: "string" },
        "max-warnings": { type: "string" },
        baseline: { type: "string" },
        "update-baseline": { type: "boolean", default: false },
        config: { type: "string" },
        "allow-none": { type: "boolean", default: false },
        to: { type: "string" },
        from: { type: "string" },
        apply: { type: "boolean", default: false },
        client: { type: "string" },
        "dry-run": { type: "boolean", default: false },
        origins: { type: "boolean", default: false },
        defaults: { type: "boolean", default: false },
        diff: { type: "boolean", default: false },
        "show-secrets": { type: "boolean", default: false },
        stdio: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
        version: { type: "boolean", default: false },
      },
    });
    const diff = tokens.find((token) => token.kind === "option" && token.name === "diff");
    /** The names after --diff. */
    const compared = tokens.flatMap((token) =>
      diff && token.kind === "positional" && token.index > diff.index ? [token.value] : [],
    );
    return { values, positionals, compared };
  } catch (error) {
    // Node's first sentence describes the error; the others are about dashes.
    const [reason = ""] = String((error as Error).message).split(/\.\s|\n/);
    return { reason };
  }
}
