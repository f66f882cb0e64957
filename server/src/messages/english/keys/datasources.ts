export const datasources = {
  datasources: "Connections to databases.",
  "datasources.note": "Kestra uses the one that has the name of its repository and queue type.",
  "datasources.entry": "One connection and its pool.",
  "datasources.entry.driver-class-name": "Class of the JDBC driver.",
  "datasources.entry.username": "User of the database.",
  "datasources.entry.password": "Password of that user.",
  "datasources.entry.dialect": "SQL dialect; needed for MySQL.",
  "datasources.entry.schema": "Schema to use instead of the user's own.",
  "datasources.entry.catalog": "Catalog to use instead of the driver's choice.",
  "datasources.entry.maximum-pool-size": "Most connections that one server opens.",
  "datasources.entry.maximum-pool-size.note":
    "Each server has a pool: with three servers the database must allow three times as many.",
  "datasources.entry.minimum-idle": "Connections kept open without work.",
  "datasources.entry.minimum-idle.note": "As many as the pool may have.",
  "datasources.entry.connection-timeout": "Longest wait for a free connection, in milliseconds.",
  "datasources.entry.idle-timeout":
    "Time without work after which a connection closes, in milliseconds.",
  "datasources.entry.max-lifetime": "Age at which a connection is replaced, in milliseconds.",
  "datasources.entry.max-lifetime.note": "Keep it below the limit of database and firewall.",
  "datasources.entry.validation-timeout": "Longest check of a connection, in milliseconds.",
  "datasources.entry.initialization-fail-timeout":
    "How long to wait for the database at start, in milliseconds.",
  "datasources.entry.leak-detection-threshold":
    "Warns of connections in use for longer than this, in milliseconds; 0 for never.",
  "datasources.entry.connection-init-sql": "SQL run on each new connection.",
  "datasources.entry.connection-test-query": "SQL by which a connection is checked.",
  "datasources.entry.connection-test-query.note": "Only for drivers that cannot do it themselves.",
  "datasources.entry.transaction-isolation":
    "Isolation of transactions instead of the driver's choice.",
  "datasources.entry.pool-name": "Name of the pool in logs and metrics.",
} as const;
