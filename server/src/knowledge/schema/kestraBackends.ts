// Repository and queue, and the settings of the database, Elasticsearch and Kafka that they use.
// From Kestra's documentation and its published jars.
import { message, type Text } from "../../messages/message";
import { docs } from "../docs";
import {
  anything,
  block,
  closedBlock,
  duration,
  flag,
  integer,
  listOf,
  named,
  secret,
  suggested,
  text,
} from "./field";

const page = { docs: docs.runtimeAndStorage };
const enterprisePage = { enterprise: true, docs: docs.enterprise } as const;

export const repository = block(
  "kestraBackends.repository",
  {
    type: suggested(
      "kestraBackends.repository.type",
      ["postgres", "mysql", "h2", "memory", "sqlserver", "elasticsearch"],
      { note: "kestraBackends.repository.type.note" },
    ),
  },
  { ...page, completeIn: "open-source" },
);

export const queue = block(
  "kestraBackends.queue",
  {
    type: suggested(
      "kestraBackends.queue.type",
      ["postgres", "mysql", "h2", "memory", "sqlserver", "kafka"],
      { note: "kestraBackends.queue.type.note" },
    ),
    postgres: block("kestraBackends.queue.postgres", {
      "disable-seq-scan": flag("kestraBackends.queue.postgres.disable-seq-scan", {
        note: "kestraBackends.queue.postgres.disable-seq-scan.note",
      }),
    }),
    prefix: text("kestraBackends.queue.prefix", { since: "2.0" }),
    "fail-fast": flag("kestraBackends.queue.fail-fast", { default: true, since: "2.0" }),
    "message-protection": closedBlock(
      "kestraBackends.message-protection",
      {
        enabled: flag("phrases.turnsThisOn", { default: false }),
        limit: integer("kestraBackends.message-protection.limit", { examples: [10485760] }),
      },
      { since: "2.0" },
    ),
  },
  { ...page, completeIn: "open-source" },
);

