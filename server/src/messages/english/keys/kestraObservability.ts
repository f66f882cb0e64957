export const kestraObservability = {
  "kestraObservability.logs": "Where execution logs are stored, if not in the repository.",
  "kestraObservability.logs.type": "Type of log store; plugins add others.",
  "kestraObservability.logDatabase": "Logs in {name}, separate from the repository.",
  "kestraObservability.logDatabase.table": "Table for the logs.",
  "kestraObservability.logs.elasticsearch": "Logs in Elasticsearch.",
  "kestraObservability.logs.elasticsearch.index": "Index for the logs.",
  "kestraObservability.metrics": "Names and tags of metrics for monitoring.",
  "kestraObservability.metrics.prefix": "Prefix of all metric names.",
  "kestraObservability.metrics.labels":
    "Execution labels that become metric tags, named label_ plus the label.",
  "kestraObservability.metrics.labels.note":
    "Use only labels with few values: each value creates a new series.",
  "kestraObservability.metrics.labels.item": "Name of a label.",
  "kestraObservability.metrics.tags": "Tags to add to every metric, as a map of strings.",
  "kestraObservability.metrics.tags.entry": "The value of the tag.",
  "kestraObservability.traces": "What Kestra writes to OpenTelemetry traces.",
  "kestraObservability.traces.root": "Level for everything not listed under categories.",
  "kestraObservability.traces.categories": "Levels for individual parts of Kestra.",
  "kestraObservability.traces.categories.entry": "DEFAULT, FINE or DISABLED.",
  "kestraObservability.anonymousUsageReport":
    "Usage statistics that a server sends to Kestra's developers, without names or content.",
  "kestraObservability.anonymousUsageReport.initial-delay":
    "Delay between startup and the first report.",
  "kestraObservability.anonymousUsageReport.fixed-delay": "Delay between two reports.",
  "kestraObservability.uiAnonymousUsageReport":
    "Usage statistics that the browser sends to Kestra's developers.",
  "kestraObservability.metrics.tags.note": "Micronaut rewrites the names: myTag becomes my-tag.",
  "kestraObservability.metrics.shared-service-instance-metrics":
    "Metrics of other servers that the web server publishes too, by type of server.",
  "kestraObservability.metrics.shared-service-instance-metrics.entry":
    "Metrics of this type of server, added up.",
  "kestraObservability.metrics.shared-service-instance-metrics.entry.item":
    "Name of a metric, including the prefix.",
  "kestraObservability.traces.categories.note":
    "Only packages match: Micronaut rewrites class names, so they have no effect.",
  "kestraObservability.logging": "Labels in logs.",
  "kestraObservability.logging.labels": "Execution labels to add to log lines.",
  "kestraObservability.metric": "Additional metrics.",
  "kestraObservability.metric.queue": "Queue metrics.",
  "kestraObservability.metric.queue.lag":
    "Number of jobs in the queue that no worker has fetched yet.",
  "kestraObservability.anonymousUsageReport.fixed-delay.note": "Before 2.0, the default was 1h.",
} as const;
