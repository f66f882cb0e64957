export const endpoints = {
  endpoints:
    "Points de terminaison de gestion pour la surveillance, sur un port distinct qui ne devrait pas être public.",
  "endpoints.all": "Paramètres de tous les points de terminaison.",
  "endpoints.all.port": "Port des points de terminaison.",
  "endpoints.all.enabled": "Indique si les points de terminaison sont activés.",
  "endpoints.all.sensitive":
    "Indique si, par défaut, les points de terminaison exigent une connexion.",
  "endpoints.all.basic-auth": "Nom d’utilisateur et mot de passe des points de terminaison.",
  "endpoints.health": "État de santé du serveur, pour les répartiteurs de charge et Kubernetes.",
  "endpoints.common.enabled": "Indique si le point de terminaison est activé.",
  "endpoints.common.sensitive": "Indique si le point de terminaison exige une connexion.",
  "endpoints.health.details-visible":
    "Qui peut voir l’état de chaque composant, et pas seulement l’état global.",
  "endpoints.health.details-visible.ANONYMOUS": "Tout le monde.",
  "endpoints.health.details-visible.AUTHENTICATED": "Utilisateurs connectés.",
  "endpoints.health.details-visible.NEVER": "Personne.",
  "endpoints.loggers": "Affiche les niveaux de journalisation et les modifie pendant l’exécution.",
  "endpoints.loggers.write-sensitive":
    "Indique si la modification d’un niveau exige une connexion.",
  "endpoints.env": "Affiche la configuration effective.",
  "endpoints.sensitiveSince2": "État d’un composant du serveur.",
  "endpoints.entry": "Un point de terminaison de gestion.",
} as const;