export const jdbc = block(
  "kestraBackends.jdbc",
  {
    queues: closedBlock("kestraBackends.jdbc.queues", {
      "poll-size": integer("kestraBackends.jdbc.queues.poll-size", { default: 100 }),
      "min-poll-interval": duration("kestraBackends.jdbc.queues.min-poll-interval", {
        defaults: { "0.20": "100ms", "0.23": "25ms" },
        setByKestra: true,
      }),
      "max-poll-interval": duration("kestraBackends.jdbc.queues.max-poll-interval", {
        default: "500ms",
      }),
      "poll-switch-interval": duration("kestraBackends.jdbc.queues.poll-switch-interval", {
        defaults: { "0.20": "30s", "0.23": "1m" },
        setByKestra: true,
        note: "kestraBackends.jdbc.queues.poll-switch-interval.note",
      }),
      "switch-steps": integer("kestraBackends.jdbc.queues.switch-steps", {
        default: 5,
        since: "0.23",
      }),
      "immediate-repoll": flag("kestraBackends.jdbc.queues.immediate-repoll", {
        default: true,
        since: "0.24",
      }),
      "message-protection": closedBlock(
        "kestraBackends.message-protection",
        {
          enabled: flag("phrases.turnsThisOn", { default: false }),
          limit: integer("kestraBackends.message-protection.limit", { default: 10485760 }),
        },
        { since: "0.19", note: "kestraBackends.jdbc.queues.message-protection.note" },
      ),
    }),
    queue: block(
      "kestraBackends.jdbc.queue",
      {
        cleaner: closedBlock("kestraBackends.jdbc.cleaner", {
          "initial-delay": duration("phrases.firstDelay", { default: "1h" }),
          "fixed-delay": duration("phrases.delayBetween", { default: "1h" }),
          retention: duration("kestraBackends.jdbc.cleaner.retention", { default: "1h" }),
        }),
      },
      { since: "2.0" },
    ),
    cleaner: closedBlock(
      "kestraBackends.jdbc.cleaner",
      {
        "initial-delay": duration("phrases.firstDelay", {
          default: "1h",
          removedIn: "2.0",
          replacedBy: "kestra.jdbc.queue.cleaner.initial-delay",
        }),
        "fixed-delay": duration("phrases.delayBetween", {
          default: "1h",
          removedIn: "2.0",
          replacedBy: "kestra.jdbc.queue.cleaner.fixed-delay",
        }),
        retention: duration("kestraBackends.jdbc.cleaner.retention", {
          default: "7d",
          removedIn: "2.0",
          replacedBy: "kestra.jdbc.queue.cleaner.retention",
        }),
        types: listOf(
          "kestraBackends.jdbc.cleaner.types",
          closedBlock("kestraBackends.jdbc.cleaner.types.item", {
            type: text("kestraBackends.jdbc.cleaner.types.item.type"),
            retention: duration("kestraBackends.jdbc.cleaner.retention"),
          }),
          { since: "0.22", removedIn: "2.0" },
        ),
      },
      { note: "kestraBackends.jdbc.cleaner.note" },
    ),
    executor: closedBlock("kestraBackends.jdbc.executor", {
      "thread-count": integer("phrases.executorThreads", {
        default: 0,
        since: "0.22",
        removedIn: "2.0",
        replacedBy: "kestra.executor.thread-count",
      }),
      clean: closedBlock("kestraBackends.jdbc.executor.clean", {
        "execution-queue": flag("kestraBackends.jdbc.executor.clean.execution-queue", {
          default: true,
          since: "0.22",
          removedIn: "2.0",
        }),
        "worker-queue": flag("kestraBackends.jdbc.executor.clean.worker-queue", {
          default: true,
          since: "0.22",
          removedIn: "2.0",
        }),
      }),
    }),
    "execution-statistics": block(
      "kestraBackends.jdbc.execution-statistics",
      {
        compactor: closedBlock("kestraBackends.jdbc.execution-statistics.compactor", {
          "initial-delay": duration("phrases.firstDelay", { default: "1m" }),
          "fixed-delay": duration("phrases.delayBetween", { default: "1m" }),
          "max-keys-per-run": integer(
            "kestraBackends.jdbc.execution-statistics.compactor.max-keys-per-run",
            { default: 1000 },
          ),
        }),
      },
      { since: "2.0" },
    ),
    // Kestra reads this path, with `kestra.jdbc` twice.
    kestra: block(
      "kestraBackends.jdbc.kestra",
      {
        jdbc: block("kestraBackends.jdbc.kestra", {
          metrics: closedBlock("kestraBackends.jdbc.kestra.jdbc.metrics", {
            "query-duration-threshold-ms": integer(
              "kestraBackends.jdbc.kestra.jdbc.metrics.query-duration-threshold-ms",
              { default: 10, unit: "milliseconds" },
            ),
          }),
        }),
      },
      { since: "2.0", note: "kestraBackends.jdbc.kestra.note" },
    ),
    tables: named(
      "kestraBackends.jdbc.tables",
      { label: "table" },
      anything("kestraBackends.jdbc.tables.entry"),
      { note: "kestraBackends.jdbc.tables.note" },
    ),
  },
  { ...page, completeIn: "open-source", note: "kestraBackends.jdbc.note" },
);

export const elasticsearch = block(
  "kestraBackends.elasticsearch",
  {
    client: block("kestraBackends.connection", {
      "http-hosts": listOf(
        "kestraBackends.elasticsearch.client.http-hosts",
        text("kestraBackends.elasticsearch.client.http-hosts.item"),
        {
          examples: [["http://localhost:9200"]],
        },
      ),
      "basic-auth": block("kestraBackends.elasticsearch.client.basic-auth", {
        username: text("phrases.userName"),
        password: secret("phrases.password", { examples: ["${ELASTICSEARCH_PASSWORD}"] }),
      }),
      "trust-all-ssl": flag("phrases.acceptsAnyCertificate", {
        default: false,
        note: "phrases.onlyForTests",
      }),
    }),
    defaults: block("kestraBackends.elasticsearch.defaults", {
      "indice-prefix": text("kestraBackends.elasticsearch.defaults.indice-prefix", {
        default: "kestra_",
        note: "kestraBackends.elasticsearch.defaults.indice-prefix.note",
      }),
    }),
    indices: named(
      "kestraBackends.elasticsearch.indices",
      { label: "index", suggestions: ["executions", "logs", "metrics"] },
      block("kestraBackends.elasticsearch.indices.entry", {
        alias: suggested(
          "kestraBackends.elasticsearch.indices.entry.alias",
          ["daily", "weekly", "monthly", "yearly"],
          { note: "kestraBackends.elasticsearch.indices.entry.alias.note" },
        ),
        index: text("kestraBackends.elasticsearch.indices.entry.index"),
        cls: text("kestraBackends.elasticsearch.indices.entry.cls", {
          note: "kestraBackends.setByKestra",
        }),
        "mapping-file": text("kestraBackends.elasticsearch.indices.entry.mapping-file", {
          note: "kestraBackends.setByKestra",
        }),
      }),
    ),
  },
  enterprisePage,
);

