// Families of `kestra` that people see: badge and pages of the user interface, Copilot, examples, namespaces.
// From Kestra's documentation.
import { docs } from "../docs";
import {
  anything,
  block,
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

export const environment = block(
  "A badge in the user interface, to tell production from test at a glance.",
  {
    name: text("Text of the badge.", { examples: ["Production"] }),
    color: text("Colour of the badge, in quotes because of the `#`.", { examples: ["#FCB37C"] }),
  },
  { docs: docs.observability },
);

export const webserver = block(
  "Additions to the pages of the user interface.",
  {
    "html-head": anything("HTML put into the head of every page, such as styles of your own."),
    "google-analytics": text("Measurement ID of Google Analytics.", {
      examples: ["UA-12345678-1"],
    }),
    "google-analytics-id": text("Measurement ID of Google Analytics.", {
      note: "The documentation knows this key by two names; use the one for your release.",
    }),
  },
  { docs: docs.observability },
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

const provider = block("One provider of a language model.", {
  id: text("Name by which Kestra knows the provider.", { examples: ["gemini"] }),
  "display-name": text("Name that users see."),
  type: suggested("Kind of provider.", providers),
  "is-default": flag("Whether Copilot uses this provider unless told otherwise."),
  "system-prompt": anything("Instructions of your own for the modes ask, plan and edit.", {
    enterprise: true,
  }),
  configuration: block("Model and access. Which keys count depends on the provider.", {
    "model-name": text("Name of the model.", { examples: ["gemini-2.5-flash"] }),
    "api-key": secret("API key of the provider.", { examples: ["${AI_API_KEY}"] }),
    "base-url": url("Address of the API, where it is not the usual one."),
    temperature: decimal("How freely the model writes: the lower, the more alike the answers."),
    "top-p": decimal("Share of likely words from which the model chooses."),
    "top-k": integer("Number of likely words from which the model chooses."),
    "max-output-tokens": integer("Longest answer, in tokens."),
    "log-requests": flag("Writes requests to the log."),
    "log-responses": flag("Writes answers to the log."),
    "thinking-enabled": flag("Lets the model think before it answers, if it can."),
    "thinking-effort": suggested("How hard the model thinks.", ["LOW", "MEDIUM", "HIGH"]),
    "thinking-budget-tokens": integer("Most tokens the model may think."),
    "custom-headers": anything("Headers sent with every request, as a map of texts."),
    timeout: duration("Longest wait for an answer.", { examples: ["PT2M"] }),
    "client-pem": secret("Certificate and key that Kestra shows, in PEM."),
    "ca-pem": text("Certificate of the authority that signed the provider's, in PEM."),
    "access-key-id": text("AWS access key ID, for Bedrock."),
    "secret-access-key": secret("AWS secret access key, for Bedrock."),
    endpoint: url("Address of the resource, for Azure OpenAI."),
    "tenant-id": text("Directory (tenant) ID, for Azure OpenAI without API key."),
    "client-id": text("Application (client) ID, for Azure OpenAI without API key."),
    "client-secret": secret("Client secret, for Azure OpenAI without API key."),
    project: text("Google Cloud project, for Vertex AI."),
    location: text("Google Cloud region, for Vertex AI."),
  }),
});

export const ai = block(
  "AI Copilot, which writes flows from a description.",
  {
    enabled: flag("Whether there is a Copilot at all.", {
      default: true,
      since: "2.0",
      note: "Turned off, nothing goes to Kestra's own service either.",
    }),
    providers: listOf("Language models that Copilot can use.", provider, {
      note: "Open source uses Gemini only; the Enterprise edition takes several, of every kind.",
    }),
    agent: anything("Limits of conversations: timeouts, turns and how many run at once.", {
      since: "2.0",
    }),
    type: suggested("Kind of the one provider, in the old form.", providers, {
      deprecatedSince: true,
      note: "A list under providers says the same and holds several.",
    }),
  },
  { docs: docs.enterprise },
);

export const mcp = block(
  "MCP servers, through which AI agents use Kestra.",
  {
    "server-cache-config": block("Their settings, as each web server keeps them in memory.", {
      "maximum-size": integer("Most servers kept at once.", { default: 500 }),
      "expire-after-access": duration("How long one is kept after its last use.", {
        default: "PT5M",
      }),
    }),
  },
  { since: "2.0", docs: docs.enterprise },
);

export const tutorialFlows = block("Example flows that Kestra brings along.", {
  enabled: flag("Whether to load them. Usually off in production."),
});

export const templates = block(
  "Templates, which subflows have replaced.",
  { enabled: flag("Whether they can be used.", { default: false }) },
  { deprecatedSince: "0.11" },
);

export const listeners = block(
  "Listeners, which flow triggers have replaced.",
  { enabled: flag("Whether they can be used.", { default: false }) },
  { deprecatedSince: "0.11" },
);

export const systemFlows = block("Flows that serve the instance itself.", {
  namespace: text("Namespace in which they stand.", { default: "system" }),
});

export const hiddenLabels = block("Labels that the user interface does not show.", {
  prefixes: listOf("Beginnings of such labels.", text("Beginning of a label."), {
    examples: [["system."]],
  }),
});
