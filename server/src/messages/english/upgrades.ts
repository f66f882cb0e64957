// The plan of an upgrade: what changes between two releases, and what has to be done by hand.
export const upgrades = {
  "upgrade.title": "Upgrade from Kestra {from} to {to}",
  "upgrade.nothing": "Nothing changes for this configuration.",
  "upgrade.summary":
    "Changes for this configuration: {count}. The command 'Review Changes of the Upgrade Plan' can make {editable} of them.",
  "upgrade.list":
    "Changes for this configuration: {count}. Of these, {editable} can be made automatically.",
  "upgrade.must": "Must be done",
  "upgrade.should": "Should be checked",
  "upgrade.goodToKnow": "Good to know",
  "upgrade.editable": "can be changed automatically",
  "upgrade.role":
    "Kestra 2.0 has other permissions and actions. An upgrade converts the roles in Kestra's database, but not the default role here.",
  "upgrade.grant": "Kestra {version} has no permission {name} any more.",
  "upgrade.removed": "Kestra no longer reads '{key}' from {version} on.",
  "upgrade.renamed": "'{key}' is called '{name}' from Kestra {version} on.",
  "upgrade.moved": "Kestra reads '{key}' as '{to}' from {version} on.",
  "upgrade.defaults":
    "Defaults that this configuration relies on change in Kestra {version}: {changes}. Set a key to keep its old value.",
  "upgrade.default": "{key} from {before} to {now}",
  "manual.health-checks":
    "The Helm chart checks /health/liveness and /health/readiness instead of /health. Update probes of your own.",
  "manual.locked-accounts":
    "After 10 failed logins within 5 minutes, an account with a password is locked for 30 minutes. See kestra.security.login.failed-attempts.",
  "manual.tenant.open-source":
    "All data belongs to the tenant 'main'. Stop Kestra and run 'kestra migrate default-tenant' once; try it with --dry-run first.",
  "manual.tenant.enterprise":
    "There is no default tenant any more. If you use it, stop Kestra and run 'kestra migrate default-tenant' with --tenant-id and --tenant-name once; try it with --dry-run first.",
  "manual.storage-folders.open-source":
    "Files in the internal storage are in a folder of their tenant. Move them below 'main', or Kestra does not find them.",
  "manual.storage-folders.enterprise":
    "Files in the internal storage are in a folder of their tenant. If you used the default tenant, move its files below the folder of its new tenant.",
  "manual.storage-paths":
    "Paths in the bucket no longer start with a slash. Copy the files to the paths without it, or Kestra does not find them.",
  "manual.super-admin":
    "Superadmins are marked in another way. Run 'kestra auths users refresh' after the upgrade, or they lose their privileges.",
  "manual.sql-server": "Kestra no longer supports SQL Server. Move to another database first.",
  "manual.login":
    "The open-source edition always requires a login. Set kestra.server.basic-auth.username and password, or create the login on the setup page.",
  "manual.helm-restructured":
    "The values of the Helm chart have another structure, and the chart no longer contains databases. Compare your values with the migration guide.",
  "manual.metadata-kv": "Stop Kestra and run 'kestra migrate metadata kv' once.",
  "manual.metadata-secrets": "Stop Kestra and run 'kestra migrate metadata secrets' once.",
  "manual.metadata-files":
    "Stop Kestra and run 'kestra migrate metadata nsfiles' once, or namespace files are not accessible.",
  "manual.license":
    "Kestra does not start with a license from before 1.3. Request a new one, and set its ID, key and fingerprint before the upgrade.",
  "manual.backup":
    "Back up the database first. The migrations of 2.0 delete tables and cannot be undone. The open-source edition runs them when it starts.",
  "manual.migrate-run":
    "The Enterprise edition does not start before its database is migrated. Stop all servers, run 'kestra migrate plan' and 'kestra migrate run' with the new version, and start them again.",
  "manual.sdk-login":
    "Tasks that call Kestra's API, such as Git synchronization, need credentials. Set kestra.tasks.sdk.authentication, or defaults in the namespace or tenant.",
  "manual.controller-port":
    "The Helm chart opens port 50051 on all pods, through which workers connect. Allow it between them in your network policies.",
  "manual.java": "Kestra 2.0 needs Java 25. Its container images contain it.",
} as const;
