export const fixes = {
  "fix.add": "Ajouter « {key} »",
  "fix.changeTo": "Remplacer par « {text} »",
  "fix.changeToExactly": "Remplacer par {text}",
  "fix.moveTo": "Déplacer vers « {to} »",
  "fix.moveToTopLevel": "Déplacer au premier niveau",
  "fix.moveToNewClient": "Déplacer vers le nouveau client « {client} »",
  "fix.moveTo.movedWins": "{title} ; les valeurs déplacées l’emportent",
  "fix.moveTo.existingWins": "{title} ; les valeurs existantes l’emportent",
  "fix.readFromVariable": "Lire la valeur dans une variable d’environnement",
  "fix.remove": "Supprimer « {name} »",
  "fix.rename": "Renommer en « {name} »",
  "missingClientKey.todo": "Ajoutez « {key} », sauf si l’environnement définit {variable}.",
  "access.singleSignOn": "l’authentification unique",
  "access.security": "la sécurité",
  "access.off": "désactive {name}",
  "access.loginOff": "désactive la connexion « {name} »",
  "access.loginsOff": "désactive la connexion",
  "access.loginAdded": "ajoute la connexion « {name} »",
  "access.startStopped": "empêche le serveur de démarrer",
  "access.rightsAdded": "accorde {rights}",
  "access.settingsChanged": "modifie {name}",
  "access.withEffect": "{title} ({effect})",
  "migrate.broken": "Cette configuration n’est pas convertie, car son YAML n’est pas valide ici.",
  "migrate.template":
    "Cette configuration n’est pas convertie, car un modèle décide quelles lignes le serveur reçoit.",
  "migrate.permissions":
    "Les permissions n’ont pas pu être converties telles qu’elles sont écrites ici.",
  "migrate.renamed":
    "« {key} » s’appelle « {name} » à partir de Kestra {version}. La clé n’est pas renommée, car un espace réservé y fait référence.",
  "migrate.pluginDefaults":
    "Dans la version 2.0, des stratégies (policies) remplacent les valeurs par défaut des plugins dans la configuration. Celles-ci restent inchangées ; convertissez-les à la main.",
  "migrate.templates":
    "Kestra 2.0 n’a plus de templates, donc l’option est supprimée. Remplacez-les par des subflows dans les flows qui les utilisent.",
  "migrate.withoutEffect":
    "« {key} » est sans effet dans Kestra {version}. La clé reste inchangée.",
  "migrate.cleanerTypes":
    "Kestra 2.0 a une seule durée de rétention pour tous les types, donc « types » est sans effet.",
  "migrate.cleanerRetention":
    "Dans la version 2.0, le nettoyage de la file conserve les messages 1 heure au lieu de 7 jours. Définissez kestra.jdbc.queue.cleaner.retention pour les conserver plus longtemps.",
  "migrate.key": "« {place} » n’a pas pu être convertie telle qu’elle est écrite ici.",
  "convertRole.failed": "{name} n’a pas pu être convertie telle qu’elle est écrite ici.",
  "convertRole.impersonate":
    "IMPERSONATE est supprimée : dans la version 2.0, c’est une action de USER. Accordez-la à la main là où elle est nécessaire.",
  "convertRole.unknown": "{name} est supprimée : Kestra 2.0 n’a pas cette permission.",
  "convertRole.withoutEffect":
    "{name} est supprimée : ses actions n’ont pas d’effet dans Kestra 2.0.",
  "convertRole.gain":
    "{name} n’accordait rien dans les versions 1.x et accorde désormais {gained}. Vérifiez que c’est voulu.",
  "supplyVariable.start": "Démarrez le serveur avec la variable d’environnement {name}.",
  "supplyVariable.giveOne":
    "Définissez la variable d’environnement {name} dans le conteneur « {container} ».",
  "supplyVariable.giveMany":
    "Définissez les variables d’environnement {names} dans le conteneur « {container} ».",
  "supplyVariable.secretOne": "Créez le Secret « {secret} » avec la clé {key}.",
  "supplyVariable.secretMany": "Créez le Secret « {secret} » avec les clés {keys}.",
  "suppress.line.fix": "Masquer {rule} sur cette ligne",
  "suppress.file.fix": "Masquer {rule} dans ce fichier",
  "supplyFix.inSecret": "{title}, valeur dans le Secret {secret}",
  "supplyFix.inFile": "{title}, valeur dans {file}",
  "supplyFix.inIgnoredFile": "{title}, valeur dans {file} (ignoré par git)",
} as const;
