export const datasources = {
  datasources: "Database connections.",
  "datasources.note": "Kestra uses the one named after its repository and queue type.",
  "datasources.entry": "Settings of a connection and its pool.",
  "datasources.entry.driver-class-name": "Class name of the JDBC driver.",
  "datasources.entry.username": "Database user.",
  "datasources.entry.password": "Password of the database user.",
  "datasources.entry.dialect": "SQL dialect; required for MySQL.",
  "datasources.entry.schema": "Schema to use instead of the user's default.",
  "datasources.entry.catalog": "Catalog to use instead of the driver's default.",
  "datasources.entry.maximum-pool-size": "Maximum number of connections per server.",
  "datasources.entry.maximum-pool-size.note":
    "Each server has its own pool: with three servers, the database must allow three times as many.",
  "datasources.entry.minimum-idle": "Minimum number of unused connections to keep open.",
  "datasources.entry.minimum-idle.note": "Defaults to maximum-pool-size.",
  "datasources.entry.connection-timeout": "Maximum wait for a free connection, in milliseconds.",
  "datasources.entry.idle-timeout":
    "Time after which an unused connection is closed, in milliseconds.",
  "datasources.entry.max-lifetime":
    "Maximum age of a connection before it is replaced, in milliseconds.",
  "datasources.entry.max-lifetime.note":
    "Keep it below the limits of the database and the firewall.",
  "datasources.entry.validation-timeout":
    "Maximum duration of a connection check, in milliseconds.",
  "datasources.entry.initialization-fail-timeout":
    "How long to wait for the database at startup, in milliseconds.",
  "datasources.entry.leak-detection-threshold":
    "Time in use after which a connection causes a warning, in milliseconds; 0 for never.",
  "datasources.entry.connection-init-sql": "SQL to run on each new connection.",
  "datasources.entry.connection-test-query": "SQL query that checks a connection.",
  "datasources.entry.connection-test-query.note":
    "Only for drivers that cannot check connections themselves.",
  "datasources.entry.transaction-isolation":
    "Transaction isolation level to use instead of the driver's default.",
  "datasources.entry.pool-name": "Name of the pool in logs and metrics.",
} as const;
