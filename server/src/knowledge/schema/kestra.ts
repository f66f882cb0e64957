// The whole block `kestra`, put together from its families in the order in which a person would write them.
// From Kestra's documentation.
import { docs } from "../docs";
import { anything, block, integer, suggested, url } from "./field";
import { elasticsearch, indexer, jdbc, kafka, queue, repository } from "./kestraBackends";
import { kestraEnterprise } from "./kestraEnterprise";
import {
  ai,
  environment,
  hiddenLabels,
  listeners,
  mcp,
  systemFlows,
  templates,
  tutorialFlows,
  webserver,
} from "./kestraFeatures";
import {
  anonymousUsageReport,
  logs,
  metrics,
  traces,
  uiAnonymousUsageReport,
} from "./kestraObservability";
import { plugins, policies, retries, tasks, variables } from "./kestraPlugins";
import {
  configurations,
  execution,
  heartbeat,
  localFiles,
  migration,
  pebble,
  queryFilter,
  regex,
  validation,
} from "./kestraRuntime";
import { kestraSecurity } from "./kestraSecurity";
import { kestraServer } from "./kestraServer";
import { controller, grpc, worker } from "./kestraWorkers";
import { encryption, secretManager } from "./secrets";
import { storage } from "./storage";

export const kestra = block(
  "Settings of Kestra itself.",
  {
    url: url(
      "Address at which people reach this instance. Links in notifications and e-mails begin with it.",
      {
        examples: ["https://kestra.example.com/"],
        note: "The bare address, with the base path if there is one, but without /ui or /api.",
      },
    ),
    environment,
    repository,
    queue,
    storage,
    jdbc,
    elasticsearch,
    kafka,
    indexer,
    server: kestraServer,
    webserver,
    worker,
    controller,
    grpc,
    security: kestraSecurity,
    ee: kestraEnterprise,
    encryption,
    secret: secretManager,
    plugins,
    policies,
    tasks,
    variables,
    retries,
    ai,
    mcp,
    logs,
    metrics,
    traces,
    "anonymous-usage-report": anonymousUsageReport,
    "ui-anonymous-usage-report": uiAnonymousUsageReport,
    "tutorial-flows": tutorialFlows,
    "system-flows": systemFlows,
    "hidden-labels": hiddenLabels,
    "local-files": localFiles,
    configurations,
    migration,
    execution,
    regex,
    pebble,
    validation,
    "query-filter": queryFilter,
    "allocated-cpu-cores": integer(
      "Number of processor cores by which Kestra sizes its thread pools. Without it, as many as the machine or container has.",
      { since: "1.3", docs: docs.runtimeAndStorage },
    ),
    "server-type": suggested(
      "Kind of this server.",
      ["STANDALONE", "WEBSERVER", "EXECUTOR", "SCHEDULER", "WORKER", "INDEXER"],
      { note: "The command that starts the server sets it; do not write it yourself." },
    ),
    templates,
    listeners,
    heartbeat,
    "mail-service": anything("SMTP server, at the place where it stood before 0.20.", {
      enterprise: true,
      deprecatedSince: "0.20",
      replacedBy: "kestra.ee.mail-service",
      docs: docs.enterprise,
    }),
  },
  { docs: docs.configuration },
);
