export const kestraFeatures = {
  "kestraFeatures.environment":
    "A badge in the user interface, to tell production from test at a glance.",
  "kestraFeatures.environment.name": "Text of the badge.",
  "kestraFeatures.environment.color": "Colour of the badge, in quotes because of the `#`.",
  "kestraFeatures.webserver": "Additions to the pages of the user interface.",
  "kestraFeatures.webserver.html-head":
    "HTML put into the head of every page, such as styles of your own.",
  "kestraFeatures.webserver.google-analytics": "Measurement ID of Google Analytics.",
  "kestraFeatures.webserver.google-analytics-id.note":
    "The documentation knows this key by two names; use the one for your release.",
  "kestraFeatures.ai": "AI Copilot, which writes flows from a description.",
  "kestraFeatures.ai.enabled": "Whether there is a Copilot at all.",
  "kestraFeatures.ai.enabled.note": "Turned off, nothing goes to Kestra's own service either.",
  "kestraFeatures.ai.providers": "Language models that Copilot can use.",
  "kestraFeatures.ai.providers.note":
    "Open source uses Gemini only; the Enterprise edition takes several, of every kind.",
  "kestraFeatures.ai.providers.item": "One provider of a language model.",
  "kestraFeatures.ai.providers.item.id": "Name by which Kestra knows the provider.",
  "kestraFeatures.ai.providers.item.display-name": "Name that users see.",
  "kestraFeatures.ai.providers.item.type": "Kind of provider.",
  "kestraFeatures.ai.providers.item.is-default":
    "Whether Copilot uses this provider unless told otherwise.",
  "kestraFeatures.ai.providers.item.system-prompt":
    "Instructions of your own for the modes ask, plan and edit.",
  "kestraFeatures.ai.providers.item.configuration": "Model and access.",
  "kestraFeatures.ai.providers.item.configuration.note":
    "Which keys count depends on the provider.",
  "kestraFeatures.ai.providers.item.configuration.model-name": "Name of the model.",
  "kestraFeatures.ai.providers.item.configuration.api-key": "API key of the provider.",
  "kestraFeatures.ai.providers.item.configuration.base-url":
    "Address of the API, where it is not the usual one.",
  "kestraFeatures.ai.providers.item.configuration.temperature":
    "How freely the model writes: the lower, the more alike the answers.",
  "kestraFeatures.ai.providers.item.configuration.top-p":
    "Share of likely words from which the model chooses.",
  "kestraFeatures.ai.providers.item.configuration.top-k":
    "Number of likely words from which the model chooses.",
  "kestraFeatures.ai.providers.item.configuration.max-output-tokens": "Longest answer, in tokens.",
  "kestraFeatures.ai.providers.item.configuration.log-requests": "Writes requests to the log.",
  "kestraFeatures.ai.providers.item.configuration.log-responses": "Writes answers to the log.",
  "kestraFeatures.ai.providers.item.configuration.thinking-enabled":
    "Lets the model think before it answers, if it can.",
  "kestraFeatures.ai.providers.item.configuration.thinking-effort": "How hard the model thinks.",
  "kestraFeatures.ai.providers.item.configuration.thinking-budget-tokens":
    "Most tokens the model may think.",
  "kestraFeatures.ai.providers.item.configuration.custom-headers":
    "Headers sent with every request, as a map of texts.",
  "kestraFeatures.ai.providers.item.configuration.ca-pem":
    "Certificate of the authority that signed the provider's, in PEM.",
  "kestraFeatures.ai.providers.item.configuration.access-key-id": "AWS access key ID, for Bedrock.",
  "kestraFeatures.ai.providers.item.configuration.secret-access-key":
    "AWS secret access key, for Bedrock.",
  "kestraFeatures.ai.providers.item.configuration.endpoint":
    "Address of the resource, for Azure OpenAI.",
  "kestraFeatures.ai.providers.item.configuration.tenant-id":
    "Directory (tenant) ID, for Azure OpenAI without API key.",
  "kestraFeatures.ai.providers.item.configuration.client-id":
    "Application (client) ID, for Azure OpenAI without API key.",
  "kestraFeatures.ai.providers.item.configuration.client-secret":
    "Client secret, for Azure OpenAI without API key.",
  "kestraFeatures.ai.providers.item.configuration.project": "Google Cloud project, for Vertex AI.",
  "kestraFeatures.ai.providers.item.configuration.location": "Google Cloud region, for Vertex AI.",
  "kestraFeatures.ai.agent": "Limits of conversations: timeouts, turns and how many run at once.",
  "kestraFeatures.ai.type": "Kind of the one provider, in the old form.",
  "kestraFeatures.ai.type.note": "A list under providers says the same and holds several.",
  "kestraFeatures.mcp": "MCP servers, through which AI agents use Kestra.",
  "kestraFeatures.mcp.server-cache-config":
    "Their settings, as each web server keeps them in memory.",
  "kestraFeatures.mcp.server-cache-config.maximum-size": "Most servers kept at once.",
  "kestraFeatures.mcp.server-cache-config.expire-after-access":
    "How long one is kept after its last use.",
  "kestraFeatures.tutorialFlows": "Example flows that Kestra brings along.",
  "kestraFeatures.tutorialFlows.enabled": "Whether to load them.",
  "kestraFeatures.tutorialFlows.enabled.note": "Usually off in production.",
  "kestraFeatures.systemFlows": "Flows that serve the instance itself.",
  "kestraFeatures.systemFlows.namespace": "Namespace in which they stand.",
  "kestraFeatures.hiddenLabels": "Labels that the user interface does not show.",
  "kestraFeatures.hiddenLabels.prefixes": "Beginnings of such labels.",
  "kestraFeatures.hiddenLabels.prefixes.item": "Beginning of a label.",
  "kestraFeatures.templates": "Templates, which subflows have replaced.",
  "kestraFeatures.canBeUsed": "Whether they can be used.",
  "kestraFeatures.listeners": "Listeners, which flow triggers have replaced.",
} as const;
