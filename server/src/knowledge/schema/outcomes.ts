// What Kestra does with a value that it cannot convert, by key and version. Recorded by binding Kestra's own classes of
// 1.3.31 and 2.0.0 in a real Micronaut context; other versions are unknown.
import { formatVersion, isAtLeast, type KestraVersion, parseVersion } from "../versions";
import { hasUserDefinedKeys, isPathReadIn, type Key } from "./keys";

/**
 * `default`: it silently uses its default. `component`: it cannot create the component that reads the value, which
 * usually stops the start. `stops`: it does not start.
 */
export type Outcome = "default" | "component" | "stops";

const keysIn = (paths: string): string[] =>
  paths
    .trim()
    .split(/\s+/)
    .map((path) => `kestra.${path}`);

// Without `server-type`: the command that starts the server sets it, whatever the file contains.
const recorded: Readonly<Record<string, Readonly<Record<Outcome, readonly string[]>>>> = {
  "1.3": {
    stops: keysIn("metrics.tags"),
    component: keysIn(`
      jdbc.cleaner.retention jdbc.queues.max-poll-interval jdbc.queues.message-protection.limit
      jdbc.queues.min-poll-interval jdbc.queues.poll-size jdbc.queues.poll-switch-interval
      jdbc.queues.switch-steps traces.categories variables.cache-size variables.max-render-depth
    `),
    default: keysIn(`
      anonymous-usage-report.fixed-delay anonymous-usage-report.initial-delay anonymous-usage-report.uri
      kv.purge-expired.batch-size pebble.subflow-function.default-timeout
      pebble.subflow-function.max-depth pebble.subflow-function.max-timeout
      server.liveness.heartbeat-interval server.liveness.initial-delay server.liveness.interval
      server.liveness.timeout server.service.purge.retention server.standalone.running.timeout
      server.termination-grace-period server.worker-task-restart-strategy
      storage.temp-file-deletion.max-attempts storage.temp-file-deletion.retry-delay traces.root
      worker.polling-trigger-timeout
    `),
  },
  "2.0": {
    stops: keysIn(`
      metrics.shared-service-instance-metrics metrics.tags queue.message-protection.limit
      variables.cache-size variables.max-output-size variables.max-render-depth
    `),
    component: keysIn(`
      jdbc.queues.message-protection.limit regex.timeout traces.categories
    `),
    default: keysIn(`
      allocated-cpu-cores anonymous-usage-report.fixed-delay anonymous-usage-report.initial-delay
      anonymous-usage-report.uri async-operations.wait-timeout controller.advertise.heartbeat-interval
      controller.max-connection-age controller.max-connection-age-grace controller.port
      execution.depth.max-depth execution.outputs.limit executor.thread-count grpc.channel.keep-alive-time
      grpc.channel.retry.backoff-multiplier grpc.channel.retry.initial-backoff
      grpc.channel.retry.max-attempts grpc.channel.retry.max-backoff grpc.channel.shutdown-timeout
      grpc.max-inbound-message-size jdbc.execution-statistics.compactor.fixed-delay
      jdbc.execution-statistics.compactor.initial-delay
      jdbc.execution-statistics.compactor.max-keys-per-run
      jdbc.kestra.jdbc.metrics.query-duration-threshold-ms jdbc.queues.max-poll-interval
      jdbc.queues.min-poll-interval jdbc.queues.poll-size jdbc.queues.poll-switch-interval
      jdbc.queues.switch-steps kv.purge-expired.batch-size logs pebble.subflow-function.default-timeout
      pebble.subflow-function.max-depth pebble.subflow-function.max-timeout
      plugins.auto-install.concurrency plugins.auto-install.install-timeout
      plugins.auto-install.save-timeout scheduler.cache-max-size-per-vnode scheduler.vnodes
      scheduler.vnodes-rebalance-timeout security.zip-bomb-protection.max-entry-size
      security.zip-bomb-protection.max-number-of-entries server.liveness.heartbeat-interval
      server.liveness.initial-delay server.liveness.interval server.liveness.timeout
      server.preview.initial-rows server.preview.max-rows server.service.purge.retention
      server.standalone.running.timeout server.termination-grace-period
      server.worker-task-restart-strategy storage.temp-file-deletion.max-attempts
      storage.temp-file-deletion.retry-delay task.outputs.limit traces.root
      worker.controllers.dns.default-port worker.controllers.dns.refresh-interval
      worker.controllers.load-balancing.policy worker.controllers.storage.refresh-interval
      worker.controllers.type worker.controllers.wait-for-ready.deadline
      worker.metastore-cache.expire-after-access worker.metastore-cache.maximum-size
      worker.polling-trigger-timeout
    `),
  },
};

/** Keys whose words Kestra's conditions compare exactly, with what it lacks if the word is in another case. */
export const exactWords = {
  "kestra.repository.type": "component",
  "kestra.queue.type": "component",
  "kestra.storage.type": "settings",
  "kestra.worker.controllers.type": "settings",
} as const;

/** What becomes of a word in another case: up to 1.3, only what needs the component stops the start. */
export function outcomeInAnotherCase(
  key: keyof typeof exactWords,
  target: KestraVersion | undefined,
): "component" | "settings" | "stops" {
  const isChecked = target !== undefined && isAtLeast(target, "2.0");
  return exactWords[key] === "component" && isChecked ? "stops" : exactWords[key];
}

