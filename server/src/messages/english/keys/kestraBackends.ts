export const kestraBackends = {
  "kestraBackends.repository": "Where flows, executions and logs are stored.",
  "kestraBackends.repository.type": "Type of repository.",
  "kestraBackends.repository.type.note":
    "Must match the queue: the same database for both, or elasticsearch with kafka. memory and h2 are for testing. sqlserver requires 0.23; elasticsearch is Enterprise only.",
  "kestraBackends.queue": "How servers pass work to one another.",
  "kestraBackends.queue.type": "Type of queue.",
  "kestraBackends.queue.type.note":
    "Must match the repository: the same database for both, or kafka with elasticsearch. memory and h2 are for testing. sqlserver requires 0.23; kafka is Enterprise only.",
  "kestraBackends.queue.postgres": "Settings of the queue in PostgreSQL.",
  "kestraBackends.queue.postgres.disable-seq-scan":
    "Makes PostgreSQL use the index when Kestra polls the queue.",
  "kestraBackends.queue.postgres.disable-seq-scan.note": "Try it if polling is slow.",
  "kestraBackends.jdbc": "Settings of the queue and tables when everything is in a database.",
  "kestraBackends.jdbc.note": "The connection itself is configured in datasources.",
  "kestraBackends.jdbc.queues":
    "How often a server polls the database for work: shorter intervals are faster but load the database more.",
  "kestraBackends.jdbc.queues.poll-size": "Maximum number of messages per poll.",
  "kestraBackends.jdbc.queues.min-poll-interval": "Interval between polls while there is work.",
  "kestraBackends.jdbc.queues.max-poll-interval": "Interval between polls while there is no work.",
  "kestraBackends.jdbc.queues.poll-switch-interval":
    "Time without work after which the longer interval applies.",
  "kestraBackends.message-protection":
    "Rejects messages so large that the server could run out of memory.",
  "kestraBackends.jdbc.queues.message-protection.note":
    "From 2.0, set kestra.queue.message-protection instead.",
  "kestraBackends.message-protection.limit": "Maximum size of a message, in bytes.",
  "kestraBackends.jdbc.cleaner": "Removes old messages from the queue table.",
  "kestraBackends.jdbc.cleaner.note":
    "Kestra 2.0 reads kestra.jdbc.queue.cleaner instead, which has no types and keeps messages for 1h unless set.",
  "kestraBackends.jdbc.cleaner.retention": "Age from which messages are removed.",
  "kestraBackends.jdbc.cleaner.types": "Types of messages to remove.",
  "kestraBackends.jdbc.cleaner.types.item": "A message type.",
  "kestraBackends.jdbc.tables": "Names of tables and the classes stored in them.",
  "kestraBackends.jdbc.tables.note": "Set by Kestra.",
  "kestraBackends.jdbc.tables.entry": "Settings of a table.",
  "kestraBackends.elasticsearch": "Elasticsearch or OpenSearch as the repository.",
  "kestraBackends.connection": "Connection settings.",
  "kestraBackends.elasticsearch.client.http-hosts": "URLs of the nodes.",
  "kestraBackends.elasticsearch.client.http-hosts.item": "URL of a node.",
  "kestraBackends.elasticsearch.client.basic-auth": "Login with user name and password.",
  "kestraBackends.elasticsearch.defaults": "Settings for all indices.",
  "kestraBackends.elasticsearch.defaults.indice-prefix": "Prefix of all index names.",
  "kestraBackends.elasticsearch.defaults.indice-prefix.note":
    "Change it if several instances share a cluster.",
  "kestraBackends.elasticsearch.indices": "Settings of individual indices.",
  "kestraBackends.elasticsearch.indices.entry": "Settings of an index.",
  "kestraBackends.elasticsearch.indices.entry.alias":
    "Starts a new index each day, week, month or year, so that old ones can be removed.",
  "kestraBackends.elasticsearch.indices.entry.alias.note":
    "Rename the existing index before you turn this on.",
  "kestraBackends.elasticsearch.indices.entry.index": "Name of the index.",
  "kestraBackends.elasticsearch.indices.entry.cls": "Class stored in the index.",
  "kestraBackends.setByKestra": "Set by Kestra.",
  "kestraBackends.elasticsearch.indices.entry.mapping-file": "File that defines the fields.",
  "kestraBackends.kafka": "Kafka as the queue.",
  "kestraBackends.kafka.client.properties": "Kafka client properties, such as bootstrap.servers.",
  "kestraBackends.dotted.note": "Write the names as Kafka does, with dots.",
  "kestraBackends.kafka.client.loggers": "Logs matching messages, for debugging.",
  "kestraBackends.kafka.client.loggers.note": "Slows the server down considerably.",
  "kestraBackends.kafka.client.loggers.item": "Messages to log.",
  "kestraBackends.kafka.client.loggers.item.level": "Log level.",
  "kestraBackends.kafka.client.loggers.item.type": "Type of client.",
  "kestraBackends.kafka.client.loggers.item.topic-regexp": "Regular expression for topics.",
  "kestraBackends.kafka.client.loggers.item.key-regexp": "Regular expression for keys.",
  "kestraBackends.kafka.client.loggers.item.value-regexp": "Regular expression for values.",
  "kestraBackends.kafka.defaults": "Defaults for all topics and clients.",
  "kestraBackends.kafka.defaults.topic": "Defaults for all topics.",
  "kestraBackends.partitions": "Number of partitions.",
  "kestraBackends.kafka.defaults.topic.partitions.note":
    "Limits how many servers of one type can work at the same time.",
  "kestraBackends.kafka.defaults.topic.replication-factor":
    "Number of brokers that store each message.",
  "kestraBackends.kafka.defaults.topic.replication-factor.note":
    "Use 3 with three brokers; otherwise losing one broker loses data.",
  "kestraBackends.clientDefaults": "Defaults for {clients}.",
  "kestraBackends.clientDefaults.consumers": "all consumers",
  "kestraBackends.clientDefaults.properties": "Kafka properties for {clients}.",
  "kestraBackends.clientDefaults.producers": "all producers",
  "kestraBackends.clientDefaults.streams": "all streams",
  "kestraBackends.topics": "Settings of individual topics.",
  "kestraBackends.topics.entry": "Settings of a topic.",
  "kestraBackends.topics.entry.name": "Name of the topic in Kafka.",
  "kestraBackends.topics.entry.cls": "Class of the messages.",
  "kestraBackends.topics.entry.properties": "Properties with which Kafka creates the topic.",
  "kestraBackends.kafka.defaults.topic-prefix": "Prefix of all topic names.",
  "kestraBackends.kafka.defaults.consumer-prefix": "Prefix of all consumer group names.",
  "kestraBackends.kafka.stream": "Kafka Streams.",
  "kestraBackends.kafka.stream.properties":
    "Properties of Kafka Streams, such as its state directory.",
  "kestraBackends.kafka.message-protection": "Keeps messages that are too large out of Kafka.",
  "kestraBackends.indexer": "Copies data from Kafka to Elasticsearch.",
  "kestraBackends.indexer.note":
    "Larger batches cost less, but delay updates of the user interface.",
  "kestraBackends.indexer.batch-size": "Maximum number of documents per batch.",
  "kestraBackends.indexer.batch-duration": "Maximum wait before a batch is sent.",
  "kestraBackends.jdbc.queues.poll-switch-interval.note":
    "Up to 0.22, the default was 30s, and that of min-poll-interval 100ms.",
  "kestraBackends.queue.prefix": "Prefix of all queue names.",
  "kestraBackends.queue.fail-fast":
    "Whether a message that could not be processed is delivered again; if not, it is lost.",
  "kestraBackends.jdbc.queues.switch-steps":
    "Number of steps from the short interval to the long one.",
  "kestraBackends.jdbc.queues.immediate-repoll":
    "Whether to poll again at once after a poll that found messages.",
  "kestraBackends.jdbc.queue": "The queue in the database.",
  "kestraBackends.jdbc.cleaner.types.item.type": "Class name of the messages.",
  "kestraBackends.jdbc.executor": "The executor, up to Kestra 1.3.",
  "kestraBackends.jdbc.executor.clean": "Cleanup when an execution has ended.",
  "kestraBackends.jdbc.executor.clean.execution-queue":
    "Whether to remove its messages from the execution queue.",
  "kestraBackends.jdbc.executor.clean.worker-queue":
    "Whether to remove its messages from the worker queue.",
  "kestraBackends.jdbc.execution-statistics": "Execution statistics.",
  "kestraBackends.jdbc.execution-statistics.compactor": "Compaction of the statistics.",
  "kestraBackends.jdbc.execution-statistics.compactor.max-keys-per-run":
    "Maximum number of combinations of flow and state to compact per run.",
  "kestraBackends.jdbc.kestra": "Part of kestra.jdbc.kestra.jdbc.metrics.",
  "kestraBackends.jdbc.kestra.note":
    "Kestra 2.0 reads these settings only here; kestra.jdbc.metrics has no effect.",
  "kestraBackends.jdbc.kestra.jdbc.metrics": "Metrics of database queries.",
  "kestraBackends.jdbc.kestra.jdbc.metrics.query-duration-threshold-ms":
    "Duration from which a query is measured, in milliseconds.",
} as const;
