export const endpoints = {
  endpoints:
    "Points d’accès de gestion pour la surveillance, sur un port distinct qui ne devrait pas être public.",
  "endpoints.all": "Paramètres de tous les points d’accès.",
  "endpoints.all.port": "Port des points d’accès.",
  "endpoints.all.enabled": "Indique si les points d’accès sont activés.",
  "endpoints.all.sensitive": "Indique si, par défaut, les points d’accès exigent une connexion.",
  "endpoints.hardened": "Kestra 2.0 lui donne la valeur {value}.",
  "endpoints.all.basic-auth": "Nom d’utilisateur et mot de passe des points d’accès.",
  "endpoints.health": "État de santé du serveur, pour les répartiteurs de charge et Kubernetes.",
  "endpoints.common.enabled": "Indique si le point d’accès est activé.",
  "endpoints.common.sensitive": "Indique si le point d’accès exige une connexion.",
  "endpoints.health.details-visible":
    "Qui peut voir l’état de chaque composant, et pas seulement l’état global.",
  "endpoints.health.details-visible.ANONYMOUS": "Tout le monde.",
  "endpoints.health.details-visible.AUTHENTICATED": "Utilisateurs connectés.",
  "endpoints.health.details-visible.NEVER": "Personne.",
  "endpoints.loggers": "Affiche les niveaux de journal et les modifie pendant l’exécution.",
  "endpoints.loggers.write-sensitive":
    "Indique si la modification d’un niveau exige une connexion.",
  "endpoints.env": "Affiche la configuration effective.",
  "endpoints.sensitiveSince2": "État d’un composant du serveur.",
  "endpoints.entry": "Un point d’accès de gestion.",
} as const;
