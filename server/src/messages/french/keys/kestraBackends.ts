export const kestraBackends = {
  "kestraBackends.repository": "Où les flows, les exécutions et les journaux sont stockés.",
  "kestraBackends.repository.type": "Type de stockage.",
  "kestraBackends.repository.type.note":
    "La file doit correspondre : une base de données avec la même base, elasticsearch avec kafka. memory et h2 servent à faire des essais. sqlserver existe depuis 0.23 ; elasticsearch est réservé à l’édition Enterprise.",
  "kestraBackends.queue": "Comment les serveurs se passent le travail.",
  "kestraBackends.queue.type": "Type de file.",
  "kestraBackends.queue.type.note":
    "Le dépôt doit correspondre : une base de données avec la même base, kafka avec elasticsearch. memory et h2 servent à faire des essais. sqlserver existe depuis 0.23 ; kafka est réservé à l’édition Enterprise.",
  "kestraBackends.queue.postgres": "Paramètres de la file dans PostgreSQL.",
  "kestraBackends.queue.postgres.disable-seq-scan":
    "Fait utiliser l’index à PostgreSQL quand il interroge la file.",
  "kestraBackends.queue.postgres.disable-seq-scan.note":
    "À essayer quand l’interrogation est lente.",
  "kestraBackends.jdbc":
    "Paramètres de la file et des tables quand tout est dans une base de données.",
  "kestraBackends.jdbc.note": "La connexion elle-même est dans datasources.",
  "kestraBackends.jdbc.queues":
    "Fréquence à laquelle un serveur demande du travail à la base de données : plus court est plus rapide et charge davantage la base.",
  "kestraBackends.jdbc.queues.note": "Kestra 2.0 ne garde plus la file dans ces tables.",
  "kestraBackends.jdbc.queues.poll-size": "Nombre maximal de messages pris à la fois.",
  "kestraBackends.jdbc.queues.min-poll-interval":
    "Pause entre deux interrogations tant qu’il y a du travail.",
  "kestraBackends.jdbc.queues.max-poll-interval":
    "Pause entre deux interrogations tant qu’il n’y en a pas.",
  "kestraBackends.jdbc.queues.poll-switch-interval":
    "Durée sans travail après laquelle la pause longue s’applique.",
  "kestraBackends.jdbc.queues.message-protection":
    "Refuse les messages si grands qu’ils mettraient en danger la mémoire du serveur.",
  "kestraBackends.message-protection.limit": "Taille maximale d’un message, en octets.",
  "kestraBackends.jdbc.cleaner": "Retire les anciens messages de la table de la file.",
  "kestraBackends.jdbc.cleaner.note": "Kestra 2.0 ne garde plus la file dans cette table.",
  "kestraBackends.jdbc.cleaner.initial-delay": "Pause entre le démarrage et le premier nettoyage.",
  "kestraBackends.jdbc.cleaner.fixed-delay": "Pause entre deux nettoyages.",
  "kestraBackends.jdbc.cleaner.retention": "Âge à partir duquel les messages sont retirés.",
  "kestraBackends.jdbc.cleaner.types": "Types de messages à nettoyer.",
  "kestraBackends.jdbc.cleaner.types.item": "Un type de message.",
  "kestraBackends.jdbc.tables": "Noms des tables et classes qui y sont stockées.",
  "kestraBackends.jdbc.tables.note": "Kestra les définit lui-même.",
  "kestraBackends.jdbc.tables.entry": "Paramètres d’une table.",
  "kestraBackends.elasticsearch": "Elasticsearch ou OpenSearch comme dépôt.",
  "kestraBackends.connection": "La connexion.",
  "kestraBackends.elasticsearch.client.http-hosts": "Adresses des nœuds.",
  "kestraBackends.elasticsearch.client.http-hosts.item": "Adresse d’un nœud.",
  "kestraBackends.elasticsearch.client.basic-auth":
    "Connexion avec nom d’utilisateur et mot de passe.",
  "kestraBackends.elasticsearch.defaults": "Ce qui vaut pour tous les index.",
  "kestraBackends.elasticsearch.defaults.indice-prefix": "Début des noms de tous les index.",
  "kestraBackends.elasticsearch.defaults.indice-prefix.note":
    "À changer là où plusieurs instances partagent un cluster.",
  "kestraBackends.elasticsearch.indices": "Paramètres d’index particuliers.",
  "kestraBackends.elasticsearch.indices.entry": "Paramètres d’un index.",
  "kestraBackends.elasticsearch.indices.entry.alias":
    "Commence un nouvel index chaque jour, semaine, mois ou année, pour que les anciens puissent être supprimés.",
  "kestraBackends.elasticsearch.indices.entry.alias.note":
    "Renommez l’index existant avant d’activer ceci.",
  "kestraBackends.elasticsearch.indices.entry.index": "Nom de l’index.",
  "kestraBackends.elasticsearch.indices.entry.cls": "Classe stockée dans l’index.",
  "kestraBackends.setByKestra": "Kestra la définit lui-même.",
  "kestraBackends.elasticsearch.indices.entry.mapping-file": "Fichier qui décrit les champs.",
  "kestraBackends.kafka": "Kafka comme file.",
  "kestraBackends.kafka.client.properties":
    "Toute propriété d’un client Kafka, bootstrap.servers avant tout.",
  "kestraBackends.dotted.note": "Écrivez-les comme Kafka, avec des points dans leurs noms.",
  "kestraBackends.kafka.client.loggers":
    "Journalise les messages qui correspondent, pour trouver une erreur.",
  "kestraBackends.kafka.client.loggers.note": "Ralentit beaucoup le serveur.",
  "kestraBackends.kafka.client.loggers.item": "Les messages à journaliser.",
  "kestraBackends.kafka.client.loggers.item.level": "Niveau auquel journaliser.",
  "kestraBackends.kafka.client.loggers.item.type": "Type de client.",
  "kestraBackends.kafka.client.loggers.item.topic-regexp": "Expression régulière pour des topics.",
  "kestraBackends.kafka.client.loggers.item.key-regexp": "Expression régulière pour des clés.",
  "kestraBackends.kafka.client.loggers.item.value-regexp":
    "Expression régulière pour des contenus.",
  "kestraBackends.kafka.defaults": "Ce qui vaut pour tous les topics et clients.",
  "kestraBackends.kafka.defaults.topic": "Ce qui vaut pour tous les topics.",
  "kestraBackends.partitions": "Nombre de partitions.",
  "kestraBackends.kafka.defaults.topic.partitions.note":
    "Il ne peut pas y avoir plus de serveurs d’un même type qui travaillent en même temps.",
  "kestraBackends.kafka.defaults.topic.replication-factor":
    "Nombre de brokers qui gardent chaque message.",
  "kestraBackends.kafka.defaults.topic.replication-factor.note":
    "Utilisez 3 avec trois brokers, sinon la perte d’un broker fait perdre des données.",
  "kestraBackends.clientDefaults": "Ce qui vaut pour {clients}.",
  "kestraBackends.clientDefaults.consumers": "tous les consommateurs",
  "kestraBackends.clientDefaults.properties": "Propriétés de Kafka pour {clients}.",
  "kestraBackends.clientDefaults.producers": "tous les producteurs",
  "kestraBackends.clientDefaults.streams": "tous les streams",
  "kestraBackends.topics": "Paramètres de topics particuliers.",
  "kestraBackends.topics.entry": "Paramètres d’un topic.",
  "kestraBackends.topics.entry.name": "Nom du topic dans Kafka.",
  "kestraBackends.topics.entry.cls": "Classe des messages.",
  "kestraBackends.topics.entry.properties": "Propriétés avec lesquelles Kafka crée le topic.",
  "kestraBackends.kafka.defaults.topic-prefix": "Début des noms de tous les topics.",
  "kestraBackends.kafka.defaults.consumer-prefix":
    "Début des noms de tous les groupes de consommateurs.",
  "kestraBackends.kafka.stream": "Kafka Streams.",
  "kestraBackends.kafka.stream.properties":
    "Propriétés de Kafka Streams, comme son répertoire d’état.",
  "kestraBackends.kafka.message-protection": "Tient à l’écart de Kafka les messages trop grands.",
  "kestraBackends.indexer": "Copie de Kafka vers Elasticsearch.",
  "kestraBackends.indexer.note":
    "De plus grands lots coûtent moins, mais l’interface utilisateur prend du retard.",
  "kestraBackends.indexer.batch-size": "Nombre maximal de documents dans un lot.",
  "kestraBackends.indexer.batch-duration": "Attente maximale avant l’envoi d’un lot.",
} as const;
