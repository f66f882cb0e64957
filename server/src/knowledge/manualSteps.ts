// What has to be done by hand when Kestra is upgraded, by release. From Kestra's migration guide (the pages in `docs`); that 2.0
// needs Java 25 is from its class files.
import { message, type Text } from "../messages/message";
import { docs } from "./docs";
import type { Version } from "./schema/field";

export interface ManualStep {
  readonly id: string;
  /** The release that requires it. */
  readonly version: Version;
  readonly group: "must" | "should" | "good-to-know";
  readonly text: Text;
  readonly page: string;
  /** Only installations of this edition are concerned. */
  readonly edition?: "open-source" | "enterprise";
  /** Only configurations that certainly set a key to one of these values. */
  readonly values?: { readonly key: string; readonly of: readonly string[] };
  /** Only configurations that do not set any of these keys. */
  readonly without?: readonly string[];
  /** Only how Kestra is installed: with its Helm chart, or without a container. */
  readonly installation?: "helm" | "no-container";
}

const storage = (...of: readonly string[]) => ({ key: "kestra.storage.type", of });
const database = { key: "kestra.repository.type", of: ["postgres", "mysql", "h2", "sqlserver"] };

export const manualSteps: readonly ManualStep[] = [
  {
    ...{ id: "health-checks", version: "0.22", group: "good-to-know" },
    ...{ text: message("manual.health-checks"), page: docs.healthChecks, installation: "helm" },
  },
  {
    ...{ id: "locked-accounts", version: "0.22", group: "good-to-know", edition: "enterprise" },
    ...{ text: message("manual.locked-accounts"), page: docs.lockedAccounts },
  },
  {
    ...{ id: "tenant", version: "0.23", group: "must", edition: "open-source" },
    ...{ text: message("manual.tenant.open-source"), page: docs.tenantsOpenSource },
  },
  {
    ...{ id: "tenant", version: "0.23", group: "must", edition: "enterprise" },
    ...{ text: message("manual.tenant.enterprise"), page: docs.tenantsEnterprise },
  },
  {
    ...{ id: "storage-folders", version: "0.23", group: "must", edition: "open-source" },
    ...{ text: message("manual.storage-folders.open-source"), page: docs.tenantsOpenSource },
    values: storage("local", "minio", "azure", "s3", "gcs"),
  },
  {
    ...{ id: "storage-folders", version: "0.23", group: "must", edition: "enterprise" },
    ...{ text: message("manual.storage-folders.enterprise"), page: docs.tenantsEnterprise },
    values: storage("local", "minio", "azure", "s3", "gcs"),
  },
  {
    ...{ id: "storage-paths", version: "0.23", group: "must" },
    ...{ text: message("manual.storage-paths"), page: docs.storagePaths },
    values: storage("s3", "gcs"),
  },
  {
    ...{ id: "super-admin", version: "0.23", group: "must", edition: "enterprise" },
    ...{ text: message("manual.super-admin"), page: docs.superAdminRefresh },
  },
  {
    ...{ id: "sql-server", version: "0.23", group: "must" },
    ...{ text: message("manual.sql-server"), page: docs.sqlServer },
    values: { key: "kestra.repository.type", of: ["sqlserver"] },
  },
  {
    ...{ id: "login", version: "0.24", group: "must", edition: "open-source" },
    ...{ text: message("manual.login"), page: docs.requiredLogin },
    without: ["kestra.server.basic-auth.username"],
  },
  {
    ...{ id: "helm-restructured", version: "1.0", group: "must", installation: "helm" },
    ...{ text: message("manual.helm-restructured"), page: docs.helmRestructured },
  },
  {
    ...{ id: "metadata-kv", version: "1.1", group: "must" },
    ...{ text: message("manual.metadata-kv"), page: docs.keyValueMetadata },
  },
  {
    ...{ id: "metadata-secrets", version: "1.1", group: "must", edition: "enterprise" },
    ...{ text: message("manual.metadata-secrets"), page: docs.keyValueMetadata },
  },
  {
    ...{ id: "metadata-files", version: "1.2", group: "must" },
    ...{ text: message("manual.metadata-files"), page: docs.fileMetadata },
  },
  {
    ...{ id: "license", version: "1.3", group: "must", edition: "enterprise" },
    ...{ text: message("manual.license"), page: docs.newLicense },
  },
  {
    ...{ id: "backup", version: "2.0", group: "must", values: database },
    ...{ text: message("manual.backup"), page: docs.databaseMigrations },
  },
  {
    ...{ id: "migrate-run", version: "2.0", group: "must", edition: "enterprise" },
    ...{ text: message("manual.migrate-run"), page: docs.databaseMigrations },
  },
  {
    ...{ id: "sdk-login", version: "2.0", group: "should" },
    ...{ text: message("manual.sdk-login"), page: docs.sdkAuthentication },
    // The open-source edition uses the login of its users.
    without: ["kestra.tasks.sdk.authentication", "kestra.server.basic-auth.username"],
  },
  {
    ...{ id: "controller-port", version: "2.0", group: "should", installation: "helm" },
    ...{ text: message("manual.controller-port"), page: docs.helmController },
  },
  {
    ...{ id: "java", version: "2.0", group: "good-to-know", installation: "no-container" },
    ...{ text: message("manual.java"), page: docs.version2 },
  },
];
