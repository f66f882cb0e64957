// An environment variable of Kestra's container with a name that sets no key, or with which Kestra does not start.
import { message } from "../messages/message";
import type { Config } from "../micronaut/configuration";
import { insertKey } from "../micronaut/edits/insert";
import { placeholder } from "../micronaut/values/serverText";
import { at } from "../micronaut/tree/node";
import { configurationVariable } from "../document/fileKinds/source";
import type { Variable, Workload } from "../document/fileKinds/workload";
import type { TextChange } from "../document/span";
import {
  type VariableProblem,
  variableProblems,
} from "../interpretation/deployment/variableProblems";
import { docs } from "../knowledge/docs";
import { type Key, orderBelow } from "../knowledge/schema/keys";
import { configurationFiles } from "../knowledge/startScript";
import { below, under } from "./shared/examples";
import { describeVariableProblem, variableForPlaceholder } from "./shared/variableProblemText";
import type { Finding, Fix, Rule } from "./rule";

const server = (...variables: readonly string[]): string =>
  under(
    "services.kestra",
    "image: kestra/kestra:v1.3.31",
    "environment:",
    ...variables.map((line) => `  ${line}`),
  );

const withStorage = (variable: string, ...settings: readonly string[]): string =>
  server(
    variable,
    "KESTRA_CONFIGURATION: |",
    ...below("kestra.storage", "type: s3", "s3:", "  bucket: kestra", ...settings).map(
      (line) => `  ${line}`,
    ),
  );

export const environmentName: Rule = {
  id: "environment-name",
  topic: "reading",
  severity: "warning",
  byVersion: true,
  title: "Environment variable that sets no key",
  why: "Micronaut reads every `_` in the name of a variable as a dot and as a hyphen. A name without one of them, or with two, sets nothing. The shell that starts Kestra drops names with hyphens and dots. The settings of a storage are an exception: with a variable for a key of several words, such as `access-key`, Kestra cannot create the storage.",
  docs: docs.configurationBasics,
  fixesChange: {
    properties: ["nothing", "added", "removed", "moved", "value", "other"],
    lines: 4,
    chosen: true,
  },
  examples: [
    {
      wholeFile: true,
      bad: server("KESTRA_SERVER_BASICAUTH_PASSWORD: ${PASSWORD}"),
      good: server("KESTRA_SERVER_BASIC_AUTH_PASSWORD: ${PASSWORD}"),
    },
    {
      wholeFile: true,
      bad: server("KESTRA_DATASOURCES_POSTGRES_URL: jdbc:postgresql://db/kestra"),
      good: server("DATASOURCES_POSTGRES_URL: jdbc:postgresql://db/kestra"),
    },
    {
      wholeFile: true,
      bad: server("- KESTRA_SERVER_BASIC-AUTH_PASSWORD=${PASSWORD}"),
      good: server("- KESTRA_SERVER_BASIC_AUTH_PASSWORD=${PASSWORD}"),
    },
    {
      wholeFile: true,
      bad: withStorage("KESTRA_STORAGE_S3_ACCESS_KEY: ${KEY}"),
      good: withStorage(
        "STORAGE_S3_ACCESS_KEY: ${KEY}",
        '  access-key: "$${STORAGE_S3_ACCESS_KEY}"',
      ),
    },
    {
      wholeFile: true,
      bad: server("KESTRA_CONFIGURATION_FILE: /app/application.yaml"),
      good: server("MICRONAUT_CONFIG_FILES: /app/application.yaml"),
    },
    {
      wholeFile: true,
      bad: server("KESTRA_CONFIGRATION: |", "  kestra:", "    url: https://kestra.example.com"),
      good: server("KESTRA_CONFIGURATION: |", "  kestra:", "    url: https://kestra.example.com"),
    },
  ],
  *check(config, { target }) {
    const done = new Set<Variable>();
    for (const workload of workloadsFor(config))
      for (const found of variableProblems(config, workload, target)) {
        // Several containers may share the variables.
        if (done.has(found.variable)) continue;
        done.add(found.variable);
        yield findingFor(config, workload, found);
      }
  },
};

