export const kestraObservability = {
  "kestraObservability.logs":
    "Emplacement où sont stockés les journaux des exécutions, si ce n’est pas dans le dépôt.",
  "kestraObservability.logs.type": "Type de stockage ; des plugins en ajoutent d’autres.",
  "kestraObservability.logDatabase": "Journaux dans {name}, séparés du dépôt.",
  "kestraObservability.logDatabase.table": "Table des journaux.",
  "kestraObservability.logs.elasticsearch": "Journaux dans Elasticsearch.",
  "kestraObservability.logs.elasticsearch.index": "Index des journaux.",
  "kestraObservability.metrics": "Noms et étiquettes des métriques de surveillance.",
  "kestraObservability.metrics.prefix": "Préfixe des noms de toutes les métriques.",
  "kestraObservability.metrics.labels":
    "Labels des exécutions qui deviennent des étiquettes de métriques, nommées label_ suivi du label.",
  "kestraObservability.metrics.labels.note":
    "Utilisez seulement des labels qui ont peu de valeurs : chaque valeur crée une nouvelle série.",
  "kestraObservability.metrics.labels.item": "Nom d’un label.",
  "kestraObservability.metrics.tags":
    "Étiquettes à ajouter à chaque métrique, sous forme de paires de chaînes.",
  "kestraObservability.metrics.tags.entry": "La valeur de l’étiquette.",
  "kestraObservability.traces": "Ce que Kestra écrit dans les traces OpenTelemetry.",
  "kestraObservability.traces.root": "Niveau de tout ce qui ne figure pas sous categories.",
  "kestraObservability.traces.categories": "Niveaux de certaines parties de Kestra.",
  "kestraObservability.traces.categories.entry": "DEFAULT ou DISABLED.",
  "kestraObservability.anonymousUsageReport":
    "Statistiques d’utilisation qu’un serveur envoie à l’éditeur de Kestra, sans noms ni contenu.",
  "kestraObservability.anonymousUsageReport.initial-delay":
    "Délai entre le démarrage et le premier envoi.",
  "kestraObservability.anonymousUsageReport.fixed-delay": "Délai entre deux envois.",
  "kestraObservability.uiAnonymousUsageReport":
    "Statistiques d’utilisation que le navigateur envoie à l’éditeur de Kestra.",
} as const;
