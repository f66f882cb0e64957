export const kestraRuntime = {
  "kestraRuntime.localFiles": "Fichiers locaux que les flows peuvent lire avec des URI `file://`.",
  "kestraRuntime.localFiles.allowed-paths": "Répertoires que les flows peuvent lire.",
  "kestraRuntime.localFiles.allowed-paths.note": "Avec Docker, montez-les aussi.",
  "kestraRuntime.localFiles.enable-preview":
    "Indique si l’interface utilisateur peut afficher un aperçu de ces fichiers.",
  "kestraRuntime.configurations": "Gestion des fichiers de configuration.",
  "kestraRuntime.configurations.delete-files-on-start":
    "Indique s’il faut supprimer les fichiers de configuration une fois lus par le serveur, pour que les tâches ne puissent pas y trouver de secrets.",
  "kestraRuntime.configurations.delete-files-on-start.note":
    "Les fichiers doivent être remis en place avant le démarrage suivant.",
  "kestraRuntime.migration": "Migrations de la base de données pour une nouvelle version.",
  "kestraRuntime.migration.auto": "Indique s’il faut exécuter les migrations au démarrage.",
  "kestraRuntime.migration.auto.note":
    "Si elle est désactivée, le serveur ne démarre qu’après l’exécution de `kestra migrate run`. L’édition open source migre toujours au démarrage. En production, laissez-la désactivée et consultez d’abord `kestra migrate plan`.",
  "kestraRuntime.migration.lock-acquire-timeout":
    "Temps d’attente pendant qu’un autre serveur exécute les migrations.",
  "kestraRuntime.migration.force-rerun-scripts":
    "Migrations à réexécuter à chaque démarrage, pour les bases de données en mémoire, qui les perdent.",
  "kestraRuntime.migration.force-rerun-scripts.item": "Identifiant d’un script de migration.",
  "kestraRuntime.execution": "Limites des exécutions.",
  "kestraRuntime.execution.depth": "Exécutions lancées par d’autres exécutions.",
  "kestraRuntime.execution.depth.max-depth": "Nombre maximal de niveaux.",
  "kestraRuntime.regex": "Expressions régulières dans les flows.",
  "kestraRuntime.regex.timeout":
    "Temps après lequel l’évaluation d’une expression régulière est interrompue.",
  "kestraRuntime.pebble": "Fonctions dans les expressions.",
  "kestraRuntime.pebble.subflow-function":
    "La fonction subflow(), qui fournit les choix des formulaires de saisie.",
  "kestraRuntime.pebble.subflow-function.default-timeout":
    "Attente maximale si l’appel n’en définit pas.",
  "kestraRuntime.pebble.subflow-function.default-timeout.note": "Le formulaire attend aussi.",
  "kestraRuntime.pebble.subflow-function.max-timeout":
    "Attente la plus longue qu’un appel peut définir.",
  "kestraRuntime.pebble.subflow-function.max-depth":
    "Profondeur maximale d’imbrication de ces appels.",
  "kestraRuntime.validation": "Limites des flows, par exemple leur parallélisme.",
  "kestraRuntime.validation.note": "Kestra 2.0.0 ne la lit pas.",
  "kestraRuntime.queryFilter": "Limites des filtres de recherche.",
  "kestraRuntime.queryFilter.max-depth": "Profondeur maximale d’imbrication des filtres.",
  "kestraRuntime.queryFilter.max-depth.note": "Les valeurs inférieures sont traitées comme 3.",
  "kestraRuntime.queryFilter.max-width": "Nombre maximal de filtres par niveau.",
  "kestraRuntime.queryFilter.max-width.note": "Les valeurs inférieures sont traitées comme 20.",
  "kestraRuntime.queryFilter.resources": "Limites différentes pour certains types de ressource.",
  "kestraRuntime.heartbeat": "Pulsations des workers dans les anciennes versions.",
  "kestraRuntime.heartbeat.note":
    "Remplacée dans 0.16 par kestra.server.liveness, dont les clés ont d’autres noms.",
  "kestraRuntime.heartbeat.frequency": "Fréquence à laquelle un worker envoie une pulsation.",
  "kestraRuntime.heartbeat.heartbeat-missed":
    "Nombre de pulsations manquées après lequel un worker est considéré comme mort.",
  "kestraRuntime.localFiles.enable-file-functions":
    "Indique si les fonctions de fichier des expressions peuvent lire ces fichiers.",
  "kestraRuntime.execution.outputs": "Stockage des sorties des exécutions.",
  "kestraRuntime.outputs.limit":
    "Taille en octets au-delà de laquelle les sorties vont dans le stockage interne au lieu de la base de données ; -1 signifie jamais.",
  "kestraRuntime.task": "Limites des tâches.",
  "kestraRuntime.task.outputs": "Stockage des sorties des tâches.",
  "kestraRuntime.keyValueStore": "Le magasin clé-valeur.",
  "kestraRuntime.keyValueStore.purge-expired": "Suppression des clés expirées.",
  "kestraRuntime.keyValueStore.purge-expired.batch-size": "Nombre de clés à supprimer à la fois.",
  "kestraRuntime.asyncOperations": "Appels d’API qui attendent l’executor.",
  "kestraRuntime.asyncOperations.wait-timeout":
    "Combien de temps un appel d’API attend la fin de son opération, par exemple la création d’une exécution.",
  "kestraRuntime.ephemeralDatabase":
    "Base de données temporaire qui remplace toutes les sources de données configurées.",
  "kestraRuntime.ephemeralDatabase.note":
    "Les commandes qui s’exécutent sans les données de l’instance y mettent une base H2 en mémoire. Sur un serveur, toutes les données seraient perdues à l’arrêt.",
  "kestraRuntime.executor": "L’executor, qui exécute les flows.",
  "kestraRuntime.scheduler": "Le scheduler, qui évalue les déclencheurs.",
  "kestraRuntime.scheduler.vnodes":
    "Nombre de nœuds virtuels entre lesquels les déclencheurs sont répartis.",
  "kestraRuntime.scheduler.vnodes-rebalance-timeout":
    "Attente maximale de la réattribution des nœuds virtuels.",
  "kestraRuntime.scheduler.cache-max-size-per-vnode":
    "Taille maximale du cache par nœud virtuel ; 0 désactive le cache.",
} as const;
