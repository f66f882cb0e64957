// Keys of `kestra` for what users see: badge and pages of the user interface, Copilot, examples, namespaces.
// From Kestra's documentation.
import { docs } from "../docs";
import {
  anything,
  block,
  closedBlock,
  decimal,
  duration,
  flag,
  integer,
  listOf,
  secret,
  suggested,
  text,
  url,
} from "./field";

export const environment = closedBlock(
  "kestraFeatures.environment",
  {
    name: text("kestraFeatures.environment.name", { examples: ["Production"] }),
    color: text("kestraFeatures.environment.color", { examples: ["#FCB37C"] }),
  },
  { docs: docs.observability },
);

export const webserver = block(
  "kestraFeatures.webserver",
  {
    "html-head": anything("kestraFeatures.webserver.html-head"),
    "html-title": text("kestraFeatures.webserver.html-title"),
    "google-analytics": text("kestraFeatures.webserver.google-analytics", {
      examples: ["UA-12345678-1"],
    }),
    "google-analytics-id": text("kestraFeatures.webserver.google-analytics", {
      note: "kestraFeatures.webserver.google-analytics-id.note",
    }),
  },
  // Kestra's own list of settings that 2.0 ignores.
  { docs: docs.observability, note: "kestraFeatures.webserver.note" },
);

const providers = [
  "gemini",
  "openai",
  "azure-openai",
  "anthropic",
  "bedrock",
  "googlevertexai",
  "mistralai",
  "deepseek",
  "ollama",
  "open-router",
];

const provider = block("kestraFeatures.ai.providers.item", {
  id: text("kestraFeatures.ai.providers.item.id", { examples: ["gemini"] }),
  "display-name": text("kestraFeatures.ai.providers.item.display-name"),
  type: suggested("kestraFeatures.ai.providers.item.type", providers),
  "is-default": flag("kestraFeatures.ai.providers.item.is-default"),
  "system-prompt": anything("kestraFeatures.ai.providers.item.system-prompt", {
    enterprise: true,
  }),
  configuration: block(
    "kestraFeatures.ai.providers.item.configuration",
    {
      "model-name": text("kestraFeatures.ai.providers.item.configuration.model-name", {
        examples: ["gemini-2.5-flash"],
      }),
      "api-key": secret("kestraFeatures.ai.providers.item.configuration.api-key", {
        examples: ["${AI_API_KEY}"],
      }),
      "base-url": url("kestraFeatures.ai.providers.item.configuration.base-url"),
      temperature: decimal("kestraFeatures.ai.providers.item.configuration.temperature"),
      "top-p": decimal("kestraFeatures.ai.providers.item.configuration.top-p"),
      "top-k": integer("kestraFeatures.ai.providers.item.configuration.top-k"),
      "max-output-tokens": integer(
        "kestraFeatures.ai.providers.item.configuration.max-output-tokens",
      ),
      "log-requests": flag("kestraFeatures.ai.providers.item.configuration.log-requests"),
      "log-responses": flag("kestraFeatures.ai.providers.item.configuration.log-responses"),
      "thinking-enabled": flag("kestraFeatures.ai.providers.item.configuration.thinking-enabled"),
      "thinking-effort": suggested(
        "kestraFeatures.ai.providers.item.configuration.thinking-effort",
        ["LOW", "MEDIUM", "HIGH"],
      ),
      "thinking-budget-tokens": integer(
        "kestraFeatures.ai.providers.item.configuration.thinking-budget-tokens",
      ),
      "custom-headers": anything("kestraFeatures.ai.providers.item.configuration.custom-headers"),
      timeout: duration("phrases.longestWaitForAnswer", { examples: ["PT2M"] }),
      "client-pem": secret("phrases.clientPem"),
      "ca-pem": text("kestraFeatures.ai.providers.item.configuration.ca-pem"),
      "access-key-id": text("kestraFeatures.ai.providers.item.configuration.access-key-id"),
      "secret-access-key": secret(
        "kestraFeatures.ai.providers.item.configuration.secret-access-key",
      ),
      endpoint: url("kestraFeatures.ai.providers.item.configuration.endpoint"),
      "tenant-id": text("kestraFeatures.ai.providers.item.configuration.tenant-id"),
      "client-id": text("kestraFeatures.ai.providers.item.configuration.client-id"),
      "client-secret": secret("kestraFeatures.ai.providers.item.configuration.client-secret"),
      project: text("kestraFeatures.ai.providers.item.configuration.project"),
      location: text("kestraFeatures.ai.providers.item.configuration.location"),
    },
    { note: "kestraFeatures.ai.providers.item.configuration.note" },
  ),
});

export const ai = block(
  "kestraFeatures.ai",
  {
    enabled: flag("kestraFeatures.ai.enabled", {
      default: true,
      since: "2.0",
      note: "kestraFeatures.ai.enabled.note",
    }),
    providers: listOf("kestraFeatures.ai.providers", provider, {
      note: "kestraFeatures.ai.providers.note",
    }),
    agent: anything("kestraFeatures.ai.agent", {
      since: "2.0",
    }),
    type: suggested("kestraFeatures.ai.type", providers, {
      deprecatedSince: true,
      note: "kestraFeatures.ai.type.note",
    }),
  },
  { docs: docs.enterprise },
);

export const mcp = block(
  "kestraFeatures.mcp",
  {
    "server-cache-config": block("kestraFeatures.mcp.server-cache-config", {
      "maximum-size": integer("kestraFeatures.mcp.server-cache-config.maximum-size", {
        default: 500,
      }),
      "expire-after-access": duration(
        "kestraFeatures.mcp.server-cache-config.expire-after-access",
        {
          default: "PT5M",
        },
      ),
    }),
  },
  { since: "2.0", docs: docs.enterprise },
);

export const tutorialFlows = closedBlock("kestraFeatures.tutorialFlows", {
  enabled: flag("kestraFeatures.tutorialFlows.enabled", {
    note: "kestraFeatures.tutorialFlows.enabled.note",
  }),
});

export const templates = closedBlock(
  "kestraFeatures.templates",
  { enabled: flag("kestraFeatures.canBeUsed", { default: false, removedIn: "2.0" }) },
  { deprecatedSince: "0.11" },
);

export const listeners = block(
  "kestraFeatures.listeners",
  { enabled: flag("kestraFeatures.canBeUsed", { default: false }) },
  { removedIn: true },
);

export const systemFlows = closedBlock("kestraFeatures.systemFlows", {
  namespace: text("kestraFeatures.systemFlows.namespace", { default: "system" }),
});

export const hiddenLabels = closedBlock("kestraFeatures.hiddenLabels", {
  prefixes: listOf(
    "kestraFeatures.hiddenLabels.prefixes",
    text("kestraFeatures.hiddenLabels.prefixes.item"),
    {
      examples: [["system."]],
    },
  ),
});
