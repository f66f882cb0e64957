// Keys of `kestra` for running servers: database migrations, limits and local files.
// From Kestra's documentation and its migration guides.
import { docs } from "../docs";
import { anything, block, duration, flag, integer, listOf, text } from "./field";

export const heartbeat = block(
  "kestraRuntime.heartbeat",
  {
    frequency: duration("kestraRuntime.heartbeat.frequency", { default: "10s" }),
    "heartbeat-missed": integer("kestraRuntime.heartbeat.heartbeat-missed", {
      default: 3,
    }),
  },
  {
    deprecatedSince: "0.16",
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
  depth: block("kestraRuntime.execution.depth", {
    "max-depth": integer("kestraRuntime.execution.depth.max-depth", { default: 100 }),
  }),
});

export const regex = block(
  "kestraRuntime.regex",
  {
    timeout: duration("kestraRuntime.regex.timeout", {
      default: "10s",
    }),
  },
  { docs: docs.security },
);

export const validation = anything("kestraRuntime.validation");

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

export const localFiles = block(
  "kestraRuntime.localFiles",
  {
    "allowed-paths": listOf("kestraRuntime.localFiles.allowed-paths", text("phrases.directory"), {
      examples: [["/scripts"]],
      note: "kestraRuntime.localFiles.allowed-paths.note",
    }),
    "enable-preview": flag("kestraRuntime.localFiles.enable-preview", { default: true }),
  },
  { docs: docs.plugins },
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
    "subflow-function": block("kestraRuntime.pebble.subflow-function", {
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
  { docs: docs.plugins },
);
