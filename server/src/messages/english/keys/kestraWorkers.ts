export const kestraWorkers = {
  "kestraWorkers.worker":
    "Workers: how they reach their controller, how they log in and how much they take on.",
  "kestraWorkers.worker.name": "Name under which the worker is shown.",
  "kestraWorkers.worker.controllers":
    "How a worker finds the controllers, from which it gets its work by gRPC.",
  "kestraWorkers.worker.controllers.type":
    "How the addresses are found: from a list, by DNS, or through the internal storage.",
  "kestraWorkers.worker.controllers.static": "The list, for type STATIC.",
  "kestraWorkers.worker.controllers.static.endpoints": "Addresses of the controllers.",
  "kestraWorkers.worker.controllers.static.endpoints.item": "One controller.",
  "kestraWorkers.worker.controllers.static.endpoints.item.note":
    "Host and port are two keys; host:port in one text does not work.",
  "kestraWorkers.worker.controllers.static.endpoints.item.host": "Host name.",
  "kestraWorkers.worker.controllers.static.endpoints.item.port": "gRPC port.",
  "kestraWorkers.worker.controllers.dns": "The name to ask for, for type DNS.",
  "kestraWorkers.worker.controllers.dns.hostname": "DNS name of the controllers.",
  "kestraWorkers.worker.controllers.dns.record-type": "Kind of DNS record to ask for.",
  "kestraWorkers.worker.controllers.dns.default-port":
    "gRPC port, for records of type A, which hold none.",
  "kestraWorkers.worker.controllers.dns.refresh-interval": "How often to ask again.",
  "kestraWorkers.worker.controllers.load-balancing":
    "How work is asked for from several controllers.",
  "kestraWorkers.worker.controllers.load-balancing.policy":
    "Policy by which gRPC chooses among them.",
  "kestraWorkers.worker.controllers.health-check": "Check whether a controller answers.",
  "kestraWorkers.worker.controllers.health-check.interval": "How often to check.",
  "kestraWorkers.worker.auth": "How the worker proves to which worker group it belongs.",
  "kestraWorkers.worker.auth.registration-token":
    "Token made for the worker group; it decides which group the worker joins.",
  "kestraWorkers.worker.auth.registration-token.note":
    "Counts only when the server has kestra.ee.worker.auth.enabled; otherwise the worker joins the default group.",
  "kestraWorkers.worker.auth.credentials-path":
    "File in which the worker keeps what it got for the token.",
  "kestraWorkers.worker.auth.refresh-buffer": "How long before its end an access token is renewed.",
  "kestraWorkers.worker.job-buffer-size": "Jobs a worker may fetch ahead of running them.",
  "kestraWorkers.worker.polling-trigger-timeout": "Longest time a polling trigger may take.",
  "kestraWorkers.controller": "The controller, which hands work to workers by gRPC.",
  "kestraWorkers.grpc": "The connection between workers and controllers.",
  "kestraWorkers.grpc.tls": "Encryption of the connection.",
  "kestraWorkers.grpc.tls.note": "Without it everything passes in plain text.",
  "kestraWorkers.grpc.tls.enabled": "Turns encryption on; set it on both sides.",
  "kestraWorkers.grpc.tls.key-store": "Certificate and private key of this side.",
  "kestraWorkers.store.path": "Path of the file.",
  "kestraWorkers.grpc.tls.key-store.key-password":
    "Password of the key in a JKS file, if it has one of its own.",
  "kestraWorkers.grpc.tls.trust-store": "Certificates this side trusts.",
  "kestraWorkers.grpc.tls.trust-store.note": "Without it, those that Java trusts.",
  "kestraWorkers.grpc.tls.client-auth": "Whether the controller wants a certificate from workers.",
  "kestraWorkers.grpc.tls.client-auth.NONE": "No.",
  "kestraWorkers.grpc.tls.client-auth.OPTIONAL": "It asks, and goes on without.",
  "kestraWorkers.grpc.tls.client-auth.REQUIRE":
    "A worker without a trusted certificate is refused.",
  "kestraWorkers.grpc.tls.authority-override":
    "Name to look for in the certificate of the controller.",
  "kestraWorkers.grpc.tls.authority-override.note":
    "Needed with static addresses, where the name would be `controllers`.",
} as const;
