export const kestraWorkers = {
  "kestraWorkers.worker": "Workers: connection to the controller, authentication and capacity.",
  "kestraWorkers.worker.name": "Display name of the worker.",
  "kestraWorkers.worker.controllers":
    "How a worker finds the controllers, from which it gets its work over gRPC.",
  "kestraWorkers.worker.controllers.type":
    "How addresses are found: from a list, through DNS or through the internal storage.",
  "kestraWorkers.worker.controllers.static": "Address list for type STATIC.",
  "kestraWorkers.worker.controllers.static.endpoints": "Addresses of the controllers.",
  "kestraWorkers.worker.controllers.static.endpoints.item": "One controller.",
  "kestraWorkers.worker.controllers.static.endpoints.item.note":
    "Host and port are separate keys; host:port in one string does not work.",
  "kestraWorkers.worker.controllers.static.endpoints.item.host": "Host name.",
  "kestraWorkers.worker.controllers.static.endpoints.item.port": "gRPC port.",
  "kestraWorkers.worker.controllers.dns": "DNS lookup for type DNS.",
  "kestraWorkers.worker.controllers.dns.hostname": "DNS name of the controllers.",
  "kestraWorkers.worker.controllers.dns.record-type": "Type of DNS record to look up.",
  "kestraWorkers.worker.controllers.dns.default-port":
    "gRPC port for A records, which contain none.",
  "kestraWorkers.worker.controllers.dns.refresh-interval": "How often to repeat the lookup.",
  "kestraWorkers.worker.controllers.dns.refresh-interval.note": "Kestra 2.0.0 does not use it.",
  "kestraWorkers.worker.controllers.load-balancing": "Load balancing between several controllers.",
  "kestraWorkers.worker.controllers.load-balancing.policy": "gRPC load balancing policy.",
  "kestraWorkers.worker.controllers.health-check": "Checks whether a controller responds.",
  "kestraWorkers.worker.controllers.health-check.interval": "How often to check.",
  "kestraWorkers.worker.auth": "How the worker proves which worker group it belongs to.",
  "kestraWorkers.worker.auth.registration-token":
    "Token created for the worker group; it determines which group the worker joins.",
  "kestraWorkers.worker.auth.registration-token.note":
    "Used only if the server sets kestra.ee.worker.auth.enabled; otherwise the worker joins the default group.",
  "kestraWorkers.worker.auth.credentials-path":
    "File in which the worker stores the credentials it got for the token.",
  "kestraWorkers.worker.auth.refresh-buffer": "How long before expiry an access token is renewed.",
  "kestraWorkers.worker.job-buffer-size":
    "Number of fetched jobs that wait in the worker while all its threads are busy.",
  "kestraWorkers.worker.job-buffer-size.note":
    "Kestra 2.0.0 does not read it yet. Defaults to the number of threads, which is also the maximum; 0 fetches a job only if a thread is free.",
  "kestraWorkers.worker.polling-trigger-timeout": "Maximum duration of a polling trigger.",
  "kestraWorkers.controller": "The controller, which hands out work to workers over gRPC.",
  "kestraWorkers.grpc": "The connection between workers and controllers.",
  "kestraWorkers.grpc.tls": "Encryption of the connection.",
  "kestraWorkers.grpc.tls.note": "Without it, everything is sent in plain text.",
  "kestraWorkers.grpc.tls.enabled": "Whether to encrypt; set it on both sides.",
  "kestraWorkers.grpc.tls.key-store": "Certificate and private key of this side.",
  "kestraWorkers.store.path": "Path of the file.",
  "kestraWorkers.grpc.tls.key-store.key-password":
    "Password of the key in a JKS file, if it has its own.",
  "kestraWorkers.grpc.tls.trust-store": "Certificates this side trusts.",
  "kestraWorkers.grpc.tls.trust-store.note": "Defaults to those that Java trusts.",
  "kestraWorkers.grpc.tls.client-auth":
    "Whether the controller requests certificates from workers.",
  "kestraWorkers.grpc.tls.client-auth.NONE": "Not requested.",
  "kestraWorkers.grpc.tls.client-auth.OPTIONAL": "Requested but not required.",
  "kestraWorkers.grpc.tls.client-auth.REQUIRE":
    "Workers without a trusted certificate are rejected.",
  "kestraWorkers.grpc.tls.authority-override": "Name expected in the controller's certificate.",
  "kestraWorkers.grpc.tls.authority-override.note":
    "Required with static addresses, where the name would be `controllers`.",
  "kestraWorkers.worker.controllers.type.note":
    "Write it in capitals: otherwise the settings of the type are not read.",
  "kestraWorkers.worker.controllers.storage": "Lookup in the internal storage for type STORAGE.",
  "kestraWorkers.worker.controllers.storage.refresh-interval":
    "How often to repeat the lookup in the storage.",
  "kestraWorkers.worker.controllers.load-balancing.policy.ROUND_ROBIN":
    "Uses all controllers in turn.",
  "kestraWorkers.worker.controllers.load-balancing.policy.PICK_FIRST":
    "Uses the first controller that responds.",
  "kestraWorkers.worker.controllers.wait-for-ready": "Waits for a controller if none is available.",
  "kestraWorkers.worker.controllers.wait-for-ready.deadline": "Maximum wait for a controller.",
  "kestraWorkers.worker.metastore-cache":
    "Cache for answers of the controller on whether a namespace exists.",
  "kestraWorkers.worker.metastore-cache.maximum-size": "Maximum number of cache entries.",
  "kestraWorkers.worker.metastore-cache.expire-after-access":
    "Time after its last use at which an entry is removed.",
  "kestraWorkers.worker.max-num-threads": "Maximum number of worker threads.",
  "kestraWorkers.worker.max-num-threads.note": "Set by the command that starts the worker.",
  "kestraWorkers.worker.group-key": "Worker group that the worker joins.",
  "kestraWorkers.controller.port": "gRPC port of the controller.",
  "kestraWorkers.controller.max-connection-age":
    "Age at which workers have to reconnect, possibly to another controller.",
  "kestraWorkers.controller.max-connection-age-grace":
    "How long calls may continue on a connection that is too old.",
  "kestraWorkers.controller.advertise":
    "Publishes the address of the controller in the internal storage, for workers of type STORAGE.",
  "kestraWorkers.controller.advertise.host":
    "Host name to publish; by default, that of the machine.",
  "kestraWorkers.controller.advertise.heartbeat-interval": "How often to publish it again.",
  "kestraWorkers.grpc.max-inbound-message-size": "Maximum size of a received message, in bytes.",
  "kestraWorkers.grpc.reflection-enabled": "Whether clients can list the gRPC services.",
  "kestraWorkers.grpc.channel": "Connections opened by workers.",
  "kestraWorkers.grpc.channel.keep-alive-time": "Idle time after which a connection is checked.",
  "kestraWorkers.grpc.channel.shutdown-timeout": "Maximum wait for calls to finish at shutdown.",
  "kestraWorkers.grpc.channel.retry": "Retries of failed calls.",
} as const;