/**
 * The containers to check with a configuration: those that read it, and for the file around the configurations, those
 * that read none of them.
 */
const workloadsFor = ({ region, workloads }: Config): readonly Workload[] =>
  region.refusals
    ? workloads.filter(({ reads }) => reads.length === 0)
    : workloads.filter(({ reads }) => reads.includes(region.span.start));

const severities = { stops: "error", fails: "warning", likely: "hint" } as const;

const findingFor = (config: Config, workload: Workload, found: VariableProblem): Finding => ({
  at: found.variable.at,
  ...describeVariableProblem(config, found),
  severity: severities[found.outcome],
  fixes: () => fixesFor(config, workload, found),
});

/** What worked without the variable changes when it takes effect, so the user has to choose every fix. */
function fixesFor(config: Config, workload: Workload, found: VariableProblem): Fix[] {
  const { variable, problem } = found;
  switch (problem.kind) {
    case "misspelt":
    case "configuration-name":
      return renamed(config, variable, problem.meant);
    case "dropped":
      return problem.meant === undefined
        ? throughPlaceholder(config, variable, problem.key)
        : renamed(config, variable, problem.meant);
    case "storage":
    case "empty":
      return throughPlaceholder(config, variable, problem.key);
    case "configuration":
    case "folder":
      return namesFile(variable) && !hasConfiguration(workload)
        ? renamed(config, variable, configurationFiles)
        : [];
    case "exact":
    case "unknown":
      return [];
  }
}

const hasConfiguration = ({ variables, hasUnseenVariables }: Workload): boolean =>
  hasUnseenVariables ||
  variables.some(({ name }) => name === configurationVariable || name === configurationFiles);

/** Whether the value of a variable is the path of a YAML file. */
const namesFile = ({ node }: Variable): boolean =>
  node?.kind === "scalar" && /(^|=)\/[\w./-]+\.ya?ml$/.test(node.text);

function renamed(config: Config, variable: Variable, name: string): Fix[] {
  const change = renaming(config, variable, name);
  return change
    ? [{ title: message("fix.rename", { name }), changes: [change], preferred: false }]
    : [];
}

/** Undefined if the name is written with escapes. */
function renaming(
  { text }: Config,
  { at: span, name }: Variable,
  to: string,
): TextChange | undefined {
  const written = text.slice(span.start, span.end);
  const quote = /^["']/.exec(written)?.[0] ?? "";
  return written === quote + name + quote ? { span, text: quote + to + quote } : undefined;
}

/** Renames the variable to one that sets no key, and reads it in the configuration. */
function throughPlaceholder(config: Config, variable: Variable, key: Key | undefined): Fix[] {
  if (!key || config.region.refusals) return [];
  const name = variableForPlaceholder(variable.name);
  const change = renaming(config, variable, name);
  const used = placeholdersOf(config, variable.name);
  if (!change || (used.length === 0 && at(config.root, key.path))) return [];
  const changes =
    used.length > 0
      ? used.map((span) => ({ span, text: name }))
      : insertKey(
          config,
          { path: key.path, lines: [`${key.path.at(-1) ?? ""}: ${placeholder(config, name)}`] },
          orderBelow,
        );
  if (!changes) return [];
  const title =
    used.length > 0
      ? message("fix.rename", { name })
      : message("environment-name.placeholder.fix", { name });
  return [{ title, changes: [change, ...changes], preferred: false }];
}

/** The names in the placeholders of the configuration that read the variable. */
function placeholdersOf({ text, region: { span } }: Config, name: string): TextChange["span"][] {
  const written = text.slice(span.start, span.end);
  return [...written.matchAll(/\$\{([\w.-]+)/g)].flatMap(({ index, 1: used = "" }) => {
    const start = span.start + index + 2;
    return used === name ? [{ start, end: start + used.length }] : [];
  });
}
