export const kestraObservability = {
  "kestraObservability.logs":
    "Where the logs of executions are stored, when not in the repository.",
  "kestraObservability.logs.type": "Kind of store; plugins add others.",
  "kestraObservability.logDatabase": "Logs in {name}, apart from the repository.",
  "kestraObservability.logDatabase.table": "Table for the logs.",
  "kestraObservability.logs.elasticsearch": "Logs in Elasticsearch.",
  "kestraObservability.logs.elasticsearch.index": "Index for the logs.",
  "kestraObservability.metrics": "Names and tags of the metrics that monitoring collects.",
  "kestraObservability.metrics.prefix": "Beginning of the names of all metrics.",
  "kestraObservability.metrics.labels":
    "Labels of executions that become tags of metrics, named label_ and the label.",
  "kestraObservability.metrics.labels.note":
    "Only labels with few values: each value makes a new series.",
  "kestraObservability.metrics.labels.item": "Name of a label.",
  "kestraObservability.metrics.tags": "Tags put on every metric, as a map of texts.",
  "kestraObservability.traces": "What Kestra writes to OpenTelemetry traces.",
  "kestraObservability.traces.root": "Level for everything that categories does not mention.",
  "kestraObservability.traces.categories": "Levels of single parts of Kestra.",
  "kestraObservability.traces.categories.entry": "DEFAULT or DISABLED.",
  "kestraObservability.anonymousUsageReport":
    "Numbers about use that a server sends to Kestra's makers, without names or content.",
  "kestraObservability.anonymousUsageReport.initial-delay": "Pause between start and first report.",
  "kestraObservability.anonymousUsageReport.fixed-delay": "Pause between two reports.",
  "kestraObservability.uiAnonymousUsageReport":
    "Numbers about use that the browser sends to Kestra's makers.",
} as const;
