// The block `micronaut`: the framework below Kestra, with the parts of it that Kestra's users meet.
// From the documentation of Kestra and of Micronaut.
import { docs } from "../docs";
import { anything, block, duration, flag, integer, listOf, named, text, url } from "./field";
import { micronautSecurity } from "./micronautSecurity";
import { micronautServer } from "./micronautServer";

const metrics = block(
  "Metrics for monitoring.",
  {
    enabled: flag("Whether metrics are collected."),
    export: named(
      "Where metrics go: each monitoring system has a block of its own.",
      { label: "monitoring system", suggestions: ["datadog", "statsd", "influx"] },
      anything("Settings of one monitoring system."),
      {},
      {
        prometheus: block("The page from which Prometheus fetches metrics.", {
          enabled: flag("Whether there is such a page."),
        }),
        otlp: block("Metrics sent by OpenTelemetry's protocol.", {
          enabled: flag("Whether to send them."),
          url: url("Where to send them.", { examples: ["http://localhost:4318/v1/metrics"] }),
        }),
      },
    ),
    binders: anything("Groups of metrics to collect or to leave away."),
  },
  { docs: docs.observability },
);

const watch = block(
  "Reads flows from directories of the machine and follows their changes. For development.",
  {
    enabled: flag("Turns this on."),
    paths: listOf("Directories with flows.", text("A directory."), {
      examples: [["/path/to/flows"]],
    }),
    "tenant-id": text("Tenant that receives the flows."),
  },
  { docs: docs.observability },
);

export const micronaut = block(
  "Settings of Micronaut, the framework Kestra is built on: web server, single sign-on, metrics.",
  {
    server: micronautServer,
    security: micronautSecurity,
    ssl: block("TLS for the web server; the certificates are in micronaut.server.ssl.", {
      enabled: flag("Turns TLS on."),
    }),
    metrics,
    otel: block(
      "OpenTelemetry.",
      { enabled: flag("Turns traces on.") },
      { docs: docs.observability },
    ),
    io: block("Files that the server watches.", { watch }),
    application: block("The application as such.", {
      name: text("Name of the application.", { default: "kestra" }),
    }),
    router: block("Which path leads where.", {
      "static-resources": named(
        "Files that the web server offers as they are.",
        { label: "resource" },
        block("One set of files.", {
          enabled: flag("Whether to offer it."),
          paths: listOf("Where the files are: classpath: or file: and a path.", text("A place.")),
          mapping: text("Path at which they are offered, with ** at its end."),
        }),
      ),
    }),
    http: block("Calls that Kestra itself makes by HTTP.", {
      client: block("What holds for all calls.", {
        "read-timeout": duration("Longest wait for an answer."),
        "connect-timeout": duration("Longest wait for a connection."),
        "max-content-length": anything("Largest answer, as a number of bytes or a text like 10MB."),
        ssl: anything("Certificates that are trusted and shown."),
      }),
      services: named(
        "Calls to certain services, by name.",
        { label: "service" },
        anything("Settings of one service."),
      ),
    }),
    executors: named(
      "Thread pools.",
      { label: "thread pool", suggestions: ["io", "scheduled", "blocking"] },
      block("One thread pool.", {
        type: text("Kind of pool.", { examples: ["fixed", "cached"] }),
        "n-threads": integer("Number of threads, for a fixed pool."),
        "core-pool-size": integer("Threads kept alive, for a scheduled pool."),
      }),
    ),
    caches: named(
      "Caches in memory.",
      { label: "cache" },
      block("One cache.", {
        "maximum-size": integer("Most entries."),
        "initial-capacity": integer("Room for entries at the beginning."),
        "expire-after-write": duration("How long an entry is kept after it was written."),
        "expire-after-access": duration("How long an entry is kept after its last use."),
      }),
    ),
    session: anything("Sessions that the server keeps in memory or elsewhere."),
    views: anything("Pages that the server renders."),
    codec: anything("Which content types belong to which format."),
    "config-client": anything("Configuration fetched from another server at start."),
  },
  { docs: docs.micronautConfiguration },
);
