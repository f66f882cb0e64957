export const micronaut = {
  micronaut:
    "Paramètres de Micronaut, le framework sur lequel Kestra est construit : serveur web, authentification unique, métriques.",
  "micronaut.ssl": "TLS du serveur web ; les certificats sont dans micronaut.server.ssl.",
  "micronaut.metrics": "Métriques pour la surveillance.",
  "micronaut.metrics.enabled": "Indique si des métriques sont collectées.",
  "micronaut.metrics.export":
    "Exportation des métriques, avec une section par système de surveillance.",
  "micronaut.metrics.export.prometheus":
    "Point de terminaison où Prometheus collecte les métriques.",
  "micronaut.metrics.export.prometheus.enabled":
    "Indique s’il faut proposer ce point de terminaison.",
  "micronaut.metrics.export.otlp": "Métriques envoyées avec le protocole OpenTelemetry.",
  "micronaut.metrics.export.entry": "Paramètres d’un système de surveillance.",
  "micronaut.metrics.binders": "Groupes de métriques à collecter ou à omettre.",
  "micronaut.otel": "OpenTelemetry.",
  "micronaut.otel.enabled": "Active le traçage.",
  "micronaut.io": "Fichiers que le serveur surveille.",
  "micronaut.io.watch":
    "Charge des flows depuis des répertoires locaux et suit leurs modifications.",
  "micronaut.io.watch.note": "Pour le développement.",
  "micronaut.io.watch.paths": "Répertoires contenant des flows.",
  "micronaut.io.watch.tenant-id": "Tenant qui reçoit les flows.",
  "micronaut.application": "L’application elle-même.",
  "micronaut.application.name": "Nom de l’application.",
  "micronaut.router": "Routage des chemins.",
  "micronaut.router.static-resources": "Fichiers statiques que le serveur web fournit.",
  "micronaut.router.static-resources.entry": "Un ensemble de fichiers.",
  "micronaut.router.static-resources.entry.enabled": "Indique s’il faut le fournir.",
  "micronaut.router.static-resources.entry.paths":
    "Emplacements des fichiers : classpath: ou file: suivi d’un chemin.",
  "micronaut.router.static-resources.entry.paths.item": "Un emplacement.",
  "micronaut.router.static-resources.entry.mapping":
    "Chemin sous lequel ils sont fournis, terminé par **.",
  "micronaut.http": "Requêtes HTTP que Kestra fait lui-même.",
  "micronaut.http.client": "Paramètres de toutes les requêtes.",
  "micronaut.http.client.max-content-length":
    "Taille maximale d’une réponse, en octets ou sous forme de chaîne comme 10MB.",
  "micronaut.http.client.ssl": "Certificats acceptés et présentés.",
  "micronaut.http.services": "Requêtes à certains services, par nom.",
  "micronaut.http.services.entry": "Paramètres d’un service.",
  "micronaut.executors": "Pools de threads.",
  "micronaut.executors.entry": "Un pool de threads.",
  "micronaut.executors.entry.type": "Type de pool.",
  "micronaut.executors.entry.n-threads": "Nombre de threads, pour un pool fixe.",
  "micronaut.executors.entry.core-pool-size":
    "Nombre de threads maintenus en vie, pour un pool planifié.",
  "micronaut.caches": "Caches en mémoire.",
  "micronaut.caches.entry": "Un cache.",
  "micronaut.caches.entry.maximum-size": "Nombre maximal d’entrées.",
  "micronaut.caches.entry.initial-capacity": "Capacité initiale.",
  "micronaut.caches.entry.expire-after-write":
    "Durée de conservation d’une entrée après son écriture.",
  "micronaut.caches.entry.expire-after-access":
    "Durée de conservation d’une entrée après sa dernière utilisation.",
  "micronaut.session": "Sessions que le serveur garde en mémoire ou ailleurs.",
  "micronaut.views": "Pages générées par le serveur.",
  "micronaut.codec": "Types de contenu de chaque format.",
  "micronaut.config-client": "Configuration récupérée sur un autre serveur au démarrage.",
  "micronaut.metrics.binders.jvm": "Métriques de la machine virtuelle Java.",
} as const;
