export const kestraPlugins = {
  "kestraPlugins.plugins": "Plugins : dépôts, paramètres et restrictions.",
  "kestraPlugins.plugins.repositories": "Dépôts Maven depuis lesquels les plugins sont installés.",
  "kestraPlugins.plugins.repositories.entry": "Un dépôt Maven.",
  "kestraPlugins.plugins.repositories.entry.url": "URL du dépôt.",
  "kestraPlugins.plugins.repositories.entry.basic-auth":
    "Nom d’utilisateur et mot de passe du dépôt.",
  "kestraPlugins.plugins.repositories.entry.basic-auth.username.note":
    "Pour le registre de Kestra : l’identifiant de la licence.",
  "kestraPlugins.plugins.repositories.entry.basic-auth.password.note":
    "Pour le registre de Kestra : l’empreinte de la licence.",
  "kestraPlugins.plugins.configurations":
    "Paramètres de plugins qui ne peuvent pas être définis dans un flow, comme les volumes du task runner Docker.",
  "kestraPlugins.plugins.configurations.item": "Paramètres d’un plugin.",
  "kestraPlugins.plugins.configurations.item.type": "Type du plugin.",
  "kestraPlugins.plugins.configurations.item.values": "Paramètres définis par le plugin.",
  "kestraPlugins.plugins.defaults":
    "Valeurs par défaut des propriétés, pour toutes les tâches d’un type donné.",
  "kestraPlugins.plugins.defaults.note":
    "Doit être identique sur chaque serveur. En 2.0, kestra.policies la remplace, dans un autre format et seulement dans l’édition Enterprise ; dans l’édition open source, chaque tâche doit définir ses valeurs.",
  "kestraPlugins.pluginDefault":
    "Valeurs d’un plugin, ou de tous ceux dont le type a le même préfixe.",
  "kestraPlugins.pluginDefault.type": "Type du plugin, ou préfixe de type.",
  "kestraPlugins.pluginDefault.forced": "Indique si les valeurs remplacent celles d’un flow.",
  "kestraPlugins.values": "Valeurs, par nom de propriété du plugin.",
  "kestraPlugins.plugins.security": "Plugins autorisés.",
  "kestraPlugins.plugins.security.includes": "Types autorisés ; tous les autres sont interdits.",
  "kestraPlugins.plugins.security.type": "Expression régulière de types.",
  "kestraPlugins.plugins.security.excludes": "Types interdits.",
  "kestraPlugins.plugins.management":
    "Plugins en plusieurs versions, installés et supprimés pendant l’exécution.",
  "kestraPlugins.plugins.management.remote-storage-enabled":
    "Indique si les plugins installés sont stockés dans le stockage interne.",
  "kestraPlugins.plugins.management.custom-plugins-enabled":
    "Indique si des plugins personnalisés peuvent être téléversés.",
  "kestraPlugins.plugins.management.local-repository-path":
    "Répertoire dans lequel un serveur copie les plugins.",
  "kestraPlugins.plugins.management.auto-reload-enabled":
    "Indique s’il faut rechercher régulièrement les plugins nouvellement installés.",
  "kestraPlugins.plugins.management.auto-reload-interval": "Fréquence de la recherche.",
  "kestraPlugins.plugins.management.default-version":
    "Version pour les flows qui n’en précisent aucune : un mot-clé ou une version.",
  "kestraPlugins.plugins.local-repository-path":
    "Répertoire des fichiers Maven lors de l’installation de plugins.",
  "kestraPlugins.policies":
    "Règles pour les flows de toute l’instance, comme des valeurs que les tâches reçoivent ou doivent avoir.",
  "kestraPlugins.policies.note":
    "Remplace kestra.plugins.defaults. Doit être identique sur chaque serveur ; une erreur dans une stratégie empêche le serveur de démarrer.",
  "kestraPlugins.policies.item": "Une stratégie.",
  "kestraPlugins.policies.item.id":
    "Identifiant de la stratégie : minuscules, chiffres et traits d’union.",
  "kestraPlugins.policies.item.description": "Objet de la stratégie.",
  "kestraPlugins.policies.item.rules": "Règles de la stratégie.",
  "kestraPlugins.policies.item.rules.item.type":
    "Type de la règle ; Add donne une valeur aux tâches.",
  "kestraPlugins.policies.item.rules.item.on": "Cible de la règle.",
  "kestraPlugins.policies.item.rules.item.override":
    "Indique si la valeur remplace celle d’un flow.",
  "kestraPlugins.policies.item.rules.item.where": "Conditions dans lesquelles la règle s’applique.",
  "kestraPlugins.policies.item.rules.item.where.item": "Une condition.",
  "kestraPlugins.tasks": "Exécution des tâches.",
  "kestraPlugins.tasks.tmp-dir": "Répertoires de travail des tâches.",
  "kestraPlugins.tasks.tmp-dir.path": "Répertoire dans lequel chaque tâche a le sien.",
  "kestraPlugins.tasks.tmp-dir.path.note":
    "Si les tâches s’exécutent dans Docker, le chemin doit être le même sur l’hôte et dans le conteneur.",
  "kestraPlugins.tasks.http":
    "URL que les tâches HTTP peuvent appeler, pour tenir les flows à l’écart des services internes.",
  "kestraPlugins.tasks.http.allowed-list": "Seules URL autorisées ; vide pour toutes.",
  "kestraPlugins.tasks.http.address":
    "Schéma, hôte et préfixe de chemin ; `*.` devant un hôte correspond à tous ses sous-domaines.",
  "kestraPlugins.tasks.http.denied-list": "URL interdites, même si l’autre liste les contient.",
  "kestraPlugins.tasks.sdk": "Tâches qui appellent l’API de Kestra.",
  "kestraPlugins.tasks.sdk.authentication":
    "Connexion de ces tâches si ni la tâche, ni le namespace, ni le tenant n’en ont une : un jeton d’API, ou nom d’utilisateur et mot de passe.",
  "kestraPlugins.tasks.sdk.authentication.api-token": "Jeton d’API.",
  "kestraPlugins.tasks.sdk.authentication.url": "URL de l’API que ces tâches appellent.",
  "kestraPlugins.tasks.defaults": "Valeurs par défaut des tâches, dans les anciennes versions.",
  "kestraPlugins.variables":
    "Ce que les flows peuvent utiliser dans des expressions, et comment les expressions sont évaluées.",
  "kestraPlugins.variables.env-vars-prefix":
    "Préfixe des variables d’environnement que les flows peuvent lire sous la forme `{expression}`, où name est le reste en minuscules.",
  "kestraPlugins.variables.env-vars-prefix.note":
    "Jusqu’à 0.22, la valeur par défaut était KESTRA_ ; définissez-la pour que les anciens flows continuent de fonctionner.",
  "kestraPlugins.variables.globals":
    "Valeurs que tous les flows peuvent lire sous la forme `{expression}`.",
  "kestraPlugins.variables.globals.note": "Les noms en camelCase passent en kebab-case.",
  "kestraPlugins.variables.recursive-rendering":
    "Indique s’il faut réévaluer une expression dont le résultat en contient une, comme les versions avant 0.14.",
  "kestraPlugins.variables.cache-enabled":
    "Indique s’il faut mettre en cache les expressions analysées ; sans cache, le serveur est plus sollicité.",
  "kestraPlugins.variables.cache-size": "Nombre maximal d’expressions en cache.",
  "kestraPlugins.variables.redacted-env-vars":
    "Variables d’environnement que les flows ne peuvent pas lire, bien qu’elles aient le préfixe.",
  "kestraPlugins.variables.redacted-env-vars.item": "Nom d’une variable d’environnement.",
  "kestraPlugins.retries":
    "Nouvelles tentatives de Kestra lui-même si le stockage interne ou un gestionnaire de secrets échoue.",
  "kestraPlugins.retries.note": "Les tâches ont leurs propres nouvelles tentatives.",
  "kestraPlugins.plugins.auto-install":
    "Installe les plugins manquants au démarrage et à l’enregistrement d’un flow.",
  "kestraPlugins.plugins.auto-install.enabled.note":
    "Sans valeur, activée seulement dans l’édition open source avec un stockage local.",
  "kestraPlugins.plugins.auto-install.concurrency":
    "Nombre de threads qui installent des plugins ; 0 le déduit des cœurs de processeur.",
  "kestraPlugins.plugins.auto-install.install-timeout":
    "Attente maximale de l’installation au démarrage.",
  "kestraPlugins.plugins.auto-install.save-timeout":
    "Attente maximale de l’installation à l’enregistrement d’un flow.",
  "kestraPlugins.plugins.schema-bundle-path":
    "Fichier avec les schémas des plugins non installés, pour la complétion dans l’éditeur de flows.",
  "kestraPlugins.plugins.schema-bundle-path.note":
    "Remplace le fichier que contiennent les versions de Kestra.",
  "kestraPlugins.plugins.schema-bundle-url-template":
    "URL d’un tel fichier, où `{placeholder}` représente la version de Kestra.",
  "kestraPlugins.plugins.schema-bundle-url-template.note":
    "Utilisée seulement si aucun chemin n’est défini et que Kestra ne contient pas ce fichier.",
  "kestraPlugins.tasks.scripts": "Tâches de script.",
  "kestraPlugins.tasks.scripts.docker": "Tâches de script dans Docker.",
  "kestraPlugins.tasks.scripts.docker.volume-enabled":
    "Indique si les tâches de script peuvent monter des volumes.",
  "kestraPlugins.variables.max-render-depth":
    "Profondeur maximale d’imbrication des appels de render() dans les expressions.",
  "kestraPlugins.variables.max-output-size":
    "Longueur maximale du résultat d’une expression, en caractères ; 0 signifie sans limite.",
} as const;
