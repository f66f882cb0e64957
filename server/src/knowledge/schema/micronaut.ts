// `micronaut`: the parts of the framework that Kestra users configure.
// From the documentation of Kestra and of Micronaut.
import { docs } from "../docs";
import { anything, block, duration, flag, integer, listOf, named, text, url } from "./field";
import { micronautSecurity } from "./micronautSecurity";
import { micronautServer } from "./micronautServer";

const metrics = block(
  "micronaut.metrics",
  {
    enabled: flag("micronaut.metrics.enabled"),
    export: named(
      "micronaut.metrics.export",
      { label: "monitoring system", suggestions: ["datadog", "statsd", "influx"] },
      anything("micronaut.metrics.export.entry"),
      {},
      {
        prometheus: block("micronaut.metrics.export.prometheus", {
          enabled: flag("micronaut.metrics.export.prometheus.enabled"),
        }),
        otlp: block("micronaut.metrics.export.otlp", {
          enabled: flag("phrases.whetherToSend"),
          url: url("phrases.whereToSend", { examples: ["http://localhost:4318/v1/metrics"] }),
        }),
      },
    ),
    binders: block("micronaut.metrics.binders", {
      jvm: block("micronaut.metrics.binders.jvm", {
        enabled: flag("phrases.turnsThisOn", { default: true }),
      }),
    }),
  },
  { docs: docs.observability },
);

const watch = block(
  "micronaut.io.watch",
  {
    enabled: flag("phrases.turnsThisOn"),
    paths: listOf("micronaut.io.watch.paths", text("phrases.directory"), {
      examples: [["/path/to/flows"]],
    }),
    "tenant-id": text("micronaut.io.watch.tenant-id"),
  },
  { docs: docs.observability, note: "micronaut.io.watch.note" },
);

export const micronaut = block(
  "micronaut",
  {
    server: micronautServer,
    security: micronautSecurity,
    ssl: block("micronaut.ssl", {
      enabled: flag("phrases.turnsTlsOn"),
    }),
    metrics,
    otel: block(
      "micronaut.otel",
      { enabled: flag("micronaut.otel.enabled") },
      { docs: docs.observability },
    ),
    io: block("micronaut.io", { watch }),
    application: block("micronaut.application", {
      name: text("micronaut.application.name", { default: "kestra" }),
    }),
    router: block("micronaut.router", {
      "static-resources": named(
        "micronaut.router.static-resources",
        { label: "resource" },
        block("micronaut.router.static-resources.entry", {
          enabled: flag("micronaut.router.static-resources.entry.enabled"),
          paths: listOf(
            "micronaut.router.static-resources.entry.paths",
            text("micronaut.router.static-resources.entry.paths.item"),
          ),
          mapping: text("micronaut.router.static-resources.entry.mapping"),
        }),
      ),
    }),
    http: block("micronaut.http", {
      client: block("micronaut.http.client", {
        "read-timeout": duration("phrases.longestWaitForAnswer"),
        "connect-timeout": duration("phrases.longestWaitForConnection"),
        "max-content-length": anything("micronaut.http.client.max-content-length"),
        ssl: anything("micronaut.http.client.ssl"),
      }),
      services: named(
        "micronaut.http.services",
        { label: "service" },
        anything("micronaut.http.services.entry"),
      ),
    }),
    executors: named(
      "micronaut.executors",
      { label: "thread pool", suggestions: ["io", "scheduled", "blocking"] },
      block("micronaut.executors.entry", {
        type: text("micronaut.executors.entry.type", { examples: ["fixed", "cached"] }),
        "n-threads": integer("micronaut.executors.entry.n-threads"),
        "core-pool-size": integer("micronaut.executors.entry.core-pool-size"),
      }),
    ),
    caches: named(
      "micronaut.caches",
      { label: "cache" },
      block("micronaut.caches.entry", {
        "maximum-size": integer("micronaut.caches.entry.maximum-size"),
        "initial-capacity": integer("micronaut.caches.entry.initial-capacity"),
        "expire-after-write": duration("micronaut.caches.entry.expire-after-write"),
        "expire-after-access": duration("micronaut.caches.entry.expire-after-access"),
      }),
    ),
    session: anything("micronaut.session"),
    views: anything("micronaut.views"),
    codec: anything("micronaut.codec"),
    "config-client": anything("micronaut.config-client"),
  },
  { docs: docs.micronautConfiguration },
);
