// The whole mapping `kestra`, with the keys in their usual order.
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
  "kestra",
  {
    url: url("kestra.url", {
      examples: ["https://kestra.example.com/"],
      note: "kestra.url.note",
    }),
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
    "allocated-cpu-cores": integer("kestra.allocated-cpu-cores", {
      since: "1.3",
      docs: docs.runtimeAndStorage,
      note: "kestra.allocated-cpu-cores.note",
    }),
    "server-type": suggested(
      "kestra.server-type",
      ["STANDALONE", "WEBSERVER", "EXECUTOR", "SCHEDULER", "WORKER", "INDEXER"],
      { note: "kestra.server-type.note" },
    ),
    templates,
    listeners,
    heartbeat,
    "mail-service": anything("kestra.mail-service", {
      enterprise: true,
      deprecatedSince: "0.20",
      replacedBy: "kestra.ee.mail-service",
      docs: docs.enterprise,
    }),
  },
  { docs: docs.configuration },
);
