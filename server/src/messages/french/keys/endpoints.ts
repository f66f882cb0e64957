export const endpoints = {
  endpoints:
    "Points d’accès de gestion : des pages de surveillance sur un port à part, qui ne devrait pas être ouvert à tous.",
  "endpoints.all": "Ce qui vaut pour tous les points d’accès.",
  "endpoints.all.port": "Port des points d’accès.",
  "endpoints.all.enabled": "Indique si les points d’accès répondent.",
  "endpoints.all.sensitive":
    "Indique si les points d’accès demandent une connexion, sauf s’ils disent le contraire.",
  "endpoints.hardened": "Kestra 2.0 la met à {value}.",
  "endpoints.all.basic-auth": "Connexion aux points d’accès.",
  "endpoints.health":
    "Indique si le serveur va bien ; les répartiteurs de charge et Kubernetes le demandent ici.",
  "endpoints.common.enabled": "Indique si le point d’accès répond.",
  "endpoints.common.sensitive": "Indique si le point d’accès demande une connexion.",
  "endpoints.health.details-visible":
    "Qui voit l’état de chaque partie et non seulement l’état global.",
  "endpoints.health.details-visible.ANONYMOUS": "Tout le monde.",
  "endpoints.health.details-visible.AUTHENTICATED": "Qui s’est connecté.",
  "endpoints.health.details-visible.NEVER": "Personne.",
  "endpoints.loggers":
    "Montre les niveaux de journal et les change pendant que le serveur fonctionne.",
  "endpoints.loggers.write-sensitive": "Indique si changer un niveau demande une connexion.",
  "endpoints.env": "Montre la configuration en vigueur.",
  "endpoints.sensitiveSince2": "État d’une partie du serveur.",
  "endpoints.entry": "Un point d’accès de gestion.",
} as const;
