export const upgrades = {
  "upgrade.title": "Mise à niveau de Kestra {from} vers {to}",
  "upgrade.nothing": "Rien ne change pour cette configuration.",
  "upgrade.summary":
    "Changements pour cette configuration : {count}. La commande « Vérifier les modifications du plan de mise à niveau » peut en effectuer {editable}.",
  "upgrade.list":
    "Changements pour cette configuration : {count}. Parmi eux, {editable} peuvent être effectués automatiquement.",
  "upgrade.must": "À faire",
  "upgrade.should": "À vérifier",
  "upgrade.goodToKnow": "Bon à savoir",
  "upgrade.editable": "modification automatique possible",
  "upgrade.role":
    "Kestra 2.0 a d’autres permissions et actions. Une mise à niveau convertit les rôles dans la base de données de Kestra, mais pas le rôle par défaut défini ici.",
  "upgrade.grant": "Kestra {version} n’a plus de permission {name}.",
  "upgrade.removed": "Kestra ne lit plus « {key} » à partir de la version {version}.",
  "upgrade.renamed": "« {key} » s’appelle « {name} » à partir de Kestra {version}.",
  "upgrade.moved": "Kestra lit « {key} » sous « {to} » à partir de la version {version}.",
  "upgrade.defaults":
    "Des valeurs par défaut dont dépend cette configuration changent dans Kestra {version} : {changes}. Définissez une clé pour garder son ancienne valeur.",
  "upgrade.default": "{key} de {before} à {now}",
  "manual.health-checks":
    "Le chart Helm interroge /health/liveness et /health/readiness au lieu de /health. Mettez à jour vos propres sondes.",
  "manual.locked-accounts":
    "Après 10 échecs de connexion en 5 minutes, un compte avec mot de passe est verrouillé pendant 30 minutes. Voir kestra.security.login.failed-attempts.",
  "manual.tenant.open-source":
    "Toutes les données appartiennent au tenant « main ». Arrêtez Kestra et exécutez une fois « kestra migrate default-tenant » ; essayez d’abord avec --dry-run.",
  "manual.tenant.enterprise":
    "Il n’y a plus de tenant par défaut. Si vous l’utilisez, arrêtez Kestra et exécutez une fois « kestra migrate default-tenant » avec --tenant-id et --tenant-name ; essayez d’abord avec --dry-run.",
  "manual.storage-folders.open-source":
    "Les fichiers du stockage interne se trouvent dans un dossier de leur tenant. Déplacez-les sous « main », sinon Kestra ne les trouve pas.",
  "manual.storage-folders.enterprise":
    "Les fichiers du stockage interne se trouvent dans un dossier de leur tenant. Si vous utilisiez le tenant par défaut, déplacez ses fichiers sous le dossier de son nouveau tenant.",
  "manual.storage-paths":
    "Les chemins dans le bucket ne commencent plus par une barre oblique. Copiez les fichiers vers les chemins sans celle-ci, sinon Kestra ne les trouve pas.",
  "manual.super-admin":
    "Les superadministrateurs sont marqués autrement. Exécutez « kestra auths users refresh » après la mise à niveau, sinon ils perdent leurs privilèges.",
  "manual.sql-server":
    "Kestra ne prend plus en charge SQL Server. Passez d’abord à une autre base de données.",
  "manual.login":
    "L’édition open source exige toujours une connexion. Définissez kestra.server.basic-auth.username et password, ou créez l’identifiant sur la page de configuration.",
  "manual.helm-restructured":
    "Les valeurs du chart Helm ont une autre structure, et le chart ne contient plus de bases de données. Comparez vos valeurs avec le guide de migration.",
  "manual.metadata-kv": "Arrêtez Kestra et exécutez une fois « kestra migrate metadata kv ».",
  "manual.metadata-secrets":
    "Arrêtez Kestra et exécutez une fois « kestra migrate metadata secrets ».",
  "manual.metadata-files":
    "Arrêtez Kestra et exécutez une fois « kestra migrate metadata nsfiles », sinon les fichiers des namespaces ne sont pas accessibles.",
  "manual.license":
    "Kestra ne démarre pas avec une licence antérieure à la version 1.3. Demandez-en une nouvelle, et définissez son ID, sa clé et son empreinte avant la mise à niveau.",
  "manual.backup":
    "Sauvegardez d’abord la base de données. Les migrations de la version 2.0 suppriment des tables et sont irréversibles. L’édition open source les exécute au démarrage.",
  "manual.migrate-run":
    "L’édition Enterprise ne démarre pas avant la migration de sa base de données. Arrêtez tous les serveurs, exécutez « kestra migrate plan » et « kestra migrate run » avec la nouvelle version, puis redémarrez-les.",
  "manual.sdk-login":
    "Les tâches qui appellent l’API de Kestra, comme la synchronisation Git, ont besoin d’identifiants. Définissez kestra.tasks.sdk.authentication, ou des valeurs par défaut dans le namespace ou le tenant.",
  "manual.controller-port":
    "Le chart Helm ouvre le port 50051 sur tous les pods, par lequel les workers se connectent. Autorisez-le entre eux dans vos règles réseau.",
  "manual.java": "Kestra 2.0 nécessite Java 25. Ses images de conteneur le contiennent.",
} as const;
