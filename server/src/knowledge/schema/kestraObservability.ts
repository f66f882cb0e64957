// Keys of `kestra` for observability: logs, metrics, traces and usage reports.
// From Kestra's documentation and its published jars.
import { message } from "../../messages/message";
import { docs } from "../docs";
import {
  anything,
  block,
  closedBlock,
  duration,
  flag,
  listOf,
  named,
  oneOf,
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

export const logging = closedBlock(
  "kestraObservability.logging",
  {
    labels: listOf(
      "kestraObservability.logging.labels",
      text("kestraObservability.metrics.labels.item"),
    ),
  },
  { since: "2.0", ...page },
);

export const metric = block(
  "kestraObservability.metric",
  {
    queue: block("kestraObservability.metric.queue", {
      lag: closedBlock("kestraObservability.metric.queue.lag", {
        enabled: flag("phrases.turnsThisOn"),
      }),
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
        since: "1.2",
        note: "kestraObservability.metrics.labels.note",
      },
    ),
    tags: named(
      "kestraObservability.metrics.tags",
      { label: "tag" },
      anything("kestraObservability.metrics.tags.entry"),
      { rewrittenNames: "renamed", note: "kestraObservability.metrics.tags.note" },
    ),
    "shared-service-instance-metrics": named(
      "kestraObservability.metrics.shared-service-instance-metrics",
      { label: "type of server" },
      listOf(
        "kestraObservability.metrics.shared-service-instance-metrics.entry",
        text("kestraObservability.metrics.shared-service-instance-metrics.entry.item"),
      ),
      { since: "2.0" },
    ),
  },
  { ...page, completeIn: "open-source" },
);

export const traces = closedBlock(
  "kestraObservability.traces",
  {
    root: oneOf("kestraObservability.traces.root", ["DISABLED", "DEFAULT", "FINE"], {
      default: "DISABLED",
    }),
    categories: named(
      "kestraObservability.traces.categories",
      { label: "package", suggestions: ["io.kestra.core.runners"] },
      anything("kestraObservability.traces.categories.entry", {
        examples: ["DEFAULT", "FINE", "DISABLED"],
      }),
      { rewrittenNames: "unmatched", note: "kestraObservability.traces.categories.note" },
    ),
  },
  { since: "0.21", ...page },
);

export const anonymousUsageReport = closedBlock(
  "kestraObservability.anonymousUsageReport",
  {
    enabled: flag("phrases.whetherToSend", { default: true }),
    uri: url("phrases.whereToSend", {
      default: "https://api.kestra.io/v1/reports/server-events",
    }),
    "initial-delay": duration("kestraObservability.anonymousUsageReport.initial-delay", {
      default: "5m",
    }),
    "fixed-delay": duration("kestraObservability.anonymousUsageReport.fixed-delay", {
      default: "5m",
      note: "kestraObservability.anonymousUsageReport.fixed-delay.note",
    }),
  },
  page,
);

export const uiAnonymousUsageReport = closedBlock(
  "kestraObservability.uiAnonymousUsageReport",
  { enabled: flag("phrases.whetherToSend") },
  page,
);
