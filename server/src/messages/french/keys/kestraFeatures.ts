export const kestraFeatures = {
  "kestraFeatures.environment":
    "Un badge dans l’interface utilisateur, pour distinguer d’un coup d’œil production et test.",
  "kestraFeatures.environment.name": "Texte du badge.",
  "kestraFeatures.environment.color": "Couleur du badge, entre guillemets à cause du `#`.",
  "kestraFeatures.webserver": "Ajouts aux pages de l’interface utilisateur.",
  "kestraFeatures.webserver.html-head":
    "HTML placé dans l’en-tête (head) de chaque page, comme vos propres styles.",
  "kestraFeatures.webserver.google-analytics": "Identifiant de mesure de Google Analytics.",
  "kestraFeatures.webserver.google-analytics-id.note":
    "La documentation donne deux noms à cette clé ; utilisez celui de votre version.",
  "kestraFeatures.ai": "AI Copilot, qui écrit des flows à partir d’une description.",
  "kestraFeatures.ai.enabled": "Indique s’il y a un Copilot.",
  "kestraFeatures.ai.enabled.note": "Désactivé, rien ne va non plus au service de Kestra lui-même.",
  "kestraFeatures.ai.providers": "Modèles de langage que Copilot peut utiliser.",
  "kestraFeatures.ai.providers.note":
    "L’édition open source n’utilise que Gemini ; l’édition Enterprise en accepte plusieurs, de tout type.",
  "kestraFeatures.ai.providers.item": "Un fournisseur d’un modèle de langage.",
  "kestraFeatures.ai.providers.item.id": "Nom par lequel Kestra connaît le fournisseur.",
  "kestraFeatures.ai.providers.item.display-name": "Nom que voient les utilisateurs.",
  "kestraFeatures.ai.providers.item.type": "Type de fournisseur.",
  "kestraFeatures.ai.providers.item.is-default":
    "Indique si Copilot utilise ce fournisseur quand on ne lui dit rien d’autre.",
  "kestraFeatures.ai.providers.item.system-prompt":
    "Vos propres instructions pour les modes ask, plan et edit.",
  "kestraFeatures.ai.providers.item.configuration": "Modèle et accès.",
  "kestraFeatures.ai.providers.item.configuration.note":
    "Les clés qui comptent dépendent du fournisseur.",
  "kestraFeatures.ai.providers.item.configuration.model-name": "Nom du modèle.",
  "kestraFeatures.ai.providers.item.configuration.api-key": "Clé d’API du fournisseur.",
  "kestraFeatures.ai.providers.item.configuration.base-url":
    "Adresse de l’API, si ce n’est pas celle d’usage.",
  "kestraFeatures.ai.providers.item.configuration.temperature":
    "Liberté avec laquelle le modèle écrit : plus c’est bas, plus les réponses se ressemblent.",
  "kestraFeatures.ai.providers.item.configuration.top-p":
    "Part des mots probables parmi lesquels le modèle choisit.",
  "kestraFeatures.ai.providers.item.configuration.top-k":
    "Nombre de mots probables parmi lesquels le modèle choisit.",
  "kestraFeatures.ai.providers.item.configuration.max-output-tokens":
    "Longueur maximale d’une réponse, en tokens.",
  "kestraFeatures.ai.providers.item.configuration.log-requests":
    "Écrit les requêtes dans le journal.",
  "kestraFeatures.ai.providers.item.configuration.log-responses":
    "Écrit les réponses dans le journal.",
  "kestraFeatures.ai.providers.item.configuration.thinking-enabled":
    "Laisse le modèle réfléchir avant de répondre, s’il le peut.",
  "kestraFeatures.ai.providers.item.configuration.thinking-effort":
    "Intensité de la réflexion du modèle.",
  "kestraFeatures.ai.providers.item.configuration.thinking-budget-tokens":
    "Nombre maximal de tokens de réflexion du modèle.",
  "kestraFeatures.ai.providers.item.configuration.custom-headers":
    "En-têtes envoyés avec chaque requête, sous forme de paires de textes.",
  "kestraFeatures.ai.providers.item.configuration.ca-pem":
    "Certificat de l’autorité qui a signé celui du fournisseur, en PEM.",
  "kestraFeatures.ai.providers.item.configuration.access-key-id":
    "Identifiant de clé d’accès AWS, pour Bedrock.",
  "kestraFeatures.ai.providers.item.configuration.secret-access-key":
    "Clé d’accès secrète AWS, pour Bedrock.",
  "kestraFeatures.ai.providers.item.configuration.endpoint":
    "Adresse de la ressource, pour Azure OpenAI.",
  "kestraFeatures.ai.providers.item.configuration.tenant-id":
    "Identifiant d’annuaire (tenant), pour Azure OpenAI sans clé d’API.",
  "kestraFeatures.ai.providers.item.configuration.client-id":
    "Identifiant d’application (client), pour Azure OpenAI sans clé d’API.",
  "kestraFeatures.ai.providers.item.configuration.client-secret":
    "Secret de client, pour Azure OpenAI sans clé d’API.",
  "kestraFeatures.ai.providers.item.configuration.project": "Projet Google Cloud, pour Vertex AI.",
  "kestraFeatures.ai.providers.item.configuration.location": "Région Google Cloud, pour Vertex AI.",
  "kestraFeatures.ai.agent":
    "Limites des conversations : délais, tours et nombre de conversations à la fois.",
  "kestraFeatures.ai.type": "Type de l’unique fournisseur, dans l’ancienne forme.",
  "kestraFeatures.ai.type.note":
    "Une liste sous providers dit la même chose et en contient plusieurs.",
  "kestraFeatures.mcp": "Serveurs MCP, par lesquels des agents d’IA utilisent Kestra.",
  "kestraFeatures.mcp.server-cache-config":
    "Leurs paramètres, tels que chaque serveur web les garde en mémoire.",
  "kestraFeatures.mcp.server-cache-config.maximum-size":
    "Nombre maximal de serveurs gardés à la fois.",
  "kestraFeatures.mcp.server-cache-config.expire-after-access":
    "Durée de conservation d’un serveur après sa dernière utilisation.",
  "kestraFeatures.tutorialFlows": "Flows d’exemple que Kestra apporte.",
  "kestraFeatures.tutorialFlows.enabled": "Indique s’il faut les charger.",
  "kestraFeatures.tutorialFlows.enabled.note": "En général désactivé en production.",
  "kestraFeatures.systemFlows": "Flows qui servent l’instance elle-même.",
  "kestraFeatures.systemFlows.namespace": "Namespace dans lequel ils se trouvent.",
  "kestraFeatures.hiddenLabels": "Labels que l’interface utilisateur n’affiche pas.",
  "kestraFeatures.hiddenLabels.prefixes": "Débuts de tels labels.",
  "kestraFeatures.hiddenLabels.prefixes.item": "Début d’un label.",
  "kestraFeatures.templates": "Templates, que les subflows ont remplacés.",
  "kestraFeatures.canBeUsed": "Indique s’ils peuvent être utilisés.",
  "kestraFeatures.listeners": "Listeners, que les déclencheurs de flows ont remplacés.",
} as const;
