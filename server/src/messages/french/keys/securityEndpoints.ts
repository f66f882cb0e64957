export const securityEndpoints = {
  "securityEndpoints.name.logout": "point d’accès de déconnexion",
  "securityEndpoints.name.login": "point d’accès de connexion",
  "securityEndpoints.name.tokenRefresh": "point d’accès de rafraîchissement des jetons",
  "securityEndpoints.name.introspection": "point d’accès d’introspection",
  "securityEndpoints.name.keySet": "point d’accès du jeu de clés",
  "securityEndpoints.endpoints":
    "Les chemins de connexion et de déconnexion qui viennent avec le module de sécurité.",
  "securityEndpoints.endpoints.note":
    "Le bloc se place directement sous micronaut.security ; sous oauth2, il n’a pas d’effet.",
  "securityEndpoints.endpoints.logout": "Déconnexion.",
  "securityEndpoints.endpoints.logout.get-allowed":
    "Indique si un simple lien ou une redirection, donc un GET, peut déconnecter.",
  "securityEndpoints.endpoints.logout.get-allowed.note":
    "Doit valoir true si la déconnexion passe par le fournisseur, comme dans le guide de Kestra pour Keycloak : le fournisseur renvoie le navigateur par GET.",
  "securityEndpoints.located.enabled": "Indique si le serveur offre son {endpoint}.",
  "securityEndpoints.located.path": "Où se trouve le {endpoint}.",
  "securityEndpoints.posted.post-content-types":
    "Types de contenu dans lesquels le {endpoint} accepte un POST.",
  "securityEndpoints.posted.unsupported-post-content-type-status":
    "Statut HTTP avec lequel le {endpoint} répond à un POST dans tout autre type de contenu.",
  "securityEndpoints.endpoints.login": "Connexion avec nom d’utilisateur et mot de passe.",
  "securityEndpoints.endpoints.oauth":
    "Échange d’un jeton de rafraîchissement contre un nouveau jeton d’accès.",
  "securityEndpoints.oauth.path.note": "Le cookie du jeton de rafraîchissement suit ce chemin.",
  "securityEndpoints.endpoints.oauth.get-allowed":
    "Indique si le point d’accès de rafraîchissement des jetons répond aussi à un GET.",
  "securityEndpoints.endpoints.oauth.get-allowed.note":
    "Seulement pour les requêtes qui apportent le cookie du jeton de rafraîchissement.",
  "securityEndpoints.endpoints.introspection": "Dire si un jeton est encore valable.",
  "securityEndpoints.endpoints.keys":
    "Publication des clés publiques avec lesquelles d’autres vérifient les jetons de ce serveur.",
} as const;
