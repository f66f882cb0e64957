export const datasources = {
  datasources: "Connexions aux bases de données.",
  "datasources.note": "Kestra utilise celle qui porte le nom de son type de dépôt et de file.",
  "datasources.entry": "Une connexion et son pool.",
  "datasources.entry.driver-class-name": "Classe du pilote JDBC.",
  "datasources.entry.username": "Utilisateur de la base de données.",
  "datasources.entry.password": "Mot de passe de cet utilisateur.",
  "datasources.entry.dialect": "Dialecte SQL ; nécessaire pour MySQL.",
  "datasources.entry.schema": "Schéma à utiliser à la place de celui de l’utilisateur.",
  "datasources.entry.catalog": "Catalogue à utiliser à la place de celui que choisit le pilote.",
  "datasources.entry.maximum-pool-size": "Nombre maximal de connexions qu’un serveur ouvre.",
  "datasources.entry.maximum-pool-size.note":
    "Chaque serveur a un pool : avec trois serveurs, la base de données doit en permettre trois fois autant.",
  "datasources.entry.minimum-idle": "Connexions gardées ouvertes sans travail.",
  "datasources.entry.minimum-idle.note": "Autant que le pool peut en avoir.",
  "datasources.entry.connection-timeout":
    "Attente maximale d’une connexion libre, en millisecondes.",
  "datasources.entry.idle-timeout":
    "Temps sans travail après lequel une connexion se ferme, en millisecondes.",
  "datasources.entry.max-lifetime": "Âge auquel une connexion est remplacée, en millisecondes.",
  "datasources.entry.max-lifetime.note":
    "Gardez-le sous la limite de la base de données et du pare-feu.",
  "datasources.entry.validation-timeout":
    "Durée maximale de la vérification d’une connexion, en millisecondes.",
  "datasources.entry.initialization-fail-timeout":
    "Temps d’attente de la base de données au démarrage, en millisecondes.",
  "datasources.entry.leak-detection-threshold":
    "Signale les connexions utilisées plus longtemps que cela, en millisecondes ; 0 pour jamais.",
  "datasources.entry.connection-init-sql": "SQL exécuté sur chaque nouvelle connexion.",
  "datasources.entry.connection-test-query": "SQL par lequel une connexion est vérifiée.",
  "datasources.entry.connection-test-query.note":
    "Seulement pour les pilotes qui ne savent pas le faire eux-mêmes.",
  "datasources.entry.transaction-isolation":
    "Isolation des transactions à la place de celle que choisit le pilote.",
  "datasources.entry.pool-name": "Nom du pool dans les journaux et les métriques.",
} as const;
