export const datasources = {
  datasources: "Connexions aux bases de données.",
  "datasources.note": "Kestra utilise celle qui porte le nom de son type de dépôt et de file.",
  "datasources.entry": "Paramètres d’une connexion et de son pool.",
  "datasources.entry.driver-class-name": "Nom de classe du pilote JDBC.",
  "datasources.entry.username": "Utilisateur de la base de données.",
  "datasources.entry.password": "Mot de passe de l’utilisateur.",
  "datasources.entry.dialect": "Dialecte SQL ; obligatoire pour MySQL.",
  "datasources.entry.schema": "Schéma à utiliser au lieu de celui par défaut de l’utilisateur.",
  "datasources.entry.catalog": "Catalogue à utiliser au lieu de celui par défaut du pilote.",
  "datasources.entry.maximum-pool-size": "Nombre maximal de connexions par serveur.",
  "datasources.entry.maximum-pool-size.note":
    "Chaque serveur a son propre pool : avec trois serveurs, la base de données doit en autoriser trois fois plus.",
  "datasources.entry.minimum-idle": "Nombre minimal de connexions inutilisées à garder ouvertes.",
  "datasources.entry.minimum-idle.note": "Par défaut, égal à maximum-pool-size.",
  "datasources.entry.connection-timeout":
    "Attente maximale d’une connexion libre, en millisecondes.",
  "datasources.entry.idle-timeout":
    "Délai après lequel une connexion inutilisée est fermée, en millisecondes.",
  "datasources.entry.max-lifetime":
    "Âge maximal d’une connexion avant son remplacement, en millisecondes.",
  "datasources.entry.max-lifetime.note":
    "Restez sous les limites de la base de données et du pare-feu.",
  "datasources.entry.validation-timeout":
    "Durée maximale de la vérification d’une connexion, en millisecondes.",
  "datasources.entry.initialization-fail-timeout":
    "Temps d’attente de la base de données au démarrage, en millisecondes.",
  "datasources.entry.leak-detection-threshold":
    "Durée d’utilisation après laquelle une connexion déclenche un avertissement, en millisecondes ; 0 pour jamais.",
  "datasources.entry.connection-init-sql": "SQL à exécuter sur chaque nouvelle connexion.",
  "datasources.entry.connection-test-query": "Requête SQL qui vérifie une connexion.",
  "datasources.entry.connection-test-query.note":
    "Seulement pour les pilotes qui ne savent pas le faire eux-mêmes.",
  "datasources.entry.transaction-isolation":
    "Niveau d’isolation des transactions à utiliser au lieu de celui par défaut du pilote.",
  "datasources.entry.pool-name": "Nom du pool dans les journaux et les métriques.",
} as const;
