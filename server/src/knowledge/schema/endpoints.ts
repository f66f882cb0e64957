// `endpoints`: the management port with health, metrics and loggers.
// From Kestra's documentation and its open source configuration; the defaults of 2.0 from its migration guide.
import { docs } from "../docs";
import { block, closedBlock, flag, integer, named, oneOf, secret, text } from "./field";

const common = {
  enabled: flag("endpoints.common.enabled"),
  sensitive: flag("endpoints.common.sensitive"),
};

const sensitiveSince2 = block("endpoints.sensitiveSince2", {
  enabled: common.enabled,
  sensitive: flag("endpoints.common.sensitive", { defaults: { "0.20": false, "2.0": true } }),
});

export const endpoints = named(
  "endpoints",
  {
    label: "endpoint",
    suggestions: ["prometheus", "info", "metrics", "beans", "routes", "threaddump", "refresh"],
  },
  block("endpoints.entry", common),
  { docs: docs.observability },
  {
    all: closedBlock(
      "endpoints.all",
      {
        port: integer("endpoints.all.port", { default: 8081 }),
        enabled: flag("endpoints.all.enabled", { default: true }),
        sensitive: flag("endpoints.all.sensitive", { defaults: { "0.20": false, "2.0": true } }),
        "basic-auth": closedBlock("endpoints.all.basic-auth", {
          username: text("phrases.userName", {
            examples: ["monitoring"],
            otherNames: ["email", "user", "login"],
          }),
          password: secret("phrases.password", {
            examples: ["${KESTRA_ENDPOINTS_PASSWORD}"],
            otherNames: ["pass", "pwd"],
          }),
        }),
      },
      { furtherKeys: ["path", "context-path"] },
    ),
    health: block("endpoints.health", {
      ...common,
      "details-visible": oneOf(
        "endpoints.health.details-visible",
        {
          ANONYMOUS: "endpoints.health.details-visible.ANONYMOUS",
          AUTHENTICATED: "endpoints.health.details-visible.AUTHENTICATED",
          NEVER: "endpoints.health.details-visible.NEVER",
        },
        { defaults: { "0.20": "ANONYMOUS", "2.0": "AUTHENTICATED" } },
      ),
    }),
    loggers: closedBlock(
      "endpoints.loggers",
      {
        ...common,
        "write-sensitive": flag("endpoints.loggers.write-sensitive", {
          defaults: { "0.20": false, "2.0": true },
        }),
      },
      { furtherKeys: ["path"] },
    ),
    env: block("endpoints.env", {
      enabled: flag("endpoints.common.enabled", { defaults: { "0.20": true, "2.0": false } }),
      sensitive: common.sensitive,
    }),
    worker: sensitiveSince2,
    scheduler: sensitiveSince2,
  },
);
