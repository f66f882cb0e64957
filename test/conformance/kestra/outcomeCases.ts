// The configurations whose outcome is recorded: every key with a value that its type does not allow, and single cases.
import type { KeyRow } from "./keyTable";
import { nameOf } from "./keyNames";
import { compareReleases } from "./releases";

/** What a server needs to start, as in the file that Kestra itself comes with. */
const base: Readonly<Record<string, string>> = {
  "kestra.repository.type": "h2",
  "kestra.queue.type": "h2",
  "kestra.storage.type": "local",
  "kestra.storage.local.base-path": "./store",
  "kestra.server-type": "EXECUTOR",
  "kestra.server.service.purge.initial-delay": "1h",
  "kestra.server.service.purge.fixed-delay": "1d",
  "kestra.server.service.purge.retention": "30d",
  // Read up to 1.3.
  "kestra.jdbc.cleaner.initial-delay": "1h",
  "kestra.jdbc.cleaner.fixed-delay": "1h",
  "kestra.jdbc.cleaner.retention": "7d",
};

export interface OutcomeCase {
  readonly key: string;
  /** As in YAML; undefined if the key is removed. */
  readonly value: string | undefined;
  /** Further keys that are set. */
  readonly also?: Readonly<Record<string, string>>;
  /** An environment variable that is set. */
  readonly variable?: { readonly name: string; readonly value: string };
  /** A class of the server that is created too, because the context starts without it. */
  readonly creates?: string;
  /** The first and the last release with this class or word. */
  readonly since?: string;
  readonly until?: string;
}

/** Created to see whether the server could use it. */
export const createdBean = "io.kestra.core.storages.StorageInterface";

/** The servers other than the one of `base`, with what each of them needs to start. */
const servers = [
  ...["STANDALONE", "WEBSERVER", "SCHEDULER", "INDEXER"].map((server) => ({
    also: { "kestra.server-type": server },
  })),
  { also: { "kestra.server-type": "WORKER" }, until: "1.3.31" },
  {
    also: {
      "kestra.server-type": "WORKER",
      "kestra.worker.controllers.type": "STATIC",
      "kestra.worker.controllers.static.endpoints": "[{host: a, port: 50051}]",
    },
    since: "2.0.0",
  },
  { also: { "kestra.server-type": "CONTROLLER" }, since: "2.0.0" },
];

const typeKeys = ["kestra.repository.type", "kestra.queue.type", "kestra.storage.type"];

/** What a server needs from a repository and a queue, by the key that selects them. */
const databaseClasses: Readonly<Record<string, string>> = {
  "kestra.repository.type": "io.kestra.core.repositories.FlowRepositoryInterface",
  "kestra.queue.type": "io.kestra.core.queues.QueueFactoryInterface",
};

/** What a worker needs from the settings of its controllers. */
const channelToControllers = "io.kestra.controller.GrpcChannelManager";

