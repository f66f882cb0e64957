export const kestraFeatures = {
  "kestraFeatures.environment":
    "Badge in the user interface, to tell production from test at a glance.",
  "kestraFeatures.environment.name": "Text of the badge.",
  "kestraFeatures.environment.color": "Colour of the badge, in quotes because of the `#`.",
  "kestraFeatures.webserver": "Additions to the pages of the user interface.",
  "kestraFeatures.webserver.note":
    "From 2.0, the open-source edition ignores html-head, html-title and google-analytics.",
  "kestraFeatures.webserver.html-head":
    "HTML to add to the head of every page, such as custom styles.",
  "kestraFeatures.webserver.google-analytics": "Measurement ID of Google Analytics.",
  "kestraFeatures.webserver.google-analytics-id.note":
    "The documentation has two names for this key; use the one for your release.",
  "kestraFeatures.ai": "AI Copilot, which writes flows from a description.",
  "kestraFeatures.ai.enabled": "Whether Copilot is available.",
  "kestraFeatures.ai.enabled.note": "If off, nothing is sent to Kestra's own service either.",
  "kestraFeatures.ai.providers": "Language models that Copilot can use.",
  "kestraFeatures.ai.providers.note":
    "The open-source edition supports only Gemini; the Enterprise edition supports several providers of any type.",
  "kestraFeatures.ai.providers.item": "A language model provider.",
  "kestraFeatures.ai.providers.item.id": "Identifier of the provider.",
  "kestraFeatures.ai.providers.item.display-name": "Name shown to users.",
  "kestraFeatures.ai.providers.item.type": "Type of provider.",
  "kestraFeatures.ai.providers.item.is-default": "Whether Copilot uses this provider by default.",
  "kestraFeatures.ai.providers.item.system-prompt":
    "Custom instructions for the modes ask, plan and edit.",
  "kestraFeatures.ai.providers.item.configuration": "Settings of the model and access to it.",
  "kestraFeatures.ai.providers.item.configuration.note":
    "Which keys apply depends on the provider.",
  "kestraFeatures.ai.providers.item.configuration.model-name": "Name of the model.",
  "kestraFeatures.ai.providers.item.configuration.api-key": "API key of the provider.",
  "kestraFeatures.ai.providers.item.configuration.base-url":
    "URL of the API, if it is not the default.",
  "kestraFeatures.ai.providers.item.configuration.temperature":
    "Randomness of the output: the lower, the more similar the answers.",
  "kestraFeatures.ai.providers.item.configuration.top-p":
    "Cumulative probability of the words that the model chooses from.",
  "kestraFeatures.ai.providers.item.configuration.top-k":
    "Number of likely words that the model chooses from.",
  "kestraFeatures.ai.providers.item.configuration.max-output-tokens":
    "Maximum length of an answer, in tokens.",
  "kestraFeatures.ai.providers.item.configuration.log-requests": "Whether to log requests.",
  "kestraFeatures.ai.providers.item.configuration.log-responses": "Whether to log responses.",
  "kestraFeatures.ai.providers.item.configuration.thinking-enabled":
    "Whether the model thinks before it answers, if it can.",
  "kestraFeatures.ai.providers.item.configuration.thinking-effort": "How hard the model thinks.",
  "kestraFeatures.ai.providers.item.configuration.thinking-budget-tokens":
    "Maximum number of tokens for thinking.",
  "kestraFeatures.ai.providers.item.configuration.custom-headers":
    "Headers to send with every request, as a map of strings.",
  "kestraFeatures.ai.providers.item.configuration.ca-pem":
    "Certificate of the provider's certificate authority, in PEM.",
  "kestraFeatures.ai.providers.item.configuration.access-key-id": "AWS access key ID, for Bedrock.",
  "kestraFeatures.ai.providers.item.configuration.secret-access-key":
    "AWS secret access key, for Bedrock.",
  "kestraFeatures.ai.providers.item.configuration.endpoint":
    "URL of the resource, for Azure OpenAI.",
  "kestraFeatures.ai.providers.item.configuration.tenant-id":
    "Directory (tenant) ID, for Azure OpenAI without an API key.",
  "kestraFeatures.ai.providers.item.configuration.client-id":
    "Application (client) ID, for Azure OpenAI without an API key.",
  "kestraFeatures.ai.providers.item.configuration.client-secret":
    "Client secret, for Azure OpenAI without an API key.",
  "kestraFeatures.ai.providers.item.configuration.project": "Google Cloud project, for Vertex AI.",
  "kestraFeatures.ai.providers.item.configuration.location": "Google Cloud region, for Vertex AI.",
  "kestraFeatures.ai.agent": "Limits for conversations: timeouts, turns and concurrency.",
  "kestraFeatures.ai.type": "Type of the only provider, in the old format.",
  "kestraFeatures.ai.type.note": "Use the list under providers instead, which can have several.",
  "kestraFeatures.mcp": "MCP servers through which AI agents use Kestra.",
  "kestraFeatures.mcp.server-cache-config": "In-memory cache of their settings on each web server.",
  "kestraFeatures.mcp.server-cache-config.maximum-size": "Maximum number of servers in the cache.",
  "kestraFeatures.mcp.server-cache-config.expire-after-access":
    "How long a server stays in the cache after its last use.",
  "kestraFeatures.tutorialFlows": "Example flows that come with Kestra.",
  "kestraFeatures.tutorialFlows.enabled": "Whether to load them.",
  "kestraFeatures.tutorialFlows.enabled.note": "Usually off in production.",
  "kestraFeatures.systemFlows": "Flows that maintain the instance itself.",
  "kestraFeatures.systemFlows.namespace": "Namespace of these flows.",
  "kestraFeatures.hiddenLabels": "Labels that the user interface hides.",
  "kestraFeatures.hiddenLabels.prefixes": "Prefixes of labels to hide.",
  "kestraFeatures.hiddenLabels.prefixes.item": "A label prefix.",
  "kestraFeatures.templates": "Templates, replaced by subflows.",
  "kestraFeatures.canBeUsed": "Whether they are enabled.",
  "kestraFeatures.listeners": "Listeners, replaced by flow triggers.",
  "kestraFeatures.webserver.html-title": "Title of every page.",
} as const;
