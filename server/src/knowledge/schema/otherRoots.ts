// The small top-level blocks: log levels, JSON, database scripts and OpenTelemetry.
// From the documentation of Kestra and of Micronaut.
import { docs } from "../docs";
import { anything, block, closedBlock, listOf, named, suggested, text, url } from "./field";

export const logger = closedBlock(
  "otherRoots.logger",
  {
    levels: named(
      "otherRoots.logger.levels",
      {
        label: "logger",
        suggestions: ["io.kestra", "io.micronaut.security", "flow", "execution", "task", "trigger"],
      },
      anything("otherRoots.logger.levels.entry", {
        examples: ["TRACE", "DEBUG", "INFO", "WARN", "ERROR", "OFF"],
      }),
      { note: "otherRoots.logger.levels.note" },
    ),
  },
  { docs: docs.observability, furtherKeys: ["config"] },
);

export const jackson = block(
  "otherRoots.jackson",
  {
    serialization: anything("otherRoots.jackson.serialization"),
    "serialization-inclusion": suggested("otherRoots.jackson.serialization-inclusion", [
      "ALWAYS",
      "NON_NULL",
      "NON_ABSENT",
      "NON_EMPTY",
      "NON_DEFAULT",
    ]),
    deserialization: anything("otherRoots.jackson.deserialization"),
  },
  { docs: docs.micronautConfiguration, note: "otherRoots.setByKestra" },
);

export const flyway = block(
  "otherRoots.flyway",
  {
    datasources: named(
      "otherRoots.flyway.datasources",
      { label: "data source", suggestions: ["postgres", "mysql", "h2", "sqlserver"] },
      anything("otherRoots.flyway.datasources.entry"),
    ),
  },
  { docs: docs.runtimeAndStorage, note: "otherRoots.setByKestra" },
);

export const otel = block(
  "otherRoots.otel",
  {
    traces: block("otherRoots.otel.traces", {
      exporter: suggested("otherRoots.otel.traces.exporter", ["otlp", "none"]),
    }),
    exporter: block("otherRoots.otel.exporter", {
      otlp: block("otherRoots.otel.exporter.otlp", {
        endpoint: url("otherRoots.otel.exporter.otlp.endpoint", {
          examples: ["http://localhost:4317"],
        }),
      }),
    }),
    exclusions: listOf("otherRoots.otel.exclusions", text("phrases.pathPattern"), {
      examples: [["/ping", "/metrics", "/health", "/prometheus"]],
    }),
    propagators: listOf("otherRoots.otel.propagators", text("otherRoots.otel.propagators.item"), {
      examples: [["tracecontext"]],
    }),
  },
  { docs: docs.observability },
);

const micronautPage = { docs: docs.micronautConfiguration };

export const netty = anything("otherRoots.netty", micronautPage);
export const jpa = anything("otherRoots.jpa", micronautPage);
export const r2dbc = anything("otherRoots.r2dbc", micronautPage);