const cases: readonly OutcomeCase[] = [
  ...["60", "1m30s", '"60 s"', '""', "null", "90s", "PT90S", "10us", "5M", "-5s", "1w"].map(
    (value) => ({
      key: "kestra.server.liveness.timeout",
      value,
    }),
  ),
  ...["many", '"20"', "20.5", "9999999999", "null", '"1_000"', "1e3", "0x10", "-1", "10MB"].map(
    (value) => ({ key: "kestra.variables.cache-size", value }),
  ),
  ...["many", '"20"', "20.5", "9999999999", "null", '"1_000"', "1e3", "-1"].map((value) => ({
    key: "kestra.server.preview.initial-rows",
    value,
  })),
  ...["maybe", '"1"', "0", "1", '"no"', '"yes"', '"off"', '"N"', '"FALSE"', "null"].map(
    (value) => ({
      key: "kestra.server.liveness.enabled",
      value,
    }),
  ),
  ...["immediately", "after-termination-grace-period", "SOMETIMES"].map((value) => ({
    key: "kestra.server.worker-task-restart-strategy",
    value,
  })),
  ...["FINE", "default", "ALL"].map((value) => ({ key: "kestra.traces.root", value })),
  ...["kestra.example.com", '""', "https://kestra.example.com/"].map((value) => ({
    key: "kestra.url",
    value,
  })),
  // Every metric needs the tags.
  ...["DISPATCHER", "executor", undefined].map((value) => ({
    key: "kestra.server-type",
    value,
    creates: "io.kestra.core.metrics.GlobalTagsConfigurer",
  })),
  ...["kestra.repository.type", "kestra.queue.type"].flatMap((key) =>
    [undefined, "H2", "postgres"].map((value) => ({ key, value })),
  ),
  ...["h2", "H2"].flatMap((value) =>
    Object.entries(databaseClasses).map(([key, creates]) => ({
      key,
      value,
      also: { "datasources.h2.url": "jdbc:h2:mem:kestra" },
      creates,
      until: "1.3.31",
    })),
  ),
  ...typeKeys.flatMap((key) =>
    servers.map(({ also, ...release }) => ({ key, value: undefined, also, ...release })),
  ),
  // A worker without the addresses of its controllers, or without the type that selects them.
  ...[undefined, "[{host: a, port: 50051}]"].map((value) => ({
    key: "kestra.worker.controllers.static.endpoints",
    value,
    also: { "kestra.server-type": "WORKER" },
    since: "2.0.0",
  })),
  ...[undefined, "LOCAL", "locale"].map((value) => ({ key: "kestra.storage.type", value })),
  { key: "kestra.storage.local.base-path", value: undefined },
  ...["basePath", "base.path", "base_path"].map((name) => ({
    key: "kestra.storage.local.base-path",
    value: undefined,
    also: { [`kestra.storage.local.${name}`]: "./store" },
  })),
  ...["red", "null", "{}"].map((value) => ({ key: "kestra.storage.local.colour", value })),
  // Not the storage in use.
  { key: "kestra.storage.s3.colour", value: "red" },
  { key: "kestra.server.liveness", value: "90s" },
  { key: "kestra.server.liveness.timeot", value: "90s" },
  { key: "kestra.metrics.tags.myTag", value: "a" },
  { key: "kestra.traces.categories", value: "{io.kestra.core: ALL}" },
  ...[
    [],
    ["max-number-of-entries"],
    ["max-entry-size"],
    ["max-number-of-entries", "max-entry-size"],
  ].map((limits) => ({
    key: "kestra.security.zip-bomb-protection.enabled",
    value: "true",
    ...(limits.length > 0
      ? {
          also: Object.fromEntries(
            limits.map((limit) => [`kestra.security.zip-bomb-protection.${limit}`, "1000"]),
          ),
        }
      : {}),
  })),
  { key: "kestra.plugins.repositories.mine.basic-auth.username", value: "a" },
  { key: "kestra.worker.controllers.type", value: "DNS" },
  ...["DNS", "dns"].map((value) => ({
    key: "kestra.worker.controllers.type",
    value,
    also: { "kestra.worker.controllers.dns.hostname": "kestra-controller" },
    creates: channelToControllers,
  })),
  ...["STORAGE", "storage"].map((value) => ({
    key: "kestra.worker.controllers.type",
    value,
    creates: channelToControllers,
  })),
  { key: "kestra.worker.controllers.type", value: "CONSUL" },
  ...['["a:50051"]', "[{host: a}]", "[{host: a, port: 50051}]"].map((value) => ({
    key: "kestra.worker.controllers.static.endpoints",
    value,
    also: { "kestra.worker.controllers.type": "STATIC" },
    creates: channelToControllers,
  })),
  ...["pick-first", "RANDOM"].map((value) => ({
    key: "kestra.worker.controllers.load-balancing.policy",
    value,
  })),
  { key: "kestra.server.termination-grace-period", value: "${NO_SUCH_VARIABLE}" },
  { key: "kestra.server.termination-grace-period", value: "[5m, 6m]" },
  { key: "kestra.server.service.purge.initial-delay", value: undefined },
  { key: "kestra.execution.depth.max-depth", value: "0" },
  { key: "kestra.scheduler.vnodes", value: "0" },
];

const wrongValues: Readonly<Record<string, string>> = {
  integer: "many",
  long: "many",
  number: "much",
  duration: "soon",
  boolean: "maybe",
  uri: '"not a uri"',
  enum: "NO_SUCH_WORD",
  map: "[a, b]",
  mapping: "word",
};

/** The wrong values that no conversion turns into another value. */
export const unfittingValues: readonly string[] = Object.entries(wrongValues).flatMap(
  ([type, value]) => (type === "boolean" || type === "mapping" ? [] : [value]),
);

/** The cases of a release. */
export function outcomeCases(rows: readonly KeyRow[], release: string): OutcomeCase[] {
  const isRead = ({ first, last }: KeyRow): boolean =>
    compareReleases(first, release) <= 0 && (last === "" || compareReleases(last, release) >= 0);
  const byType = rows.flatMap((row): OutcomeCase[] => {
    const [type = ""] = row.type.split("<");
    const value = wrongValues[type];
    const key = nameOf(row);
    const isBound = row.evidence.includes("class") && !/[*]|^kestra(\.storage)?$/.test(key);
    return value !== undefined && isBound && isRead(row) ? [{ key, value }] : [];
  });
  // The settings of a storage are a map that all releases read.
  const isKnown = (key: string): boolean =>
    key.startsWith("kestra.storage.local.") ||
    !rows.some((row) => nameOf(row) === key && !isRead(row));
  const exists = ({ since = release, until = release }: OutcomeCase): boolean =>
    compareReleases(since, release) <= 0 && compareReleases(until, release) >= 0;
  const single = cases.filter((one) => isKnown(one.key) && exists(one));
  const repeated = ({ key, value, also }: OutcomeCase): boolean =>
    !also && byType.some((other) => other.key === key && other.value === value);
  return [...byType, ...single.filter((one) => !repeated(one))].sort((a, b) =>
    a.key < b.key ? -1 : a.key > b.key ? 1 : 0,
  );
}

/** The configuration of a case; without a case, what it is compared with. */
export function configurationOf(one: OutcomeCase | undefined): string {
  const all = { ...base, ...one?.also };
  const lines = Object.entries(all).flatMap(([key, value]) =>
    key === one?.key ? [] : [`${key}: ${value}`],
  );
  const own = one?.value === undefined ? [] : [`${one.key}: ${one.value}`];
  return [...lines, ...own].join("\n");
}
