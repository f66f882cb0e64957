export const securityEndpoints = {
  "securityEndpoints.name.logout": "point de terminaison de déconnexion",
  "securityEndpoints.name.login": "point de terminaison de connexion",
  "securityEndpoints.name.tokenRefresh": "point de terminaison d’actualisation des jetons",
  "securityEndpoints.name.introspection": "point de terminaison d’introspection",
  "securityEndpoints.name.keySet": "point de terminaison du jeu de clés",
  "securityEndpoints.endpoints":
    "Chemins de connexion et de déconnexion fournis par le module de sécurité.",
  "securityEndpoints.endpoints.note":
    "À placer directement sous micronaut.security ; sans effet sous oauth2.",
  "securityEndpoints.endpoints.logout": "Déconnexion.",
  "securityEndpoints.endpoints.logout.get-allowed":
    "Indique si un lien ou une redirection, donc un GET, peut déconnecter.",
  "securityEndpoints.endpoints.logout.get-allowed.note":
    "Doit valoir true si la déconnexion passe par le fournisseur, comme dans le guide de Kestra pour Keycloak : le fournisseur renvoie le navigateur par GET.",
  "securityEndpoints.located.enabled": "Indique si le serveur propose son {endpoint}.",
  "securityEndpoints.located.path": "Chemin du {endpoint}.",
  "securityEndpoints.posted.post-content-types":
    "Types de contenu que le {endpoint} accepte dans un POST.",
  "securityEndpoints.posted.unsupported-post-content-type-status":
    "Code d’état HTTP que le {endpoint} renvoie pour un POST de tout autre type de contenu.",
  "securityEndpoints.endpoints.login": "Connexion avec nom d’utilisateur et mot de passe.",
  "securityEndpoints.endpoints.oauth":
    "Échange d’un jeton d’actualisation contre un nouveau jeton d’accès.",
  "securityEndpoints.oauth.path.note": "Le chemin du cookie du jeton d’actualisation le suit.",
  "securityEndpoints.endpoints.oauth.get-allowed":
    "Indique si le point de terminaison d’actualisation des jetons accepte aussi GET.",
  "securityEndpoints.endpoints.oauth.get-allowed.note":
    "Seulement pour les requêtes avec le cookie du jeton d’actualisation.",
  "securityEndpoints.endpoints.introspection": "Vérifie si un jeton est encore valable.",
  "securityEndpoints.endpoints.keys":
    "Publie les clés publiques qui permettent de vérifier les jetons de ce serveur.",
} as const;
