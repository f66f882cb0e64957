// The small top-level blocks: log levels, JSON, database scripts, OpenTelemetry and defaults of SDK tasks.
// From the documentation of Kestra and of Micronaut.
import { docs } from "../docs";
import { anything, block, listOf, named, secret, suggested, text, url } from "./field";

export const logger = block(
  "What the server writes to its log.",
  {
    levels: named(
      "Level of each logger: a Java package or class, or one of Kestra's own words flow, execution, task and trigger, with flow and task after a dot.",
      {
        label: "logger",
        suggestions: ["io.kestra", "io.micronaut.security", "flow", "execution", "task", "trigger"],
      },
      anything("The level, or further parts of the logger's name.", {
        examples: ["TRACE", "DEBUG", "INFO", "WARN", "ERROR", "OFF"],
      }),
      { note: 'Put "OFF" in quotes: bare, YAML reads it as false.' },
    ),
  },
  { docs: docs.observability },
);

export const jackson = block(
  "How Kestra reads and writes JSON. Kestra sets this itself.",
  {
    serialization: anything("Options of writing."),
    "serialization-inclusion": suggested("Which values are written at all.", [
      "ALWAYS",
      "NON_NULL",
      "NON_ABSENT",
      "NON_EMPTY",
      "NON_DEFAULT",
    ]),
    deserialization: anything("Options of reading."),
  },
  { docs: docs.micronautConfiguration },
);

export const flyway = block(
  "Scripts that bring the database up to date. Kestra sets this itself.",
  {
    datasources: named(
      "Settings for each data source.",
      { label: "data source", suggestions: ["postgres", "mysql", "h2", "sqlserver"] },
      anything("Settings of Flyway for one data source."),
    ),
  },
  { docs: docs.runtimeAndStorage },
);

export const otel = block(
  "OpenTelemetry: traces of what the server does.",
  {
    traces: block("What becomes of traces.", {
      exporter: suggested("How traces are sent.", ["otlp", "none"]),
    }),
    exporter: block("Where telemetry goes.", {
      otlp: block("Receiver of OpenTelemetry's protocol.", {
        endpoint: url("Address of the receiver.", { examples: ["http://localhost:4317"] }),
      }),
    }),
    exclusions: listOf("Paths that are not traced.", text("Regular expression over paths."), {
      examples: [["/ping", "/metrics", "/health", "/prometheus"]],
    }),
    propagators: listOf(
      "How a trace goes on from one service to the next.",
      text("Name of a way."),
      {
        examples: [["tracecontext"]],
      },
    ),
  },
  { docs: docs.observability },
);

export const tasks = block(
  "Defaults of tasks; not to be mistaken for kestra.tasks.",
  {
    sdk: block("Tasks that call Kestra's own API.", {
      authentication: block(
        "Login for such tasks where neither task, namespace nor tenant has one: user and password, or a token.",
        {
          username: text("User name.", { examples: ["${kestra.server.basic-auth.username}"] }),
          password: secret("Password.", { examples: ["${kestra.server.basic-auth.password}"] }),
          token: secret("API token.", { examples: ["${KESTRA_API_TOKEN}"] }),
        },
      ),
    }),
  },
  { docs: docs.configurationBasics },
);

const micronautPage = { docs: docs.micronautConfiguration };

export const netty = anything("Netty, the network layer of the web server.", micronautPage);
export const jpa = anything("JPA, a way to reach databases that Micronaut offers.", micronautPage);
export const r2dbc = anything(
  "R2DBC, a way to reach databases that Micronaut offers.",
  micronautPage,
);
