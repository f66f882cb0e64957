// `datasources`: database connections and their HikariCP pools.
// From Kestra's documentation and Micronaut's published jars.
import { docs } from "../docs";
import { closedBlock, integer, named, secret, suggested, text } from "./field";

export const datasources = named(
  "datasources",
  { label: "data source", suggestions: ["postgres", "mysql", "h2", "sqlserver"] },
  closedBlock(
    "datasources.entry",
    {
      url: text("phrases.jdbcAddress", {
        otherNames: ["db-url", "uri", "jdbc", "connection-string", "connection-url"],
        examples: [
          "jdbc:postgresql://postgres:5432/kestra",
          "jdbc:mysql://mysql:3306/kestra",
          "jdbc:h2:mem:public;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE",
        ],
      }),
      "driver-class-name": suggested(
        "datasources.entry.driver-class-name",
        [
          "org.postgresql.Driver",
          "com.mysql.cj.jdbc.Driver",
          "org.h2.Driver",
          "com.microsoft.sqlserver.jdbc.SQLServerDriver",
        ],
        { otherNames: ["driver", "driver-class", "driver-name"] },
      ),
      username: text("datasources.entry.username", {
        examples: ["kestra"],
        otherNames: ["user", "db-user", "db-username", "login"],
      }),
      password: secret("datasources.entry.password", {
        examples: ["${KESTRA_DB_PASSWORD}"],
        otherNames: ["pass", "pwd", "db-password"],
      }),
      dialect: suggested("datasources.entry.dialect", ["POSTGRES", "MYSQL", "H2", "SQL_SERVER"]),
      schema: text("datasources.entry.schema"),
      catalog: text("datasources.entry.catalog"),
      "maximum-pool-size": integer("datasources.entry.maximum-pool-size", {
        default: 10,
        note: "datasources.entry.maximum-pool-size.note",
        otherNames: ["max-pool-size", "pool-size", "max-connections", "max-active"],
      }),
      "minimum-idle": integer("datasources.entry.minimum-idle", {
        default: 10,
        note: "datasources.entry.minimum-idle.note",
        otherNames: ["min-idle", "minimum-pool-size", "min-pool-size", "min-connections"],
      }),
      "connection-timeout": integer("datasources.entry.connection-timeout", {
        unit: "milliseconds",
        default: 30000,
      }),
      "idle-timeout": integer("datasources.entry.idle-timeout", {
        unit: "milliseconds",
        default: 600000,
      }),
      "max-lifetime": integer("datasources.entry.max-lifetime", {
        unit: "milliseconds",
        default: 1800000,
        note: "datasources.entry.max-lifetime.note",
      }),
      "validation-timeout": integer("datasources.entry.validation-timeout", {
        unit: "milliseconds",
        default: 5000,
      }),
      "initialization-fail-timeout": integer("datasources.entry.initialization-fail-timeout", {
        unit: "milliseconds",
        default: 1,
      }),
      "leak-detection-threshold": integer("datasources.entry.leak-detection-threshold", {
        unit: "milliseconds",
        default: 0,
      }),
      "connection-init-sql": text("datasources.entry.connection-init-sql"),
      "connection-test-query": text("datasources.entry.connection-test-query", {
        note: "datasources.entry.connection-test-query.note",
      }),
      "transaction-isolation": suggested("datasources.entry.transaction-isolation", [
        "TRANSACTION_READ_COMMITTED",
        "TRANSACTION_REPEATABLE_READ",
        "TRANSACTION_SERIALIZABLE",
      ]),
      "pool-name": text("datasources.entry.pool-name"),
    },
    {
      furtherKeys: [
        // Read by HikariCP's configuration class.
        "allow-pool-suspension",
        "auto-commit",
        "automatic-validation-query",
        "credentials",
        "data-source",
        "data-source-class-name",
        "data-source-jndi",
        "data-source-properties",
        "exception-override",
        "exception-override-class-name",
        "health-check-properties",
        "health-check-registry",
        "isolate-internal-queries",
        "jdbc-url",
        "jndi-name",
        "keepalive-time",
        "metric-registry",
        "metrics-tracker-factory",
        "read-only",
        "register-mbeans",
        "scheduled-executor",
        "thread-factory",
        "validation-query",
        // Read by other modules of Micronaut.
        "allow-connection-per-operation",
        "batch-generate",
        "db-type",
        "enabled",
        "name-in-schema",
        "packages",
        "schema-generate",
        "schema-generate-name",
        "schema-generate-names",
      ],
    },
  ),
  { docs: docs.runtimeAndStorage, note: "datasources.note" },
);
