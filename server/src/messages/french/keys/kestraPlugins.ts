export const kestraPlugins = {
  "kestraPlugins.plugins":
    "Plugins : d’où ils viennent, comment ils sont configurés et lesquels sont permis.",
  "kestraPlugins.plugins.repositories": "Dépôts Maven depuis lesquels les plugins sont installés.",
  "kestraPlugins.plugins.repositories.entry": "Un dépôt Maven.",
  "kestraPlugins.plugins.repositories.entry.url": "Adresse du dépôt.",
  "kestraPlugins.plugins.repositories.entry.basic-auth": "Connexion au dépôt.",
  "kestraPlugins.plugins.repositories.entry.basic-auth.username.note":
    "Pour le registre de Kestra : l’identifiant de la licence.",
  "kestraPlugins.plugins.repositories.entry.basic-auth.password.note":
    "Pour le registre de Kestra : l’empreinte de la licence.",
  "kestraPlugins.plugins.configurations":
    "Paramètres de plugins qui ne peuvent pas être définis dans un flow, comme les volumes du task runner Docker.",
  "kestraPlugins.plugins.configurations.item": "Paramètres d’un plugin.",
  "kestraPlugins.plugins.configurations.item.type": "Type du plugin.",
  "kestraPlugins.plugins.configurations.item.values":
    "Les paramètres, sous les noms que le plugin leur donne.",
  "kestraPlugins.plugins.defaults":
    "Valeurs que les flows n’ont pas besoin de répéter : elles s’appliquent à chaque tâche du type donné.",
  "kestraPlugins.plugins.defaults.note":
    "Doit être le même sur chaque serveur. En 2.0, kestra.policies en tient lieu, sous une autre forme et dans l’édition Enterprise seulement ; en open source, chaque tâche doit contenir ses valeurs.",
  "kestraPlugins.pluginDefault":
    "Valeurs pour un plugin, ou pour tous ceux dont le type commence de même.",
  "kestraPlugins.pluginDefault.type": "Type du plugin, ou début de types.",
  "kestraPlugins.pluginDefault.forced":
    "Indique si les valeurs l’emportent même sur celles écrites dans un flow.",
  "kestraPlugins.values": "Les valeurs, sous les noms que le plugin donne à ses propriétés.",
  "kestraPlugins.plugins.security": "Les plugins qui peuvent être utilisés.",
  "kestraPlugins.plugins.security.includes": "Types permis ; tous les autres ne le sont pas.",
  "kestraPlugins.plugins.security.type": "Expression régulière pour des types.",
  "kestraPlugins.plugins.security.excludes": "Types interdits.",
  "kestraPlugins.plugins.management":
    "Plugins en plusieurs versions, installés et retirés pendant que le serveur fonctionne.",
  "kestraPlugins.plugins.management.remote-storage-enabled":
    "Garde les plugins installés dans le stockage interne.",
  "kestraPlugins.plugins.management.custom-plugins-enabled":
    "Permet d’envoyer vos propres plugins.",
  "kestraPlugins.plugins.management.local-repository-path":
    "Répertoire dans lequel un serveur copie les plugins.",
  "kestraPlugins.plugins.management.auto-reload-enabled":
    "Cherche de temps en temps les plugins nouvellement installés.",
  "kestraPlugins.plugins.management.auto-reload-interval": "Fréquence de la recherche.",
  "kestraPlugins.plugins.management.default-version":
    "Version qu’un flow utilise quand il n’en nomme aucune : l’un des mots, ou une version.",
  "kestraPlugins.plugins.local-repository-path":
    "Répertoire pour les fichiers de Maven quand des plugins sont installés.",
  "kestraPlugins.policies":
    "Règles sur les flows qui valent pour toute l’instance, comme des valeurs que les tâches reçoivent ou doivent avoir.",
  "kestraPlugins.policies.note":
    "Prend la place de kestra.plugins.defaults. Doit être le même sur chaque serveur, et une règle contenant une erreur empêche le serveur de démarrer.",
  "kestraPlugins.policies.item": "Une règle (policy).",
  "kestraPlugins.policies.item.id":
    "Identifiant de la règle (policy) : minuscules, chiffres et traits d’union.",
  "kestraPlugins.policies.item.description": "À quoi sert la règle (policy).",
  "kestraPlugins.policies.item.rules": "Les règles de la policy.",
  "kestraPlugins.policies.item.rules.item.type":
    "Type de la règle ; Add donne une valeur aux tâches.",
  "kestraPlugins.policies.item.rules.item.on": "Ce que vise la règle.",
  "kestraPlugins.policies.item.rules.item.override":
    "Indique si la valeur l’emporte même sur celle écrite dans un flow.",
  "kestraPlugins.policies.item.rules.item.where": "Conditions dans lesquelles la règle s’applique.",
  "kestraPlugins.policies.item.rules.item.where.item": "Une condition.",
  "kestraPlugins.tasks": "Comment les tâches s’exécutent.",
  "kestraPlugins.tasks.tmp-dir": "Répertoires de travail des tâches.",
  "kestraPlugins.tasks.tmp-dir.path": "Répertoire sous lequel chaque tâche reçoit le sien.",
  "kestraPlugins.tasks.tmp-dir.path.note":
    "Là où les tâches s’exécutent dans Docker, il doit avoir le même chemin sur l’hôte et dans le conteneur.",
  "kestraPlugins.tasks.http":
    "Adresses que les tâches HTTP peuvent appeler, pour tenir les flows à l’écart des services internes.",
  "kestraPlugins.tasks.http.allowed-list":
    "Les seules adresses qui peuvent être appelées ; vide pour toutes.",
  "kestraPlugins.tasks.http.address":
    "Schéma, hôte et début d’un chemin ; `*.` devant un hôte vaut pour tous ceux qui sont dessous.",
  "kestraPlugins.tasks.http.denied-list":
    "Adresses qui ne peuvent pas être appelées, même si l’autre liste les contient.",
  "kestraPlugins.tasks.defaults": "Valeurs pour les tâches, sous leur nom des anciennes versions.",
  "kestraPlugins.variables":
    "Ce que les flows peuvent utiliser dans des expressions, et comment les expressions sont évaluées.",
  "kestraPlugins.variables.env-vars-prefix":
    "Début des variables d’environnement que les flows peuvent lire sous la forme `{expression}`, où name est le reste en minuscules.",
  "kestraPlugins.variables.env-vars-prefix.note":
    "Était KESTRA_ jusqu’à 0.22 ; écrivez cela ici pour que les anciens flows continuent de fonctionner.",
  "kestraPlugins.variables.globals":
    "Valeurs que chaque flow peut lire sous la forme `{expression}`.",
  "kestraPlugins.variables.globals.note":
    "Les noms en camelCase deviennent des noms avec traits d’union.",
  "kestraPlugins.variables.recursive-rendering":
    "Évalue de nouveau une expression quand son résultat en contient une, comme le faisaient les versions avant 0.14.",
  "kestraPlugins.variables.cache-enabled":
    "Garde en mémoire les expressions analysées ; sans cela, le serveur travaille davantage.",
  "kestraPlugins.variables.cache-size": "Nombre maximal d’expressions gardées en mémoire.",
  "kestraPlugins.variables.redacted-env-vars":
    "Variables d’environnement que les flows ne peuvent pas lire bien qu’elles commencent par le préfixe.",
  "kestraPlugins.variables.redacted-env-vars.item": "Nom d’une variable d’environnement.",
  "kestraPlugins.retries":
    "Combien de fois Kestra lui-même réessaie quand le stockage interne ou un coffre à secrets échoue.",
  "kestraPlugins.retries.note": "Les tâches ont leurs propres nouvelles tentatives.",
  "kestraPlugins.retries.attempts": "Nombre de tentatives.",
  "kestraPlugins.retries.delay": "Pause avant la deuxième tentative.",
  "kestraPlugins.retries.max-delay": "Pause maximale entre deux tentatives.",
  "kestraPlugins.retries.multiplier":
    "Facteur par lequel chaque pause est plus longue que la précédente.",
} as const;
