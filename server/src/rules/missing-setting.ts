// A setting that another one requires.
import { message, type Text } from "../messages/message";
import type { Workload } from "../document/fileKinds/workload";
import type { Span } from "../document/span";
import { docs } from "../knowledge/docs";
import {
  anyDataSourceSince,
  databases,
  ownRepositories,
  type Requirement,
  requirements,
  typesFor,
} from "../knowledge/schema/requirements";
import { isPathReadIn } from "../knowledge/schema/keys";
import { isAtLeast, type KestraVersion } from "../knowledge/versions";
import { showsEverything } from "../interpretation/deployment/completeServers";
import {
  isInStorageWithoutVariable,
  variableFor,
} from "../interpretation/deployment/environmentVariables";
import { certain } from "../interpretation/values/flags";
import { decidingScalar, isSetElsewhere, valueOf } from "../interpretation/values/value";
import { type Config, isIncomplete, serversOf } from "../micronaut/configuration";
import { get, winner } from "../micronaut/tree/node";
import { inCompose, under } from "./shared/examples";
import { isSettingWithoutName } from "./shared/strayDataSourceKeys";
import type { Finding, Rule } from "./rule";

const inServer = (config: string): string =>
  inCompose("kestra/kestra:v1.3.0", config).replace(
    "    environment:",
    "    command: server standalone\n    environment:",
  );

export const missingSetting: Rule = {
  id: "missing-setting",
  topic: "reading",
  severity: "information",
  byVersion: true,
  title: "Missing setting that another one requires",
  why: "Without the setting, Kestra cannot create the component, and the server does not start. The setting may come from the environment or from another file, so this is information only, and an error if the file shows the server's complete configuration.",
  docs: docs.configuration,
  examples: [
    { bad: under("kestra.storage", "type: local") },
    {
      bad: under(
        "kestra.security.zip-bomb-protection",
        "enabled: true",
        "max-number-of-entries: 10000",
      ),
    },
    { bad: under("kestra.storage", "type: s3", "s3:", "  region: eu-west-1") },
    { bad: under("kestra.worker.controllers", "type: DNS") },
    { bad: under("kestra.plugins.repositories.mine.basic-auth", "username: kestra") },
    {
      wholeFile: true,
      bad: inServer(
        under("kestra", "repository: { type: h2 }", "queue: { type: h2 }", "variables: {}") +
          under("datasources.h2", "username: kestra"),
      ),
    },
    {
      wholeFile: true,
      bad: inServer(
        under(
          "kestra",
          "repository: { type: postgres }",
          "queue: { type: postgres }",
          "storage: { type: gcs, gcs: { bucket: kestra } }",
        ),
      ),
    },
  ],
  *check(config, { target }) {
    if (isIncomplete(config)) return;
    const missing = [
      ...requirements.flatMap((requirement) => unmet(config, requirement, target)),
      ...repositoriesWithoutUrl(config),
      ...missingTypes(config, target),
      ...missingDataSource(config, target),
    ];
    if (missing.length === 0) return;
    const severity = showsEverything(config) ? "error" : "information";
    for (const one of missing) yield { ...findingFor(one, severity === "error"), severity };
  },
};

interface Missing {
  readonly at: Span;
  readonly key: string;
  /** If it differs from that of the other settings. */
  readonly why?: Text;
}

const findingFor = ({ at, key, why }: Missing, isCertain: boolean): Finding => ({
  at,
  what: message("missing-setting.what", { key }),
  why: isCertain
    ? (why ?? message("wrong-type.duration.stops.why"))
    : isInStorageWithoutVariable(key.split("."))
      ? message("missing-setting.unless-file.why")
      : message("missing-setting.unless.why", { variable: variableFor(key.split(".")) }),
  todo: message("missing-setting.todo"),
});

function unmet(
  config: Config,
  { key, value, needs }: Requirement,
  target: KestraVersion | undefined,
): Missing[] {
  const path = key.split(".");
  const found = valueOf(config, path);
  const scalar = decidingScalar(found);
  if (!scalar || certain(found).text !== value) return [];
  if (target && !isPathReadIn(path, target)) return [];
  // `server local` sets the storage itself.
  if (serversOf(config).some(({ command }) => /\bserver\s+local\b/.test(command))) return [];
  return isAbsent(config, needs) ? [{ at: scalar.span, key: needs }] : [];
}

const isAbsent = (config: Config, key: string): boolean =>
  ["absent", "nothing"].includes(valueOf(config, key.split(".")).kind);

function repositoriesWithoutUrl(config: Config): Missing[] {
  const repositories = get(config.root, "kestra.plugins.repositories");
  return [...(repositories?.children.values() ?? [])].flatMap((node) => {
    const at = winner(node)?.key;
    const key = [...node.path, "url"].join(".");
    return at && node.children.size > 0 && !ownRepositories.test(node.name) && isAbsent(config, key)
      ? [{ at, key }]
      : [];
  });
}

/** The types that the servers of this configuration need, if nothing outside the file can set them. */
function missingTypes(config: Config, target: KestraVersion | undefined): Missing[] {
  const kestra = get(config.root, "kestra");
  const at = kestra && winner(kestra)?.key;
  const needed = serversOf(config).map(({ command }) => typesFor(command, target));
  if (!at || !showsEverything(config) || needed.includes(undefined)) return [];
  const keys = new Set(needed.flatMap((types) => types ?? []));
  return [...keys].filter((key) => isAbsent(config, key)).map((key) => ({ at, key }));
}

/** The data source of Kestra's database, if nothing outside the file can set it. */
function missingDataSource(config: Config, target: KestraVersion | undefined): Missing[] {
  if (
    !showsEverything(config) ||
    !serversOf(config).every((server) => usesDatabase(server, target))
  )
    return [];
  const isElsewhere = ["kestra.datasources", "micronaut.datasources", "kestra.ephemeral-database"];
  if (!isElsewhere.every((key) => isAbsent(config, key))) return [];
  for (const key of ["kestra.repository.type", "kestra.queue.type"]) {
    const found = valueOf(config, key.split("."));
    const { text: type = "" } = certain(found);
    const at = decidingScalar(found)?.span;
    if (!at || !databases.includes(type)) continue;
    const missing = { at, key: `datasources.${type}` };
    if (isAbsent(config, "datasources")) return [missing];
    if (isUnderOtherName(config, missing.key) && target && !isAtLeast(target, anyDataSourceSince))
      return [{ ...missing, why: message("missing-setting.dataSource.why") }];
  }
  return [];
}

const usesDatabase = ({ command }: Workload, target: KestraVersion | undefined): boolean =>
  typesFor(command, target)?.includes("kestra.repository.type") === true;

/** Whether there are only data sources of other names, for which no scripts are configured. */
function isUnderOtherName(config: Config, key: string): boolean {
  const sources = valueOf(config, ["datasources"]);
  const nodes = [...(sources.node?.children.values() ?? [])];
  return (
    sources.kind === "block" &&
    !isSetElsewhere(sources) &&
    nodes.length > 0 &&
    !nodes.some(isSettingWithoutName) &&
    isAbsent(config, key) &&
    isAbsent(config, "flyway")
  );
}
