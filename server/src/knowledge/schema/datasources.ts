// `datasources`: the connection to the database, with the pool HikariCP in front of it.
// From Kestra's documentation.
import { docs } from "../docs";
import { block, integer, named, secret, suggested, text } from "./field";

export const datasources = named(
  "Connections to databases. Kestra uses the one that has the name of its repository and queue type.",
  { label: "data source", suggestions: ["postgres", "mysql", "h2", "sqlserver"] },
  block("One connection and its pool.", {
    url: text("JDBC address of the database.", {
      examples: [
        "jdbc:postgresql://postgres:5432/kestra",
        "jdbc:mysql://mysql:3306/kestra",
        "jdbc:h2:mem:public;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE",
      ],
    }),
    "driver-class-name": suggested("Class of the JDBC driver.", [
      "org.postgresql.Driver",
      "com.mysql.cj.jdbc.Driver",
      "org.h2.Driver",
      "com.microsoft.sqlserver.jdbc.SQLServerDriver",
    ]),
    username: text("User of the database.", { examples: ["kestra"] }),
    password: secret("Password of that user.", { examples: ["${KESTRA_DB_PASSWORD}"] }),
    dialect: suggested("SQL dialect; needed for MySQL.", ["POSTGRES", "MYSQL", "H2", "SQL_SERVER"]),
    schema: text("Schema to use instead of the user's own."),
    catalog: text("Catalog to use instead of the driver's choice."),
    "maximum-pool-size": integer("Most connections that one server opens.", {
      default: 10,
      note: "Each server has a pool: with three servers the database must allow three times as many.",
    }),
    "minimum-idle": integer("Connections kept open without work. As many as the pool may have.", {
      default: 10,
    }),
    "connection-timeout": integer("Longest wait for a free connection, in milliseconds.", {
      unit: "milliseconds",
      default: 30000,
    }),
    "idle-timeout": integer("Time without work after which a connection closes, in milliseconds.", {
      unit: "milliseconds",
      default: 600000,
    }),
    "max-lifetime": integer(
      "Age at which a connection is replaced, in milliseconds. Keep it below the limit of database and firewall.",
      { unit: "milliseconds", default: 1800000 },
    ),
    "validation-timeout": integer("Longest check of a connection, in milliseconds.", {
      unit: "milliseconds",
      default: 5000,
    }),
    "initialization-fail-timeout": integer(
      "How long to wait for the database at start, in milliseconds.",
      { unit: "milliseconds", default: 1 },
    ),
    "leak-detection-threshold": integer(
      "Warns of connections in use for longer than this, in milliseconds; 0 for never.",
      { unit: "milliseconds", default: 0 },
    ),
    "connection-init-sql": text("SQL run on each new connection."),
    "connection-test-query": text(
      "SQL by which a connection is checked. Only for drivers that cannot do it themselves.",
    ),
    "transaction-isolation": suggested(
      "Isolation of transactions instead of the driver's choice.",
      ["TRANSACTION_READ_COMMITTED", "TRANSACTION_REPEATABLE_READ", "TRANSACTION_SERIALIZABLE"],
    ),
    "pool-name": text("Name of the pool in logs and metrics."),
  }),
  { docs: docs.runtimeAndStorage },
);
