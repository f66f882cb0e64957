// `kestra.server`: the login of the open-source edition, and how servers detect dead servers.
// From Kestra's documentation and its open source code.
import { docs } from "../docs";
import { block, closedBlock, duration, flag, integer, listOf, oneOf, secret, text } from "./field";

const basicAuth = closedBlock(
  "kestraServer.basic-auth",
  {
    username: text("kestraServer.basic-auth.username", {
      examples: ["admin@example.com"],
      otherNames: ["email", "user", "users", "login"],
      note: "kestraServer.basic-auth.username.note",
    }),
    password: secret("kestraServer.basic-auth.password", {
      otherNames: ["pass", "pwd", "passwd"],
      examples: ["${KESTRA_PASSWORD}"],
      note: "kestraServer.basic-auth.password.note",
    }),
    realm: text("kestraServer.basic-auth.realm"),
    "open-urls": listOf(
      "kestraServer.basic-auth.open-urls",
      text("kestraServer.basic-auth.open-urls.item"),
      {
        otherNames: ["public-urls", "excluded-urls", "exclude-urls", "whitelist"],
        examples: [["/api/v1/main/executions/webhook/"]],
        note: "kestraServer.basic-auth.open-urls.note",
      },
    ),
    enabled: flag("kestraServer.basic-auth.enabled", {
      default: false,
      removedIn: "0.24",
      note: "kestraServer.basic-auth.enabled.note",
    }),
  },
  { note: "kestraServer.basic-auth.note", otherNames: ["basic", "auth", "authentication"] },
);

export const kestraServer = block(
  "kestraServer",
  {
    "basic-auth": basicAuth,
    "termination-grace-period": duration("kestraServer.termination-grace-period", {
      default: "5m",
      note: "kestraServer.termination-grace-period.note",
    }),
    "worker-task-restart-strategy": oneOf(
      "kestraServer.worker-task-restart-strategy",
      {
        NEVER: "kestraServer.worker-task-restart-strategy.NEVER",
        IMMEDIATELY: "kestraServer.worker-task-restart-strategy.IMMEDIATELY",
        AFTER_TERMINATION_GRACE_PERIOD:
          "kestraServer.worker-task-restart-strategy.AFTER_TERMINATION_GRACE_PERIOD",
      },
      { default: "AFTER_TERMINATION_GRACE_PERIOD" },
    ),
    liveness: closedBlock("kestraServer.liveness", {
      enabled: flag("phrases.turnsCheckOn", {
        default: true,
        note: "kestraServer.liveness.enabled.note",
      }),
      interval: duration("kestraServer.liveness.interval", { default: "5s" }),
      timeout: duration("kestraServer.liveness.timeout", {
        default: "45s",
        note: "kestraServer.liveness.sameOnExecutors",
      }),
      "initial-delay": duration("kestraServer.liveness.initial-delay", {
        default: "45s",
        note: "kestraServer.liveness.sameOnExecutors",
      }),
      "heartbeat-interval": duration("kestraServer.liveness.heartbeat-interval", {
        default: "3s",
        note: "kestraServer.liveness.heartbeat-interval.note",
      }),
    }),
    preview: closedBlock("kestraServer.preview", {
      "initial-rows": integer("kestraServer.preview.initial-rows", { default: 100 }),
      "max-rows": integer("kestraServer.preview.max-rows", { default: 5000 }),
    }),
    service: closedBlock(
      "kestraServer.service",
      {
        purge: closedBlock("kestraServer.service.purge", {
          "initial-delay": duration("phrases.firstDelay"),
          "fixed-delay": duration("phrases.delayBetween"),
          retention: duration("kestraServer.service.purge.retention", { default: "30d" }),
        }),
      },
      { since: "0.23" },
    ),
    standalone: closedBlock("kestraServer.standalone", {
      running: closedBlock("kestraServer.standalone.running", {
        timeout: duration("kestraServer.standalone.running.timeout", { default: "PT1M" }),
      }),
    }),
    "access-log": block(
      "kestraServer.access-log",
      {
        enabled: flag("phrases.turnsLogOn", { default: true }),
        name: text("phrases.logger", { default: "io.kestra.webserver.access" }),
        format: text("phrases.lineFormat"),
        filters: listOf(
          "kestraServer.access-log.filters",
          text("kestraServer.access-log.filters.item"),
        ),
      },
      {
        deprecatedSince: true,
        note: "kestraServer.access-log.note",
      },
    ),
  },
  { docs: docs.configuration, completeIn: "open-source" },
);
