export const kestraRuntime = {
  "kestraRuntime.localFiles":
    "Fichiers de la machine que les flows peuvent lire par des adresses `file://`.",
  "kestraRuntime.localFiles.allowed-paths": "Répertoires que les flows peuvent lire.",
  "kestraRuntime.localFiles.allowed-paths.note": "Avec Docker, montez-les aussi.",
  "kestraRuntime.localFiles.enable-preview":
    "Affiche de tels fichiers dans l’interface utilisateur.",
  "kestraRuntime.configurations": "Ce que deviennent les fichiers de configuration eux-mêmes.",
  "kestraRuntime.configurations.delete-files-on-start":
    "Supprime les fichiers de configuration une fois que le serveur les a lus, pour que les tâches ne puissent pas y trouver de secrets.",
  "kestraRuntime.configurations.delete-files-on-start.note":
    "Les fichiers doivent être remis en place pour le démarrage suivant.",
  "kestraRuntime.migration": "Modifications de la base de données qu’apporte une nouvelle version.",
  "kestraRuntime.migration.auto": "Fait les modifications au démarrage.",
  "kestraRuntime.migration.auto.note":
    "Quand c’est désactivé, le serveur ne démarre pas avant que quelqu’un ait lancé `kestra migrate run`. L’édition open source les fait toujours au démarrage. En production, laissez-le désactivé et regardez d’abord `kestra migrate plan`.",
  "kestraRuntime.migration.lock-acquire-timeout":
    "Temps d’attente pendant qu’un autre serveur fait les modifications.",
  "kestraRuntime.migration.force-rerun-scripts":
    "Modifications à refaire à chaque démarrage, pour les bases de données en mémoire qui les oublient.",
  "kestraRuntime.migration.force-rerun-scripts.item": "Identifiant d’un script de migration.",
  "kestraRuntime.execution": "Limites des exécutions.",
  "kestraRuntime.execution.depth": "Exécutions qui lancent des exécutions.",
  "kestraRuntime.execution.depth.max-depth": "Nombre maximal de niveaux.",
  "kestraRuntime.regex": "Expressions régulières dans les flows.",
  "kestraRuntime.regex.timeout":
    "Temps après lequel une expression régulière est interrompue et la tâche échoue.",
  "kestraRuntime.pebble": "Fonctions dans les expressions.",
  "kestraRuntime.pebble.subflow-function":
    "La fonction subflow(), qui remplit les choix des formulaires de saisie.",
  "kestraRuntime.pebble.subflow-function.default-timeout":
    "Attente maximale quand l’appel n’en nomme aucune.",
  "kestraRuntime.pebble.subflow-function.default-timeout.note": "Le formulaire attend aussi.",
  "kestraRuntime.pebble.subflow-function.max-timeout":
    "Attente maximale qu’un appel peut demander.",
  "kestraRuntime.pebble.subflow-function.max-depth":
    "Combien de tels appels peuvent être imbriqués.",
  "kestraRuntime.validation": "Limites que Kestra fait respecter aux flows.",
  "kestraRuntime.queryFilter": "Limites des filtres dans les recherches.",
  "kestraRuntime.queryFilter.max-depth": "Profondeur maximale d’imbrication des filtres.",
  "kestraRuntime.queryFilter.max-depth.note": "Un nombre plus petit compte comme 3.",
  "kestraRuntime.queryFilter.max-width": "Combien de filtres peuvent se trouver côte à côte.",
  "kestraRuntime.queryFilter.max-width.note": "Un nombre plus petit compte comme 20.",
  "kestraRuntime.queryFilter.resources": "Autres limites pour certains types de ressource.",
  "kestraRuntime.heartbeat":
    "Comment les workers des anciennes versions signalaient qu’ils étaient en vie.",
  "kestraRuntime.heartbeat.note":
    "À partir de 0.16, c’est l’affaire de kestra.server.liveness, dont les clés ont d’autres noms.",
  "kestraRuntime.heartbeat.frequency": "Fréquence à laquelle un worker se signale.",
  "kestraRuntime.heartbeat.heartbeat-missed":
    "Nombre de signaux qui peuvent manquer avant qu’un worker soit tenu pour mort.",
} as const;
