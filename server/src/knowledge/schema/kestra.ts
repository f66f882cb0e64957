// The whole mapping `kestra`, with the keys in their usual order.
// From Kestra's documentation and its published jars.
import { docs } from "../docs";
import { anything, block, integer, oneOf, url } from "./field";
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
  logging,
  logs,
  metric,
  metrics,
  traces,
  uiAnonymousUsageReport,
} from "./kestraObservability";
import { plugins, policies, retries, tasks, variables } from "./kestraPlugins";
import {
  asyncOperations,
  configurations,
  ephemeralDatabase,
  execution,
  executor,
  heartbeat,
  keyValueStore,
  localFiles,
  migration,
  pebble,
  queryFilter,
  regex,
  scheduler,
  task,
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
      otherNames: ["base-url", "public-url", "external-url", "server-url"],
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
    "ephemeral-database": ephemeralDatabase,
    server: kestraServer,
    webserver,
    worker,
    controller,
    grpc,
    executor,
    scheduler,
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
    logging,
    metrics,
    metric,
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
    task,
    kv: keyValueStore,
    "async-operations": asyncOperations,
    regex,
    pebble,
    validation,
    "query-filter": queryFilter,
    "allocated-cpu-cores": integer("kestra.allocated-cpu-cores", {
      default: 0,
      // The documentation of 1.3 may already have it; core reads it from 2.0.
      readFrom: "2.0",
      docs: docs.runtimeAndStorage,
      note: "kestra.allocated-cpu-cores.note",
    }),
    "server-type": oneOf(
      "kestra.server-type",
      ["STANDALONE", "WEBSERVER", "EXECUTOR", "SCHEDULER", "WORKER", "INDEXER", "CONTROLLER"],
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