const dotted = { note: "kestraBackends.dotted.note" } as const;

const topics = named(
  "kestraBackends.topics",
  { label: "topic", suggestions: ["execution", "executions"] },
  block("kestraBackends.topics.entry", {
    name: text("kestraBackends.topics.entry.name"),
    cls: text("kestraBackends.topics.entry.cls", { note: "kestraBackends.setByKestra" }),
    partitions: integer("kestraBackends.partitions"),
    properties: anything("kestraBackends.topics.entry.properties", {
      examples: [{ "retention.ms": "86400000" }],
      ...dotted,
    }),
  }),
);

const clientDefaults = (clients: Text) =>
  block(message("kestraBackends.clientDefaults", { clients }), {
    properties: anything(message("kestraBackends.clientDefaults.properties", { clients }), dotted),
  });

export const kafka = block(
  "kestraBackends.kafka",
  {
    client: block("kestraBackends.connection", {
      properties: anything("kestraBackends.kafka.client.properties", {
        examples: [{ "bootstrap.servers": "localhost:9092" }],
        ...dotted,
      }),
      loggers: listOf(
        "kestraBackends.kafka.client.loggers",
        block("kestraBackends.kafka.client.loggers.item", {
          level: suggested("kestraBackends.kafka.client.loggers.item.level", [
            "INFO",
            "DEBUG",
            "TRACE",
          ]),
          type: suggested("kestraBackends.kafka.client.loggers.item.type", [
            "PRODUCER",
            "CONSUMER",
          ]),
          "topic-regexp": text("kestraBackends.kafka.client.loggers.item.topic-regexp"),
          "key-regexp": text("kestraBackends.kafka.client.loggers.item.key-regexp"),
          "value-regexp": text("kestraBackends.kafka.client.loggers.item.value-regexp"),
        }),
        { note: "kestraBackends.kafka.client.loggers.note" },
      ),
    }),
    defaults: block("kestraBackends.kafka.defaults", {
      topic: block("kestraBackends.kafka.defaults.topic", {
        partitions: integer("kestraBackends.partitions", {
          default: 16,
          note: "kestraBackends.kafka.defaults.topic.partitions.note",
        }),
        "replication-factor": integer("kestraBackends.kafka.defaults.topic.replication-factor", {
          default: 1,
          note: "kestraBackends.kafka.defaults.topic.replication-factor.note",
        }),
      }),
      consumer: clientDefaults(message("kestraBackends.clientDefaults.consumers")),
      producer: clientDefaults(message("kestraBackends.clientDefaults.producers")),
      stream: clientDefaults(message("kestraBackends.clientDefaults.streams")),
      topics,
      "topic-prefix": text("kestraBackends.kafka.defaults.topic-prefix", { default: "kestra_" }),
      "consumer-prefix": text("kestraBackends.kafka.defaults.consumer-prefix", {
        default: "kestra",
      }),
    }),
    topics,
    stream: block("kestraBackends.kafka.stream", {
      properties: anything("kestraBackends.kafka.stream.properties", dotted),
    }),
    "message-protection": block("kestraBackends.kafka.message-protection", {
      enabled: flag("phrases.turnsThisOn"),
      limit: integer("kestraBackends.message-protection.limit", { examples: [1048576] }),
    }),
  },
  enterprisePage,
);

export const indexer = block(
  "kestraBackends.indexer",
  {
    "batch-size": integer("kestraBackends.indexer.batch-size", { default: 500 }),
    "batch-duration": duration("kestraBackends.indexer.batch-duration", { default: "PT1S" }),
  },
  { ...enterprisePage, note: "kestraBackends.indexer.note" },
);
