// Families of `kestra` about what a server tells of itself: logs, metrics, traces and usage reports.
// From Kestra's documentation.
import { docs } from "../docs";
import {
  anything,
  block,
  duration,
  flag,
  listOf,
  named,
  secret,
  suggested,
  text,
  url,
} from "./field";

const page = { docs: docs.observability };

const logDatabase = (name: string) =>
  block(`Logs in ${name}, apart from the repository.`, {
    url: text("JDBC address of the database."),
    username: text("User name."),
    password: secret("Password.", { examples: ["${LOGS_DB_PASSWORD}"] }),
    table: text("Table for the logs."),
  });

export const logs = block(
  "Where the logs of executions are stored, when not in the repository.",
  {
    type: suggested("Kind of store; plugins add others.", [
      "postgres",
      "mysql",
      "h2",
      "elasticsearch",
    ]),
    postgres: logDatabase("PostgreSQL"),
    mysql: logDatabase("MySQL"),
    h2: logDatabase("H2"),
    elasticsearch: block("Logs in Elasticsearch.", { index: text("Index for the logs.") }),
  },
  { since: "2.0", ...page },
);

export const metrics = block(
  "Names and tags of the metrics that monitoring collects.",
  {
    prefix: text("Beginning of the names of all metrics.", { default: "kestra" }),
    labels: listOf(
      "Labels of executions that become tags of metrics, named label_ and the label.",
      text("Name of a label."),
      {
        examples: [["country", "environment"]],
        note: "Only labels with few values: each value makes a new series.",
      },
    ),
    tags: anything("Tags put on every metric, as a map of texts."),
  },
  page,
);

export const traces = block(
  "What Kestra writes to OpenTelemetry traces.",
  {
    root: suggested("Level for everything that categories does not mention.", [
      "DEFAULT",
      "DISABLED",
    ]),
    categories: named(
      "Levels of single parts of Kestra.",
      { label: "class" },
      anything("DEFAULT or DISABLED.", { examples: ["DEFAULT", "DISABLED"] }),
    ),
  },
  { since: "0.21", ...page },
);

export const anonymousUsageReport = block(
  "Numbers about use that a server sends to Kestra's makers, without names or content.",
  {
    enabled: flag("Whether to send them.", { default: true }),
    uri: url("Where to send them."),
    "initial-delay": duration("Pause between start and first report.", { default: "5m" }),
    "fixed-delay": duration("Pause between two reports.", { default: "1h" }),
  },
  page,
);

export const uiAnonymousUsageReport = block(
  "Numbers about use that the browser sends to Kestra's makers.",
  { enabled: flag("Whether to send them.") },
  page,
);
