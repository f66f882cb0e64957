export const kestraBackends = {
  "kestraBackends.repository":
    "Emplacement où sont stockés les flows, les exécutions et les journaux.",
  "kestraBackends.repository.type": "Type de dépôt.",
  "kestraBackends.repository.type.note":
    "Doit correspondre à la file : la même base de données pour les deux, ou elasticsearch avec kafka. memory et h2 servent à faire des essais. sqlserver nécessite 0.23 ; elasticsearch est réservé à l’édition Enterprise.",
  "kestraBackends.queue": "Mode de transmission du travail entre serveurs.",
  "kestraBackends.queue.type": "Type de file.",
  "kestraBackends.queue.type.note":
    "Doit correspondre au dépôt : la même base de données pour les deux, ou kafka avec elasticsearch. memory et h2 servent à faire des essais. sqlserver nécessite 0.23 ; kafka est réservé à l’édition Enterprise.",
  "kestraBackends.queue.postgres": "Paramètres de la file dans PostgreSQL.",
  "kestraBackends.queue.postgres.disable-seq-scan":
    "Force PostgreSQL à utiliser l’index quand Kestra interroge la file.",
  "kestraBackends.queue.postgres.disable-seq-scan.note": "À essayer si l’interrogation est lente.",
  "kestraBackends.jdbc":
    "Paramètres de la file et des tables lorsque tout est dans une base de données.",
  "kestraBackends.jdbc.note": "La connexion elle-même se configure dans datasources.",
  "kestraBackends.jdbc.queues":
    "Fréquence à laquelle un serveur interroge la base de données : des intervalles plus courts sont plus rapides mais chargent davantage la base.",
  "kestraBackends.jdbc.queues.poll-size": "Nombre maximal de messages par interrogation.",
  "kestraBackends.jdbc.queues.min-poll-interval":
    "Intervalle entre deux interrogations tant qu’il y a du travail.",
  "kestraBackends.jdbc.queues.max-poll-interval":
    "Intervalle entre deux interrogations en l’absence de travail.",
  "kestraBackends.jdbc.queues.poll-switch-interval":
    "Durée sans travail après laquelle l’intervalle long s’applique.",
  "kestraBackends.message-protection":
    "Refuse les messages si volumineux que le serveur pourrait manquer de mémoire.",
  "kestraBackends.jdbc.queues.message-protection.note":
    "À partir de la version 2.0, définissez plutôt kestra.queue.message-protection.",
  "kestraBackends.message-protection.limit": "Taille maximale d’un message, en octets.",
  "kestraBackends.jdbc.cleaner": "Supprime les anciens messages de la table de la file.",
  "kestraBackends.jdbc.cleaner.note":
    "Kestra 2.0 lit kestra.jdbc.queue.cleaner à la place, qui n’a pas de types et garde les messages 1h sauf indication contraire.",
  "kestraBackends.jdbc.cleaner.retention": "Âge à partir duquel les messages sont supprimés.",
  "kestraBackends.jdbc.cleaner.types": "Types de messages à supprimer.",
  "kestraBackends.jdbc.cleaner.types.item": "Un type de message.",
  "kestraBackends.jdbc.tables": "Noms des tables et classes qui y sont stockées.",
  "kestraBackends.jdbc.tables.note": "Définis par Kestra.",
  "kestraBackends.jdbc.tables.entry": "Paramètres d’une table.",
  "kestraBackends.elasticsearch": "Elasticsearch ou OpenSearch comme dépôt.",
  "kestraBackends.connection": "Paramètres de connexion.",
  "kestraBackends.elasticsearch.client.http-hosts": "URL des nœuds.",
  "kestraBackends.elasticsearch.client.http-hosts.item": "URL d’un nœud.",
  "kestraBackends.elasticsearch.client.basic-auth":
    "Connexion avec nom d’utilisateur et mot de passe.",
  "kestraBackends.elasticsearch.defaults": "Paramètres de tous les index.",
  "kestraBackends.elasticsearch.defaults.indice-prefix": "Préfixe des noms de tous les index.",
  "kestraBackends.elasticsearch.defaults.indice-prefix.note":
    "À modifier si plusieurs instances partagent un cluster.",
  "kestraBackends.elasticsearch.indices": "Paramètres d’index particuliers.",
  "kestraBackends.elasticsearch.indices.entry": "Paramètres d’un index.",
  "kestraBackends.elasticsearch.indices.entry.alias":
    "Crée un nouvel index chaque jour, semaine, mois ou année, pour que les anciens puissent être supprimés.",
  "kestraBackends.elasticsearch.indices.entry.alias.note":
    "Renommez l’index existant avant d’activer cette option.",
  "kestraBackends.elasticsearch.indices.entry.index": "Nom de l’index.",
  "kestraBackends.elasticsearch.indices.entry.cls": "Classe stockée dans l’index.",
  "kestraBackends.setByKestra": "Valeur définie par Kestra.",
  "kestraBackends.elasticsearch.indices.entry.mapping-file": "Fichier qui définit les champs.",
  "kestraBackends.kafka": "Kafka comme file.",
  "kestraBackends.kafka.client.properties":
    "Propriétés des clients Kafka, comme bootstrap.servers.",
  "kestraBackends.dotted.note": "Écrivez les noms comme Kafka, avec des points.",
  "kestraBackends.kafka.client.loggers":
    "Journalise les messages correspondants, pour le débogage.",
  "kestraBackends.kafka.client.loggers.note": "Ralentit fortement le serveur.",
  "kestraBackends.kafka.client.loggers.item": "Messages à journaliser.",
  "kestraBackends.kafka.client.loggers.item.level": "Niveau de journalisation.",
  "kestraBackends.kafka.client.loggers.item.type": "Type de client.",
  "kestraBackends.kafka.client.loggers.item.topic-regexp": "Expression régulière des topics.",
  "kestraBackends.kafka.client.loggers.item.key-regexp": "Expression régulière des clés.",
  "kestraBackends.kafka.client.loggers.item.value-regexp": "Expression régulière des valeurs.",
  "kestraBackends.kafka.defaults": "Valeurs par défaut de tous les topics et clients.",
  "kestraBackends.kafka.defaults.topic": "Valeurs par défaut de tous les topics.",
  "kestraBackends.partitions": "Nombre de partitions.",
  "kestraBackends.kafka.defaults.topic.partitions.note":
    "Limite le nombre de serveurs d’un même type qui peuvent travailler en même temps.",
  "kestraBackends.kafka.defaults.topic.replication-factor":
    "Nombre de brokers qui stockent chaque message.",
  "kestraBackends.kafka.defaults.topic.replication-factor.note":
    "Utilisez 3 avec trois brokers, sinon la perte d’un broker entraîne une perte de données.",
  "kestraBackends.clientDefaults": "Valeurs par défaut pour {clients}.",
  "kestraBackends.clientDefaults.consumers": "tous les consommateurs",
  "kestraBackends.clientDefaults.properties": "Propriétés Kafka pour {clients}.",
  "kestraBackends.clientDefaults.producers": "tous les producteurs",
  "kestraBackends.clientDefaults.streams": "tous les streams",
  "kestraBackends.topics": "Paramètres de topics particuliers.",
  "kestraBackends.topics.entry": "Paramètres d’un topic.",
  "kestraBackends.topics.entry.name": "Nom du topic dans Kafka.",
  "kestraBackends.topics.entry.cls": "Classe des messages.",
  "kestraBackends.topics.entry.properties": "Propriétés avec lesquelles Kafka crée le topic.",
  "kestraBackends.kafka.defaults.topic-prefix": "Préfixe des noms de tous les topics.",
  "kestraBackends.kafka.defaults.consumer-prefix":
    "Préfixe des noms de tous les groupes de consommateurs.",
  "kestraBackends.kafka.stream": "Kafka Streams.",
  "kestraBackends.kafka.stream.properties":
    "Propriétés de Kafka Streams, comme son répertoire d’état.",
  "kestraBackends.kafka.message-protection":
    "Empêche les messages trop volumineux d’arriver dans Kafka.",
  "kestraBackends.indexer": "Copie les données de Kafka vers Elasticsearch.",
  "kestraBackends.indexer.note":
    "Des lots plus grands coûtent moins, mais retardent la mise à jour de l’interface utilisateur.",
  "kestraBackends.indexer.batch-size": "Nombre maximal de documents par lot.",
  "kestraBackends.indexer.batch-duration": "Attente maximale avant l’envoi d’un lot.",
  "kestraBackends.jdbc.queues.poll-switch-interval.note":
    "Jusqu’à 0.22, la valeur par défaut était 30s, et celle de min-poll-interval 100ms.",
  "kestraBackends.queue.prefix": "Préfixe des noms de toutes les files.",
  "kestraBackends.queue.fail-fast":
    "Indique si un message qui n’a pas pu être traité est distribué de nouveau ; sinon, il est perdu.",
  "kestraBackends.jdbc.queues.switch-steps":
    "Nombre d’étapes entre l’intervalle court et l’intervalle long.",
  "kestraBackends.jdbc.queues.immediate-repoll":
    "Indique s’il faut interroger de nouveau sans attendre après avoir trouvé des messages.",
  "kestraBackends.jdbc.queue": "La file dans la base de données.",
  "kestraBackends.jdbc.cleaner.types.item.type": "Nom de classe des messages.",
  "kestraBackends.jdbc.executor": "L’executor, jusqu’à Kestra 1.3.",
  "kestraBackends.jdbc.executor.clean": "Nettoyage à la fin d’une exécution.",
  "kestraBackends.jdbc.executor.clean.execution-queue":
    "Indique s’il faut supprimer ses messages de la file des exécutions.",
  "kestraBackends.jdbc.executor.clean.worker-queue":
    "Indique s’il faut supprimer ses messages de la file des workers.",
  "kestraBackends.jdbc.execution-statistics": "Statistiques des exécutions.",
  "kestraBackends.jdbc.execution-statistics.compactor": "Compactage des statistiques.",
  "kestraBackends.jdbc.execution-statistics.compactor.max-keys-per-run":
    "Nombre maximal de combinaisons de flow et d’état à compacter par passage.",
  "kestraBackends.jdbc.kestra": "Partie de kestra.jdbc.kestra.jdbc.metrics.",
  "kestraBackends.jdbc.kestra.note":
    "Kestra 2.0 ne lit ces paramètres qu’ici ; kestra.jdbc.metrics n’a aucun effet.",
  "kestraBackends.jdbc.kestra.jdbc.metrics": "Métriques des requêtes à la base de données.",
  "kestraBackends.jdbc.kestra.jdbc.metrics.query-duration-threshold-ms":
    "Durée à partir de laquelle une requête est mesurée, en millisecondes.",
} as const;