/**
 * Storages that Kestra cannot create if they contain an unknown key. Recorded for `local`; the classes of the others are
 * read in the same way, and do not ignore unknown keys as those of `obs` and `seaweedfs` do.
 */
const strictStorages = ["local", "s3", "s3files", "gcs", "azure", "minio"];

/** The type of storage that an unknown key in this mapping prevents; undefined if it is only ignored. */
export const storageRefusingUnknownKeys = (path: readonly string[]): string | undefined =>
  strictStorages.find((type) => path.slice(0, 3).join(".") === `kestra.storage.${type}`);

/** Booleans for which any word other than `true`, `yes`, `y` and `on` is false, in every version. */
const falseUnlessTrue = new Set(
  keysIn(`
    anonymous-usage-report.enabled controller.advertise.enabled grpc.channel.retry.enabled
    grpc.reflection-enabled jdbc.queues.immediate-repoll jdbc.queues.message-protection.enabled
    local-files.enable-file-functions local-files.enable-preview plugins.auto-install.enabled
    queue.fail-fast queue.message-protection.enabled security.zip-bomb-protection.enabled
    server.liveness.enabled variables.cache-enabled variables.recursive-rendering
    worker.controllers.health-check.enabled worker.controllers.wait-for-ready.enabled
  `),
);

/** Integers of 64 bits; every other recorded integer has 32. */
const longIntegers = new Set(
  keysIn(
    "jdbc.kestra.jdbc.metrics.query-duration-threshold-ms variables.max-output-size worker.metastore-cache.maximum-size",
  ),
);

const order: readonly Outcome[] = ["default", "component", "stops"];

/** The recorded outcomes of each key by version. */
const byKey = new Map<string, Map<string, Outcome>>();
for (const [version, outcomes] of Object.entries(recorded))
  for (const outcome of order)
    for (const key of outcomes[outcome]) {
      const versions = byKey.get(key) ?? new Map<string, Outcome>();
      byKey.set(key, versions.set(version, outcome));
    }

export interface KnownOutcome {
  /** The weakest one, if the target version is not one of the recorded ones. */
  readonly outcome: Outcome;
  /** The version it was recorded for, if it is the target. */
  readonly version: string | undefined;
  /** Other versions have a worse outcome. */
  readonly varies: boolean;
}

/** What the target version does with a value that does not fit the key; undefined if that is unknown. */
export function outcomeOf(
  path: readonly string[],
  target: KestraVersion | undefined,
): KnownOutcome | undefined {
  const outcomes = recordsFor(path, target);
  const weakest = order.find((outcome) => outcomes.some(([, found]) => found === outcome));
  if (!weakest) return undefined;
  const [version] = outcomes.find(([name]) => target && name === formatVersion(target)) ?? [];
  return { outcome: weakest, version, varies: outcomes.some(([, found]) => found !== weakest) };
}

/** The record for the target version, or all records if they cover every version that reads the key. */
function recordsFor(
  path: readonly string[],
  target: KestraVersion | undefined,
): readonly (readonly [string, Outcome])[] {
  const versions = byKey.get(path.join("."));
  if (!versions) return [];
  const name = target && formatVersion(target);
  const known = name === undefined ? undefined : versions.get(name);
  if (name !== undefined && known) return [[name, known]];
  if (name !== undefined && name in recorded) return [];
  const isCovered = (line: string): boolean => {
    const version = parseVersion(line);
    return versions.has(line) || (version !== undefined && !isPathReadIn(path, version));
  };
  return Object.keys(recorded).every(isCovered) ? [...versions] : [];
}

/** Without their types, which a word replaces, a server does not start. */
const neededMappings = ["kestra.repository", "kestra.queue", "kestra.storage"];

/** Whether Kestra ignores a word instead of this mapping, as every recorded mapping with keys of Kestra's own does. */
export const ignoresWord = (key: Key): boolean =>
  key.path[0] === "kestra" &&
  key.path.length > 1 &&
  key.schema.properties !== undefined &&
  !hasUserDefinedKeys(key) &&
  !key.enterprise &&
  !neededMappings.includes(key.path.join("."));

/** Whether every word that does not mean true is false for this key. */
export const readsOtherWordsAsFalse = (path: readonly string[]): boolean =>
  falseUnlessTrue.has(path.join("."));

/** Booleans that Kestra's conditions compare with the words `true` and `false`, too. */
const comparedAsWords = keysIn(
  "anonymous-usage-report.enabled controller.advertise.enabled variables.recursive-rendering",
);

/** Whether Micronaut's conversion to a boolean alone decides: `"no"` is false, and a number has no effect. */
export const isOnlyConverted = (path: readonly string[]): boolean =>
  readsOtherWordsAsFalse(path) && !comparedAsWords.includes(path.join("."));

/** Whether Kestra keeps only the lower 32 bits of a larger integer. */
export const keeps32Bits = (path: readonly string[], target: KestraVersion | undefined): boolean =>
  !longIntegers.has(path.join(".")) && recordsFor(path, target).length > 0;
