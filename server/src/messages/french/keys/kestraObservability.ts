export const kestraObservability = {
  "kestraObservability.logs":
    "Où sont stockés les journaux des exécutions, quand ce n’est pas dans le dépôt.",
  "kestraObservability.logs.type": "Type de stockage ; des plugins en ajoutent d’autres.",
  "kestraObservability.logDatabase": "Journaux dans {name}, à part du dépôt.",
  "kestraObservability.logDatabase.table": "Table pour les journaux.",
  "kestraObservability.logs.elasticsearch": "Journaux dans Elasticsearch.",
  "kestraObservability.logs.elasticsearch.index": "Index pour les journaux.",
  "kestraObservability.metrics": "Noms et étiquettes des métriques que la surveillance collecte.",
  "kestraObservability.metrics.prefix": "Début des noms de toutes les métriques.",
  "kestraObservability.metrics.labels":
    "Labels des exécutions qui deviennent des étiquettes de métriques, nommées label_ suivi du label.",
  "kestraObservability.metrics.labels.note":
    "Seulement des labels qui ont peu de valeurs : chaque valeur crée une nouvelle série.",
  "kestraObservability.metrics.labels.item": "Nom d’un label.",
  "kestraObservability.metrics.tags":
    "Étiquettes posées sur chaque métrique, sous forme de paires de textes.",
  "kestraObservability.traces": "Ce que Kestra écrit dans les traces OpenTelemetry.",
  "kestraObservability.traces.root": "Niveau pour tout ce que categories ne mentionne pas.",
  "kestraObservability.traces.categories": "Niveaux de parties de Kestra.",
  "kestraObservability.traces.categories.entry": "DEFAULT ou DISABLED.",
  "kestraObservability.anonymousUsageReport":
    "Chiffres d’utilisation qu’un serveur envoie à l’éditeur de Kestra, sans noms ni contenu.",
  "kestraObservability.anonymousUsageReport.initial-delay":
    "Pause entre le démarrage et le premier envoi.",
  "kestraObservability.anonymousUsageReport.fixed-delay": "Pause entre deux envois.",
  "kestraObservability.uiAnonymousUsageReport":
    "Chiffres d’utilisation que le navigateur envoie à l’éditeur de Kestra.",
} as const;
