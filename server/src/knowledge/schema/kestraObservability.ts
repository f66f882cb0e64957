// Keys of `kestra` for observability: logs, metrics, traces and usage reports.
// From Kestra's documentation.
import { message } from "../../messages/message";
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
  block(message("kestraObservability.logDatabase", { name }), {
    url: text("phrases.jdbcAddress"),
    username: text("phrases.userName"),
    password: secret("phrases.password", { examples: ["${LOGS_DB_PASSWORD}"] }),
    table: text("kestraObservability.logDatabase.table"),
  });

export const logs = block(
  "kestraObservability.logs",
  {
    type: suggested("kestraObservability.logs.type", ["postgres", "mysql", "h2", "elasticsearch"]),
    postgres: logDatabase("PostgreSQL"),
    mysql: logDatabase("MySQL"),
    h2: logDatabase("H2"),
    elasticsearch: block("kestraObservability.logs.elasticsearch", {
      index: text("kestraObservability.logs.elasticsearch.index"),
    }),
  },
  { since: "2.0", ...page },
);

export const metrics = block(
  "kestraObservability.metrics",
  {
    prefix: text("kestraObservability.metrics.prefix", { default: "kestra" }),
    labels: listOf(
      "kestraObservability.metrics.labels",
      text("kestraObservability.metrics.labels.item"),
      {
        examples: [["country", "environment"]],
        note: "kestraObservability.metrics.labels.note",
      },
    ),
    tags: named(
      "kestraObservability.metrics.tags",
      { label: "tag" },
      anything("kestraObservability.metrics.tags.entry"),
    ),
  },
  page,
);

export const traces = block(
  "kestraObservability.traces",
  {
    root: suggested("kestraObservability.traces.root", ["DEFAULT", "DISABLED"]),
    categories: named(
      "kestraObservability.traces.categories",
      { label: "class" },
      anything("kestraObservability.traces.categories.entry", {
        examples: ["DEFAULT", "DISABLED"],
      }),
    ),
  },
  { since: "0.21", ...page },
);

export const anonymousUsageReport = block(
  "kestraObservability.anonymousUsageReport",
  {
    enabled: flag("phrases.whetherToSend", { default: true }),
    uri: url("phrases.whereToSend"),
    "initial-delay": duration("kestraObservability.anonymousUsageReport.initial-delay", {
      default: "5m",
    }),
    "fixed-delay": duration("kestraObservability.anonymousUsageReport.fixed-delay", {
      default: "1h",
    }),
  },
  page,
);

export const uiAnonymousUsageReport = block(
  "kestraObservability.uiAnonymousUsageReport",
  { enabled: flag("phrases.whetherToSend") },
  page,
);
