// `datasources`: database connections and their HikariCP pools.
// From Kestra's documentation.
import { docs } from "../docs";
import { block, integer, named, secret, suggested, text } from "./field";

export const datasources = named(
  "datasources",
  { label: "data source", suggestions: ["postgres", "mysql", "h2", "sqlserver"] },
  block("datasources.entry", {
    url: text("phrases.jdbcAddress", {
      examples: [
        "jdbc:postgresql://postgres:5432/kestra",
        "jdbc:mysql://mysql:3306/kestra",
        "jdbc:h2:mem:public;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE",
      ],
    }),
    "driver-class-name": suggested("datasources.entry.driver-class-name", [
      "org.postgresql.Driver",
      "com.mysql.cj.jdbc.Driver",
      "org.h2.Driver",
      "com.microsoft.sqlserver.jdbc.SQLServerDriver",
    ]),
    username: text("datasources.entry.username", { examples: ["kestra"] }),
    password: secret("datasources.entry.password", { examples: ["${KESTRA_DB_PASSWORD}"] }),
    dialect: suggested("datasources.entry.dialect", ["POSTGRES", "MYSQL", "H2", "SQL_SERVER"]),
    schema: text("datasources.entry.schema"),
    catalog: text("datasources.entry.catalog"),
    "maximum-pool-size": integer("datasources.entry.maximum-pool-size", {
      default: 10,
      note: "datasources.entry.maximum-pool-size.note",
    }),
    "minimum-idle": integer("datasources.entry.minimum-idle", {
      default: 10,
      note: "datasources.entry.minimum-idle.note",
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
  }),
  { docs: docs.runtimeAndStorage, note: "datasources.note" },
);
