// What Kestra stands on: repository and queue, and the settings of database, Elasticsearch and Kafka behind them.
// From Kestra's documentation.
import { docs } from "../docs";
import {
  anything,
  block,
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
  "Where flows, executions and logs are stored.",
  {
    type: suggested(
      "Kind of store. The queue must match: a database with the same database, elasticsearch with kafka.",
      ["postgres", "mysql", "h2", "memory", "sqlserver", "elasticsearch"],
      {
        note: "memory and h2 are for trying things out. sqlserver exists from 0.23; elasticsearch is Enterprise only.",
      },
    ),
  },
  page,
);

export const queue = block(
  "How servers pass work to each other.",
  {
    type: suggested(
      "Kind of queue. The repository must match: a database with the same database, kafka with elasticsearch.",
      ["postgres", "mysql", "h2", "memory", "sqlserver", "kafka"],
      {
        note: "memory and h2 are for trying things out. sqlserver exists from 0.23; kafka is Enterprise only.",
      },
    ),
    postgres: block("Settings of the queue in PostgreSQL.", {
      "disable-seq-scan": flag(
        "Makes PostgreSQL use the index when it polls the queue. Try it when polling is slow.",
      ),
    }),
  },
  page,
);

export const jdbc = block(
  "Settings of the queue and tables when everything is in a database. The connection itself is datasources.",
  {
    queues: block(
      "How often a server asks the database for new work: shorter is quicker and costs the database more.",
      {
        "poll-size": integer("Most messages taken at once.", { default: 100 }),
        "min-poll-interval": duration("Pause between polls while there is work.", {
          default: "25ms",
        }),
        "max-poll-interval": duration("Pause between polls while there is none.", {
          default: "1000ms",
        }),
        "poll-switch-interval": duration("How long without work until the longer pause applies.", {
          default: "5s",
        }),
        "message-protection": block(
          "Refuses messages so large that they would endanger the server's memory.",
          {
            enabled: flag("Turns this on."),
            limit: integer("Largest message, in bytes.", { examples: [1048576] }),
          },
          { since: "0.19" },
        ),
      },
      { note: "Kestra 2.0 no longer keeps the queue in these tables." },
    ),
    cleaner: block(
      "Removes old messages from the queue table.",
      {
        "initial-delay": duration("Pause between start and first cleaning.", { default: "1h" }),
        "fixed-delay": duration("Pause between two cleanings.", { default: "1h" }),
        retention: duration("Age from which messages are removed.", { default: "7d" }),
        types: listOf("Kinds of messages to clean.", anything("One kind of message.")),
      },
      { note: "Kestra 2.0 no longer keeps the queue in this table." },
    ),
    tables: named(
      "Names of tables and the classes stored in them. Kestra sets them itself.",
      { label: "table" },
      anything("Settings of one table."),
    ),
  },
  page,
);

export const elasticsearch = block(
  "Elasticsearch or OpenSearch as repository.",
  {
    client: block("The connection.", {
      "http-hosts": listOf("Addresses of the nodes.", text("Address of one node."), {
        examples: [["http://localhost:9200"]],
      }),
      "basic-auth": block("Login with user name and password.", {
        username: text("User name."),
        password: secret("Password.", { examples: ["${ELASTICSEARCH_PASSWORD}"] }),
      }),
      "trust-all-ssl": flag("Accepts any certificate. Only for test systems.", {
        default: false,
      }),
    }),
    defaults: block("What holds for all indices.", {
      "indice-prefix": text(
        "Beginning of the names of all indices. Change it where several instances share a cluster.",
        { default: "kestra_" },
      ),
    }),
    indices: named(
      "Settings of single indices.",
      { label: "index", suggestions: ["executions", "logs", "metrics"] },
      block("Settings of one index.", {
        alias: suggested(
          "Starts a new index each day, week, month or year, so that old ones can be removed.",
          ["daily", "weekly", "monthly", "yearly"],
          { note: "Rename the existing index before you switch this on." },
        ),
        index: text("Name of the index."),
        cls: text("Class stored in the index. Kestra sets it itself."),
        "mapping-file": text("File that describes the fields. Kestra sets it itself."),
      }),
    ),
  },
  enterprisePage,
);

const dotted = { note: "Write them as Kafka does, with dots in their names." };

const topics = named(
  "Settings of single topics.",
  { label: "topic", suggestions: ["execution", "executions"] },
  block("Settings of one topic.", {
    name: text("Name of the topic in Kafka."),
    cls: text("Class of the messages. Kestra sets it itself."),
    partitions: integer("Number of partitions."),
    properties: anything("Properties with which Kafka creates the topic.", {
      examples: [{ "retention.ms": "86400000" }],
      ...dotted,
    }),
  }),
);

const clientDefaults = (who: string) =>
  block(`What holds for ${who}.`, {
    properties: anything(`Properties of Kafka for ${who}.`, dotted),
  });

export const kafka = block(
  "Kafka as queue.",
  {
    client: block("The connection.", {
      properties: anything("Any property of a Kafka client, bootstrap.servers above all.", {
        examples: [{ "bootstrap.servers": "localhost:9092" }],
        ...dotted,
      }),
      loggers: listOf(
        "Logs messages that match, to find an error. Slows the server down much.",
        block("Which messages to log.", {
          level: suggested("Level at which to log.", ["INFO", "DEBUG", "TRACE"]),
          type: suggested("Kind of client.", ["PRODUCER", "CONSUMER"]),
          "topic-regexp": text("Regular expression over topics."),
          "key-regexp": text("Regular expression over keys."),
          "value-regexp": text("Regular expression over contents."),
        }),
      ),
    }),
    defaults: block("What holds for all topics and clients.", {
      topic: block("What holds for all topics.", {
        partitions: integer(
          "Number of partitions. No more servers of one kind than this can work at the same time.",
          { default: 16 },
        ),
        "replication-factor": integer("How many brokers keep each message.", {
          default: 1,
          note: "Use 3 with three brokers, else the loss of one broker loses data.",
        }),
      }),
      consumer: clientDefaults("all consumers"),
      producer: clientDefaults("all producers"),
      stream: clientDefaults("all streams"),
      topics,
      "topic-prefix": text("Beginning of the names of all topics.", { default: "kestra_" }),
      "consumer-prefix": text("Beginning of the names of all consumer groups.", {
        default: "kestra",
      }),
    }),
    topics,
    stream: block("Kafka Streams.", {
      properties: anything("Properties of Kafka Streams, such as its state directory.", dotted),
    }),
    "message-protection": block("Keeps messages that are too large away from Kafka.", {
      enabled: flag("Turns this on."),
      limit: integer("Largest message, in bytes.", { examples: [1048576] }),
    }),
  },
  enterprisePage,
);

export const indexer = block(
  "Copies from Kafka to Elasticsearch. Larger batches cost less, but the user interface lags behind.",
  {
    "batch-size": integer("Most documents in one batch.", { default: 500 }),
    "batch-duration": duration("Longest wait before a batch is sent.", { default: "PT1S" }),
  },
  enterprisePage,
);
