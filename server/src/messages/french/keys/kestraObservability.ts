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
  "kestraObservability.traces.categories.entry": "DEFAULT, FINE ou DISABLED.",
  "kestraObservability.anonymousUsageReport":
    "Statistiques d’utilisation qu’un serveur envoie à l’éditeur de Kestra, sans noms ni contenu.",
  "kestraObservability.anonymousUsageReport.initial-delay":
    "Délai entre le démarrage et le premier envoi.",
  "kestraObservability.anonymousUsageReport.fixed-delay": "Délai entre deux envois.",
  "kestraObservability.uiAnonymousUsageReport":
    "Statistiques d’utilisation que le navigateur envoie à l’éditeur de Kestra.",
  "kestraObservability.metrics.tags.note": "Micronaut réécrit les noms : myTag devient my-tag.",
  "kestraObservability.metrics.shared-service-instance-metrics":
    "Métriques d’autres serveurs que le serveur web publie aussi, par type de serveur.",
  "kestraObservability.metrics.shared-service-instance-metrics.entry":
    "Métriques de ce type de serveur, additionnées.",
  "kestraObservability.metrics.shared-service-instance-metrics.entry.item":
    "Nom d’une métrique, préfixe compris.",
  "kestraObservability.traces.categories.note":
    "Seuls les paquets correspondent : Micronaut réécrit les noms de classe, qui n’ont donc aucun effet.",
  "kestraObservability.logging": "Étiquettes dans les journaux.",
  "kestraObservability.logging.labels": "Labels d’exécution à ajouter aux lignes de journal.",
  "kestraObservability.metric": "Métriques supplémentaires.",
  "kestraObservability.metric.queue": "Métriques de la file.",
  "kestraObservability.metric.queue.lag":
    "Nombre de tâches de la file qu’aucun worker n’a encore récupérées.",
  "kestraObservability.anonymousUsageReport.fixed-delay.note":
    "Avant 2.0, la valeur par défaut était 1h.",
} as const;
