export const kestraRuntime = {
  "kestraRuntime.localFiles": "Files of the machine that flows may read by `file://` addresses.",
  "kestraRuntime.localFiles.allowed-paths": "Directories that flows may read.",
  "kestraRuntime.localFiles.allowed-paths.note": "In Docker, mount them as well.",
  "kestraRuntime.localFiles.enable-preview": "Shows such files in the user interface.",
  "kestraRuntime.configurations": "What happens to the configuration files themselves.",
  "kestraRuntime.configurations.delete-files-on-start":
    "Deletes the configuration files once the server has read them, so that tasks cannot find secrets in them.",
  "kestraRuntime.configurations.delete-files-on-start.note":
    "The files must be put there again for the next start.",
  "kestraRuntime.migration": "Changes of the database that a new release brings.",
  "kestraRuntime.migration.auto": "Makes the changes at start.",
  "kestraRuntime.migration.auto.note":
    "When it is off, the server does not start until somebody has run `kestra migrate run`. The open-source edition always makes them at start. In production leave it off and look at `kestra migrate plan` first.",
  "kestraRuntime.migration.lock-acquire-timeout":
    "How long to wait while another server makes the changes.",
  "kestraRuntime.migration.force-rerun-scripts":
    "Changes to make again at every start, for databases in memory that forget them.",
  "kestraRuntime.migration.force-rerun-scripts.item": "Identifier of a migration script.",
  "kestraRuntime.execution": "Limits of executions.",
  "kestraRuntime.execution.depth": "Executions that start executions.",
  "kestraRuntime.execution.depth.max-depth": "How many levels there may be.",
  "kestraRuntime.regex": "Regular expressions in flows.",
  "kestraRuntime.regex.timeout":
    "Time after which a regular expression is broken off and the task fails.",
  "kestraRuntime.pebble": "Functions in expressions.",
  "kestraRuntime.pebble.subflow-function":
    "The function subflow(), which fills choices in input forms.",
  "kestraRuntime.pebble.subflow-function.default-timeout": "Longest wait when the call names none.",
  "kestraRuntime.pebble.subflow-function.default-timeout.note": "The form waits as well.",
  "kestraRuntime.pebble.subflow-function.max-timeout": "Longest wait a call may ask for.",
  "kestraRuntime.pebble.subflow-function.max-depth": "How many such calls may stand in each other.",
  "kestraRuntime.validation": "Limits that Kestra checks flows against.",
  "kestraRuntime.queryFilter": "Limits of the filters in searches.",
  "kestraRuntime.queryFilter.max-depth": "How deep filters may stand in each other.",
  "kestraRuntime.queryFilter.max-depth.note": "A smaller number counts as 3.",
  "kestraRuntime.queryFilter.max-width": "How many filters may stand side by side.",
  "kestraRuntime.queryFilter.max-width.note": "A smaller number counts as 20.",
  "kestraRuntime.queryFilter.resources": "Other limits for single kinds of resource.",
  "kestraRuntime.heartbeat": "How workers of old releases reported that they were alive.",
  "kestraRuntime.heartbeat.note":
    "From 0.16 this is the matter of kestra.server.liveness, whose keys have other names.",
  "kestraRuntime.heartbeat.frequency": "How often a worker reports.",
  "kestraRuntime.heartbeat.heartbeat-missed":
    "Reports that may fail to come before a worker counts as dead.",
} as const;
