export const kestraFeatures = {
  "kestraFeatures.environment":
    "Badge de l’interface utilisateur, pour distinguer d’un coup d’œil production et test.",
  "kestraFeatures.environment.name": "Texte du badge.",
  "kestraFeatures.environment.color": "Couleur du badge, entre guillemets à cause du `#`.",
  "kestraFeatures.webserver": "Ajouts aux pages de l’interface utilisateur.",
  "kestraFeatures.webserver.note":
    "À partir de la version 2.0, l’édition open source ignore html-head, html-title et google-analytics.",
  "kestraFeatures.webserver.html-head":
    "HTML à ajouter à l’en-tête (head) de chaque page, par exemple des styles personnalisés.",
  "kestraFeatures.webserver.google-analytics": "Identifiant de mesure de Google Analytics.",
  "kestraFeatures.webserver.google-analytics-id.note":
    "La documentation donne deux noms à cette clé ; utilisez celui de votre version.",
  "kestraFeatures.ai": "AI Copilot, qui écrit des flows à partir d’une description.",
  "kestraFeatures.ai.enabled": "Indique si Copilot est disponible.",
  "kestraFeatures.ai.enabled.note":
    "Si la valeur est false, rien n’est envoyé non plus au service de Kestra.",
  "kestraFeatures.ai.providers": "Modèles de langage que Copilot peut utiliser.",
  "kestraFeatures.ai.providers.note":
    "L’édition open source ne prend en charge que Gemini ; l’édition Enterprise prend en charge plusieurs fournisseurs de tout type.",
  "kestraFeatures.ai.providers.item": "Un fournisseur de modèle de langage.",
  "kestraFeatures.ai.providers.item.id": "Identifiant du fournisseur.",
  "kestraFeatures.ai.providers.item.display-name": "Nom affiché aux utilisateurs.",
  "kestraFeatures.ai.providers.item.type": "Type de fournisseur.",
  "kestraFeatures.ai.providers.item.is-default":
    "Indique si Copilot utilise ce fournisseur par défaut.",
  "kestraFeatures.ai.providers.item.system-prompt":
    "Instructions personnalisées pour les modes ask, plan et edit.",
  "kestraFeatures.ai.providers.item.configuration": "Paramètres du modèle et de son accès.",
  "kestraFeatures.ai.providers.item.configuration.note":
    "Les clés applicables dépendent du fournisseur.",
  "kestraFeatures.ai.providers.item.configuration.model-name": "Nom du modèle.",
  "kestraFeatures.ai.providers.item.configuration.api-key": "Clé d’API du fournisseur.",
  "kestraFeatures.ai.providers.item.configuration.base-url":
    "URL de l’API, si ce n’est pas celle par défaut.",
  "kestraFeatures.ai.providers.item.configuration.temperature":
    "Part de hasard : plus la valeur est basse, plus les réponses se ressemblent.",
  "kestraFeatures.ai.providers.item.configuration.top-p":
    "Probabilité cumulée des mots parmi lesquels le modèle choisit.",
  "kestraFeatures.ai.providers.item.configuration.top-k":
    "Nombre de mots probables parmi lesquels le modèle choisit.",
  "kestraFeatures.ai.providers.item.configuration.max-output-tokens":
    "Longueur maximale d’une réponse, en tokens.",
  "kestraFeatures.ai.providers.item.configuration.log-requests":
    "Indique s’il faut journaliser les requêtes.",
  "kestraFeatures.ai.providers.item.configuration.log-responses":
    "Indique s’il faut journaliser les réponses.",
  "kestraFeatures.ai.providers.item.configuration.thinking-enabled":
    "Indique si le modèle réfléchit avant de répondre, s’il le peut.",
  "kestraFeatures.ai.providers.item.configuration.thinking-effort":
    "Intensité de la réflexion du modèle.",
  "kestraFeatures.ai.providers.item.configuration.thinking-budget-tokens":
    "Nombre maximal de tokens de réflexion.",
  "kestraFeatures.ai.providers.item.configuration.custom-headers":
    "En-têtes à envoyer avec chaque requête, sous forme de paires de chaînes.",
  "kestraFeatures.ai.providers.item.configuration.ca-pem":
    "Certificat de l’autorité de certification du fournisseur, en PEM.",
  "kestraFeatures.ai.providers.item.configuration.access-key-id":
    "ID de clé d’accès AWS, pour Bedrock.",
  "kestraFeatures.ai.providers.item.configuration.secret-access-key":
    "Clé d’accès secrète AWS, pour Bedrock.",
  "kestraFeatures.ai.providers.item.configuration.endpoint":
    "URL de la ressource, pour Azure OpenAI.",
  "kestraFeatures.ai.providers.item.configuration.tenant-id":
    "ID de l’annuaire (locataire), pour Azure OpenAI sans clé d’API.",
  "kestraFeatures.ai.providers.item.configuration.client-id":
    "ID d’application (client), pour Azure OpenAI sans clé d’API.",
  "kestraFeatures.ai.providers.item.configuration.client-secret":
    "Secret client, pour Azure OpenAI sans clé d’API.",
  "kestraFeatures.ai.providers.item.configuration.project": "Projet Google Cloud, pour Vertex AI.",
  "kestraFeatures.ai.providers.item.configuration.location": "Région Google Cloud, pour Vertex AI.",
  "kestraFeatures.ai.agent":
    "Limites des conversations : délais, tours et nombre de conversations simultanées.",
  "kestraFeatures.ai.type": "Type de l’unique fournisseur, dans l’ancien format.",
  "kestraFeatures.ai.type.note":
    "Utilisez plutôt la liste sous providers, qui peut en contenir plusieurs.",
  "kestraFeatures.mcp": "Serveurs MCP par lesquels des agents d’IA utilisent Kestra.",
  "kestraFeatures.mcp.server-cache-config":
    "Cache en mémoire de leurs paramètres sur chaque serveur web.",
  "kestraFeatures.mcp.server-cache-config.maximum-size":
    "Nombre maximal de serveurs dans le cache.",
  "kestraFeatures.mcp.server-cache-config.expire-after-access":
    "Durée de conservation d’un serveur dans le cache après sa dernière utilisation.",
  "kestraFeatures.tutorialFlows": "Exemples de flows fournis avec Kestra.",
  "kestraFeatures.tutorialFlows.enabled": "Indique s’il faut les charger.",
  "kestraFeatures.tutorialFlows.enabled.note": "En général désactivée en production.",
  "kestraFeatures.systemFlows": "Flows qui assurent la maintenance de l’instance elle-même.",
  "kestraFeatures.systemFlows.namespace": "Namespace de ces flows.",
  "kestraFeatures.hiddenLabels": "Labels que l’interface utilisateur masque.",
  "kestraFeatures.hiddenLabels.prefixes": "Préfixes des labels à masquer.",
  "kestraFeatures.hiddenLabels.prefixes.item": "Préfixe d’un label.",
  "kestraFeatures.templates": "Templates, remplacés par les subflows.",
  "kestraFeatures.canBeUsed": "Indique s’ils sont activés.",
  "kestraFeatures.listeners": "Listeners, remplacés par les déclencheurs de flows.",
  "kestraFeatures.webserver.html-title": "Titre de toutes les pages.",
} as const;
