// Families of `kestra` about running servers: upgrades of the database, limits and local files.
// From Kestra's documentation and its migration guides.
import { docs } from "../docs";
import { anything, block, duration, flag, integer, listOf, text } from "./field";

export const heartbeat = block(
  "How workers of old releases reported that they were alive.",
  {
    frequency: duration("How often a worker reports.", { default: "10s" }),
    "heartbeat-missed": integer("Reports that may fail to come before a worker counts as dead.", {
      default: 3,
    }),
  },
  {
    deprecatedSince: "0.16",
    note: "From 0.16 this is the matter of kestra.server.liveness, whose keys have other names.",
    docs: docs.security,
  },
);

export const migration = block(
  "Changes of the database that a new release brings.",
  {
    auto: flag(
      "Makes the changes at start. When it is off, the server does not start until somebody has run `kestra migrate run`.",
      {
        default: false,
        enterprise: true,
        note: "The open-source edition always makes them at start. In production leave it off and look at `kestra migrate plan` first.",
      },
    ),
    "lock-acquire-timeout": duration("How long to wait while another server makes the changes.", {
      default: "PT1H",
    }),
    "force-rerun-scripts": listOf(
      "Changes to make again at every start, for databases in memory that forget them.",
      text("Identifier of a migration script."),
      { default: [], enterprise: true },
    ),
  },
  { since: "2.0", docs: docs.runtimeAndStorage },
);

export const execution = block("Limits of executions.", {
  depth: block("Executions that start executions.", {
    "max-depth": integer("How many levels there may be.", { default: 100 }),
  }),
});

export const regex = block(
  "Regular expressions in flows.",
  {
    timeout: duration("Time after which a regular expression is broken off and the task fails.", {
      default: "10s",
    }),
  },
  { docs: docs.security },
);

export const validation = anything("Limits that Kestra checks flows against.");

export const queryFilter = block("Limits of the filters in searches.", {
  "max-depth": integer("How deep filters may stand in each other.", {
    default: 3,
    note: "A smaller number counts as 3.",
  }),
  "max-width": integer("How many filters may stand side by side.", {
    default: 20,
    note: "A smaller number counts as 20.",
  }),
  resources: anything("Other limits for single kinds of resource."),
});

export const localFiles = block(
  "Files of the machine that flows may read by `file://` addresses.",
  {
    "allowed-paths": listOf(
      "Directories that flows may read. In Docker, mount them as well.",
      text("A directory."),
      { examples: [["/scripts"]] },
    ),
    "enable-preview": flag("Shows such files in the user interface.", { default: true }),
  },
  { docs: docs.plugins },
);

export const configurations = block(
  "What happens to the configuration files themselves.",
  {
    "delete-files-on-start": flag(
      "Deletes the configuration files once the server has read them, so that tasks cannot find secrets in them.",
      { default: false, note: "The files must be put there again for the next start." },
    ),
  },
  { docs: docs.security },
);

export const pebble = block(
  "Functions in expressions.",
  {
    "subflow-function": block("The function subflow(), which fills choices in input forms.", {
      "default-timeout": duration(
        "Longest wait when the call names none. The form waits as well.",
        {
          default: "PT1M",
        },
      ),
      "max-timeout": duration("Longest wait a call may ask for.", { default: "PT5M" }),
      "max-depth": integer("How many such calls may stand in each other.", { default: 3 }),
    }),
  },
  { docs: docs.plugins },
);
