// Keys of `kestra` for running servers: database migrations, limits and local files.
// From Kestra's documentation, its migration guides and its published jars.
import { docs } from "../docs";
import { anything, block, closedBlock, duration, flag, integer, listOf, text } from "./field";

export const heartbeat = block(
  "kestraRuntime.heartbeat",
  {
    frequency: duration("kestraRuntime.heartbeat.frequency", { default: "10s" }),
    "heartbeat-missed": integer("kestraRuntime.heartbeat.heartbeat-missed", {
      default: 3,
    }),
  },
  {
    removedIn: true,
    note: "kestraRuntime.heartbeat.note",
    docs: docs.security,
  },
);

export const migration = block(
  "kestraRuntime.migration",
  {
    auto: flag("kestraRuntime.migration.auto", {
      default: false,
      enterprise: true,
      note: "kestraRuntime.migration.auto.note",
    }),
    "lock-acquire-timeout": duration("kestraRuntime.migration.lock-acquire-timeout", {
      default: "PT1H",
    }),
    "force-rerun-scripts": listOf(
      "kestraRuntime.migration.force-rerun-scripts",
      text("kestraRuntime.migration.force-rerun-scripts.item"),
      { default: [], enterprise: true },
    ),
  },
  { since: "2.0", docs: docs.runtimeAndStorage },
);

export const execution = block("kestraRuntime.execution", {
  depth: closedBlock(
    "kestraRuntime.execution.depth",
    { "max-depth": integer("kestraRuntime.execution.depth.max-depth", { default: 100 }) },
    { since: "2.0" },
  ),
  outputs: closedBlock(
    "kestraRuntime.execution.outputs",
    { limit: integer("kestraRuntime.outputs.limit", { default: -1 }) },
    { since: "2.0" },
  ),
});

export const task = block("kestraRuntime.task", {
  outputs: closedBlock(
    "kestraRuntime.task.outputs",
    { limit: integer("kestraRuntime.outputs.limit", { default: -1 }) },
    { since: "2.0" },
  ),
});

export const keyValueStore = block("kestraRuntime.keyValueStore", {
  "purge-expired": closedBlock(
    "kestraRuntime.keyValueStore.purge-expired",
    {
      enabled: flag("phrases.turnsThisOn", { default: true }),
      "batch-size": integer("kestraRuntime.keyValueStore.purge-expired.batch-size", {
        default: 1000,
      }),
      "initial-delay": duration("phrases.firstDelay", { default: "1h" }),
      "fixed-delay": duration("phrases.delayBetween", { default: "1h" }),
    },
    { since: "1.3" },
  ),
});

export const asyncOperations = closedBlock(
  "kestraRuntime.asyncOperations",
  { "wait-timeout": duration("kestraRuntime.asyncOperations.wait-timeout", { default: "30s" }) },
  // The web server, which is not published, read it before it moved to core.
  { readFrom: "2.0" },
);

export const ephemeralDatabase = closedBlock(
  "kestraRuntime.ephemeralDatabase",
  { url: text("phrases.jdbcAddress") },
  { since: "2.0", note: "kestraRuntime.ephemeralDatabase.note" },
);

export const executor = block(
  "kestraRuntime.executor",
  { "thread-count": integer("phrases.executorThreads", { default: 0 }) },
  { since: "2.0", completeIn: "open-source" },
);

export const scheduler = block(
  "kestraRuntime.scheduler",
  {
    vnodes: integer("kestraRuntime.scheduler.vnodes", { default: 16 }),
    "vnodes-rebalance-timeout": duration("kestraRuntime.scheduler.vnodes-rebalance-timeout", {
      default: "5s",
    }),
    "cache-max-size-per-vnode": integer("kestraRuntime.scheduler.cache-max-size-per-vnode", {
      default: 100,
    }),
  },
  { since: "2.0", completeIn: "open-source" },
);

export const regex = closedBlock(
  "kestraRuntime.regex",
  {
    timeout: duration("kestraRuntime.regex.timeout", {
      default: "10s",
    }),
  },
  { since: "2.0", docs: docs.security },
);

export const validation = anything("kestraRuntime.validation", {
  note: "kestraRuntime.validation.note",
});

export const queryFilter = block("kestraRuntime.queryFilter", {
  "max-depth": integer("kestraRuntime.queryFilter.max-depth", {
    default: 3,
    note: "kestraRuntime.queryFilter.max-depth.note",
  }),
  "max-width": integer("kestraRuntime.queryFilter.max-width", {
    default: 20,
    note: "kestraRuntime.queryFilter.max-width.note",
  }),
  resources: anything("kestraRuntime.queryFilter.resources"),
});

export const localFiles = closedBlock(
  "kestraRuntime.localFiles",
  {
    "allowed-paths": listOf("kestraRuntime.localFiles.allowed-paths", text("phrases.directory"), {
      examples: [["/scripts"]],
      note: "kestraRuntime.localFiles.allowed-paths.note",
    }),
    "enable-preview": flag("kestraRuntime.localFiles.enable-preview", { default: true }),
    "enable-file-functions": flag("kestraRuntime.localFiles.enable-file-functions", {
      default: true,
    }),
  },
  { since: "0.24", docs: docs.plugins },
);

export const configurations = block(
  "kestraRuntime.configurations",
  {
    "delete-files-on-start": flag("kestraRuntime.configurations.delete-files-on-start", {
      default: false,
      note: "kestraRuntime.configurations.delete-files-on-start.note",
    }),
  },
  { docs: docs.security },
);

export const pebble = block(
  "kestraRuntime.pebble",
  {
    "subflow-function": closedBlock("kestraRuntime.pebble.subflow-function", {
      "default-timeout": duration("kestraRuntime.pebble.subflow-function.default-timeout", {
        default: "PT1M",
        note: "kestraRuntime.pebble.subflow-function.default-timeout.note",
      }),
      "max-timeout": duration("kestraRuntime.pebble.subflow-function.max-timeout", {
        default: "PT5M",
      }),
      "max-depth": integer("kestraRuntime.pebble.subflow-function.max-depth", { default: 3 }),
    }),
  },
  { since: "1.3", docs: docs.plugins },
);
