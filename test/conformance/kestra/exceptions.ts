// The differences between the recorded tables and our knowledge that exist today. Each entry is removed with its cause:
// an entry for a difference that no longer exists fails the test.
import type { DifferenceKind } from "./compare";

interface Exception {
  readonly kind: DifferenceKind;
  readonly reason: string;
  readonly subjects: readonly string[];
}

export const exceptions: readonly Exception[] = [
  {
    kind: "default",
    reason: "An empty mapping is the same as no value.",
    subjects: ["kestra.traces.categories"],
  },
  {
    kind: "since",
    reason: "Read by the web server, which is not published, before it moved to core.",
    subjects: [
      "kestra.environment.color",
      "kestra.environment.name",
      "kestra.server.preview.initial-rows",
      "kestra.server.preview.max-rows",
    ],
  },
  {
    kind: "since",
    reason: "Read by the command line, which is not published, before it moved to core.",
    subjects: [
      "kestra.plugins.local-repository-path",
      "kestra.plugins.repositories.*.basic-auth.password",
      "kestra.plugins.repositories.*.basic-auth.username",
      "kestra.plugins.repositories.*.url",
    ],
  },
  {
    kind: "since",
    reason: "The storage plugin has always read it, as part of the map 'kestra.storage'.",
    subjects: ["kestra.storage.local.base-path"],
  },
  {
    kind: "since",
    reason: "Releases of the script module before 0.22.41 are not published.",
    subjects: ["kestra.tasks.scripts.docker.volume-enabled"],
  },
  {
    kind: "claimed",
    reason:
      "From the documentation: read by modules that are not published, such as the web server.",
    subjects: [
      "kestra.server.basic-auth.username",
      "kestra.server.basic-auth.password",
      "kestra.server.basic-auth.realm",
      "kestra.server.basic-auth.open-urls",
      "kestra.server.basic-auth.enabled",
      "kestra.server.access-log.enabled",
      "kestra.server.access-log.name",
      "kestra.server.access-log.format",
      "kestra.server.access-log.filters",
      "kestra.webserver.html-head",
      "kestra.webserver.html-title",
      "kestra.webserver.google-analytics",
      "kestra.webserver.google-analytics-id",
      "kestra.ai.enabled",
      "kestra.ai.providers[*].id",
      "kestra.ai.providers[*].display-name",
      "kestra.ai.providers[*].type",
      "kestra.ai.providers[*].is-default",
      "kestra.ai.providers[*].configuration.model-name",
      "kestra.ai.providers[*].configuration.api-key",
      "kestra.ai.providers[*].configuration.base-url",
      "kestra.ai.providers[*].configuration.temperature",
      "kestra.ai.providers[*].configuration.top-p",
      "kestra.ai.providers[*].configuration.top-k",
      "kestra.ai.providers[*].configuration.max-output-tokens",
      "kestra.ai.providers[*].configuration.log-requests",
      "kestra.ai.providers[*].configuration.log-responses",
      "kestra.ai.providers[*].configuration.thinking-enabled",
      "kestra.ai.providers[*].configuration.thinking-effort",
      "kestra.ai.providers[*].configuration.thinking-budget-tokens",
      "kestra.ai.providers[*].configuration.custom-headers",
      "kestra.ai.providers[*].configuration.timeout",
      "kestra.ai.providers[*].configuration.client-pem",
      "kestra.ai.providers[*].configuration.ca-pem",
      "kestra.ai.providers[*].configuration.access-key-id",
      "kestra.ai.providers[*].configuration.secret-access-key",
      "kestra.ai.providers[*].configuration.endpoint",
      "kestra.ai.providers[*].configuration.tenant-id",
      "kestra.ai.providers[*].configuration.client-id",
      "kestra.ai.providers[*].configuration.client-secret",
      "kestra.ai.providers[*].configuration.project",
      "kestra.ai.providers[*].configuration.location",
      "kestra.ai.agent",
      "kestra.ai.type",
      "kestra.mcp.server-cache-config.maximum-size",
      "kestra.mcp.server-cache-config.expire-after-access",
      "kestra.ui-anonymous-usage-report.enabled",
      "kestra.tutorial-flows.enabled",
      "kestra.hidden-labels.prefixes",
      "kestra.query-filter.max-depth",
      "kestra.query-filter.max-width",
      "kestra.query-filter.resources",
    ],
  },
  {
    kind: "claimed",
    reason: "Read by the command line, which is not published; from the documentation.",
    subjects: ["kestra.configurations.delete-files-on-start"],
  },
  {
    kind: "claimed",
    reason: "Read by jdbc-postgres, which is not published; from the documentation.",
    subjects: ["kestra.queue.postgres.disable-seq-scan"],
  },
  {
    kind: "claimed",
    reason: "In Kestra's source code, but not yet in 2.0.0, the newest release measured.",
    subjects: ["kestra.validation", "kestra.worker.job-buffer-size"],
  },
];
