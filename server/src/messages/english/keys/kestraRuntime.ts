export const kestraRuntime = {
  "kestraRuntime.localFiles": "Local files that flows may read with `file://` URIs.",
  "kestraRuntime.localFiles.allowed-paths": "Directories that flows may read.",
  "kestraRuntime.localFiles.allowed-paths.note": "In Docker, mount them too.",
  "kestraRuntime.localFiles.enable-preview": "Whether the user interface can preview these files.",
  "kestraRuntime.configurations": "Handling of the configuration files.",
  "kestraRuntime.configurations.delete-files-on-start":
    "Whether to delete the configuration files after the server has read them, so that tasks cannot find secrets in them.",
  "kestraRuntime.configurations.delete-files-on-start.note":
    "The files must be restored before the next start.",
  "kestraRuntime.migration": "Database migrations of a new release.",
  "kestraRuntime.migration.auto": "Whether to run migrations at startup.",
  "kestraRuntime.migration.auto.note":
    "If off, the server does not start until `kestra migrate run` has been run. The open-source edition always migrates at startup. In production, leave it off and check `kestra migrate plan` first.",
  "kestraRuntime.migration.lock-acquire-timeout":
    "How long to wait while another server runs the migrations.",
  "kestraRuntime.migration.force-rerun-scripts":
    "Migrations to rerun at every startup, for in-memory databases, which lose them.",
  "kestraRuntime.migration.force-rerun-scripts.item": "Identifier of a migration script.",
  "kestraRuntime.execution": "Execution limits.",
  "kestraRuntime.execution.depth": "Executions started by other executions.",
  "kestraRuntime.execution.depth.max-depth": "Maximum number of levels.",
  "kestraRuntime.regex": "Regular expressions in flows.",
  "kestraRuntime.regex.timeout":
    "Time after which the evaluation of a regular expression is aborted.",
  "kestraRuntime.pebble": "Functions in expressions.",
  "kestraRuntime.pebble.subflow-function":
    "The subflow() function, which provides choices for input forms.",
  "kestraRuntime.pebble.subflow-function.default-timeout":
    "Maximum wait if the call does not set one.",
  "kestraRuntime.pebble.subflow-function.default-timeout.note": "The form waits too.",
  "kestraRuntime.pebble.subflow-function.max-timeout": "Longest wait that a call may set.",
  "kestraRuntime.pebble.subflow-function.max-depth": "Maximum nesting depth of such calls.",
  "kestraRuntime.validation": "Limits for flows, such as their concurrency.",
  "kestraRuntime.validation.note": "Kestra 2.0.0 does not read it.",
  "kestraRuntime.queryFilter": "Limits for search filters.",
  "kestraRuntime.queryFilter.max-depth": "Maximum nesting depth of filters.",
  "kestraRuntime.queryFilter.max-depth.note": "Smaller values are treated as 3.",
  "kestraRuntime.queryFilter.max-width": "Maximum number of filters per level.",
  "kestraRuntime.queryFilter.max-width.note": "Smaller values are treated as 20.",
  "kestraRuntime.queryFilter.resources": "Different limits for individual resource types.",
  "kestraRuntime.heartbeat": "Heartbeats of workers in old releases.",
  "kestraRuntime.heartbeat.note":
    "Replaced in 0.16 by kestra.server.liveness, whose keys have other names.",
  "kestraRuntime.heartbeat.frequency": "How often a worker sends a heartbeat.",
  "kestraRuntime.heartbeat.heartbeat-missed":
    "Number of missed heartbeats after which a worker is considered dead.",
  "kestraRuntime.localFiles.enable-file-functions":
    "Whether file functions in expressions may read these files.",
  "kestraRuntime.execution.outputs": "Storage of execution outputs.",
  "kestraRuntime.outputs.limit":
    "Size in bytes above which outputs are stored in the internal storage instead of the database; -1 means never.",
  "kestraRuntime.task": "Task limits.",
  "kestraRuntime.task.outputs": "Storage of task outputs.",
  "kestraRuntime.keyValueStore": "The key-value store.",
  "kestraRuntime.keyValueStore.purge-expired": "Removal of expired keys.",
  "kestraRuntime.keyValueStore.purge-expired.batch-size": "Number of keys to remove at a time.",
  "kestraRuntime.asyncOperations": "API calls that wait for the executor.",
  "kestraRuntime.asyncOperations.wait-timeout":
    "How long an API call waits for its operation to finish, for example until an execution is created.",
  "kestraRuntime.ephemeralDatabase":
    "Temporary database that replaces all configured data sources.",
  "kestraRuntime.ephemeralDatabase.note":
    "Commands that run without the data of the instance set it to an H2 database in memory. On a server, all data would be lost when it stops.",
  "kestraRuntime.executor": "The executor, which runs flows.",
  "kestraRuntime.scheduler": "The scheduler, which evaluates triggers.",
  "kestraRuntime.scheduler.vnodes": "Number of virtual nodes among which triggers are distributed.",
  "kestraRuntime.scheduler.vnodes-rebalance-timeout":
    "Maximum wait for virtual nodes to be reassigned.",
  "kestraRuntime.scheduler.cache-max-size-per-vnode":
    "Maximum cache size per virtual node; 0 disables the cache.",
} as const;
