// Keys that take only certain words, although Kestra binds them as strings: what users write instead, and what happens
// with any other word. Recorded for `kestra.repository.type`, `kestra.queue.type` and `kestra.storage.type`; the levels of
// `logger` and the isolation of HikariCP are from their code. The words of `kestra.secret.type` are from the documentation.
import { findKey } from "./keys";

export interface KnownWords {
  readonly words: readonly string[];
  /** What users write, with the word that they mean. */
  readonly meanings: Readonly<Record<string, string>>;
  /**
   * What happens with any other word. `component`: Kestra cannot create the component, which usually stops the start.
   * `stops`: the server does not start. `plugin`, `storage`: the same as `component`, unless a plugin adds the word; what
   * Kestra does without a secret manager is not known.
   */
  readonly outcome: "component" | "stops" | "plugin" | "storage";
  /** Words that only the Enterprise edition knows. */
  readonly enterprise?: readonly string[];
  /** Other strings that the server accepts. */
  readonly others?: RegExp;
}

const databases = {
  postgresql: "postgres",
  postgre: "postgres",
  pg: "postgres",
  psql: "postgres",
  mariadb: "mysql",
  mssql: "sqlserver",
  "sql-server": "sqlserver",
  sql_server: "sqlserver",
  "in-memory": "memory",
  inmemory: "memory",
};

const byPath: Readonly<Record<string, Omit<KnownWords, "words">>> = {
  "kestra.repository.type": {
    meanings: { ...databases, elastic: "elasticsearch", opensearch: "elasticsearch" },
    outcome: "component",
    enterprise: ["elasticsearch"],
  },
  "kestra.queue.type": { meanings: databases, outcome: "component", enterprise: ["kafka"] },
  "kestra.storage.type": {
    meanings: {
      file: "local",
      files: "local",
      filesystem: "local",
      "file-system": "local",
      fs: "local",
      disk: "local",
      aws: "s3",
      "aws-s3": "s3",
      "amazon-s3": "s3",
      google: "gcs",
      gcp: "gcs",
      "google-cloud-storage": "gcs",
      "google-storage": "gcs",
      "azure-blob": "azure",
      azureblob: "azure",
      "azure-blob-storage": "azure",
      "azure-storage": "azure",
      blob: "azure",
      "cloudflare-r2": "cloudflare",
      r2: "cloudflare",
      seaweed: "seaweedfs",
      huawei: "obs",
    },
    outcome: "storage",
  },
  "kestra.secret.type": {
    meanings: {
      google: "google-secret-manager",
      gcp: "google-secret-manager",
      gsm: "google-secret-manager",
      "gcp-secret-manager": "google-secret-manager",
      "gcp-secrets-manager": "google-secret-manager",
      "google-cloud-secret-manager": "google-secret-manager",
      aws: "aws-secret-manager",
      "aws-secretsmanager": "aws-secret-manager",
      "secrets-manager": "aws-secret-manager",
      azure: "azure-key-vault",
      "azure-secret-manager": "azure-key-vault",
      "azure-secrets-manager": "azure-key-vault",
      "key-vault": "azure-key-vault",
      keyvault: "azure-key-vault",
      hashicorp: "vault",
      "hashicorp-vault": "vault",
      database: "jdbc",
      db: "jdbc",
      elastic: "elasticsearch",
      onepassword: "1password",
      "one-password": "1password",
    },
    outcome: "plugin",
  },
};

const levels: KnownWords = {
  words: ["OFF", "ERROR", "WARN", "INFO", "DEBUG", "TRACE", "ALL", "NOT_SPECIFIED"],
  meanings: {
    WARNING: "WARN",
    ERR: "ERROR",
    FATAL: "ERROR",
    CRITICAL: "ERROR",
    SEVERE: "ERROR",
    FINE: "DEBUG",
    VERBOSE: "TRACE",
    FINEST: "TRACE",
    NONE: "OFF",
  },
  outcome: "stops",
  // SnakeYAML reads an unquoted `off` as false.
  others: /^false$/,
};

const isolations: KnownWords = {
  words: [
    "TRANSACTION_NONE",
    "TRANSACTION_READ_UNCOMMITTED",
    "TRANSACTION_READ_COMMITTED",
    "TRANSACTION_CURSOR_STABILITY",
    "TRANSACTION_REPEATABLE_READ",
    "TRANSACTION_LAST_COMMITTED",
    "TRANSACTION_SERIALIZABLE",
    "TRANSACTION_SQL_SERVER_SNAPSHOT_ISOLATION_LEVEL",
  ],
  meanings: Object.fromEntries(
    ["READ_UNCOMMITTED", "READ_COMMITTED", "REPEATABLE_READ", "SERIALIZABLE"].map((level) => [
      level,
      `TRANSACTION_${level}`,
    ]),
  ),
  outcome: "stops",
  others: /^\d+$/,
};

/** The words that a key takes; undefined if it takes others, too, or an enum that the schema defines. */
export function knownWordsAt(path: readonly string[]): KnownWords | undefined {
  const [root, second, third] = path;
  if (root === "logger" && second === "levels" && path.length > 2) return levels;
  if (root === "datasources" && third === "transaction-isolation" && path.length === 3)
    return isolations;
  if (root !== "kestra" || path.length !== 3) return undefined;
  const name = path.join(".");
  const found = Object.hasOwn(byPath, name) ? byPath[name] : undefined;
  return found && { ...found, words: findKey(path)?.schema.suggestions ?? [] };
}
