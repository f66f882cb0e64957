// Keys of `kestra` for workers, controllers and the gRPC connection between them, as in Kestra 2.0.
// From Kestra's documentation and its published jars.
import { docs } from "../docs";
import {
  block,
  closedBlock,
  decimal,
  duration,
  flag,
  integer,
  listOf,
  oneOf,
  secret,
  suggested,
  text,
} from "./field";

const controllers = block(
  "kestraWorkers.worker.controllers",
  {
    type: oneOf("kestraWorkers.worker.controllers.type", ["STATIC", "DNS", "STORAGE"], {
      default: "STATIC",
      note: "kestraWorkers.worker.controllers.type.note",
    }),
    static: closedBlock("kestraWorkers.worker.controllers.static", {
      endpoints: listOf(
        "kestraWorkers.worker.controllers.static.endpoints",
        closedBlock(
          "kestraWorkers.worker.controllers.static.endpoints.item",
          {
            host: text("kestraWorkers.worker.controllers.static.endpoints.item.host", {
              examples: ["kestra-controller"],
            }),
            port: integer("kestraWorkers.worker.controllers.static.endpoints.item.port", {
              examples: [50051],
            }),
          },
          { note: "kestraWorkers.worker.controllers.static.endpoints.item.note" },
        ),
      ),
    }),
    dns: closedBlock("kestraWorkers.worker.controllers.dns", {
      hostname: text("kestraWorkers.worker.controllers.dns.hostname", {
        examples: ["kestra-controller.kestra.svc.cluster.local"],
      }),
      "record-type": suggested("kestraWorkers.worker.controllers.dns.record-type", ["SRV", "A"], {
        removedIn: true,
      }),
      "default-port": integer("kestraWorkers.worker.controllers.dns.default-port", {
        default: 50051,
      }),
      "refresh-interval": duration("kestraWorkers.worker.controllers.dns.refresh-interval", {
        default: "30s",
        note: "kestraWorkers.worker.controllers.dns.refresh-interval.note",
      }),
    }),
    storage: closedBlock("kestraWorkers.worker.controllers.storage", {
      "refresh-interval": duration("kestraWorkers.worker.controllers.storage.refresh-interval", {
        default: "30s",
      }),
    }),
    "load-balancing": closedBlock("kestraWorkers.worker.controllers.load-balancing", {
      policy: oneOf(
        "kestraWorkers.worker.controllers.load-balancing.policy",
        {
          ROUND_ROBIN: "kestraWorkers.worker.controllers.load-balancing.policy.ROUND_ROBIN",
          PICK_FIRST: "kestraWorkers.worker.controllers.load-balancing.policy.PICK_FIRST",
        },
        { default: "ROUND_ROBIN" },
      ),
    }),
    "health-check": closedBlock("kestraWorkers.worker.controllers.health-check", {
      enabled: flag("phrases.turnsCheckOn", { default: true }),
      interval: duration("kestraWorkers.worker.controllers.health-check.interval", {
        removedIn: true,
      }),
    }),
    "wait-for-ready": closedBlock("kestraWorkers.worker.controllers.wait-for-ready", {
      enabled: flag("phrases.turnsThisOn", { default: true }),
      deadline: duration("kestraWorkers.worker.controllers.wait-for-ready.deadline", {
        default: "30s",
      }),
    }),
  },
  { since: "2.0" },
);

export const worker = block(
  "kestraWorkers.worker",
  {
    name: text("kestraWorkers.worker.name", { since: "2.0", enterprise: true }),
    controllers,
    auth: block(
      "kestraWorkers.worker.auth",
      {
        "registration-token": secret("kestraWorkers.worker.auth.registration-token", {
          examples: ["${KESTRA_WORKER_TOKEN}"],
          note: "kestraWorkers.worker.auth.registration-token.note",
        }),
        "credentials-path": text("kestraWorkers.worker.auth.credentials-path", {
          examples: ["/var/kestra/worker/.auth/worker-credentials.json"],
        }),
        "refresh-buffer": duration("kestraWorkers.worker.auth.refresh-buffer", {
          examples: ["PT60S"],
        }),
      },
      { since: "2.0", enterprise: true },
    ),
    "job-buffer-size": integer("kestraWorkers.worker.job-buffer-size", {
      note: "kestraWorkers.worker.job-buffer-size.note",
    }),
    "polling-trigger-timeout": duration("kestraWorkers.worker.polling-trigger-timeout", {
      default: "10m",
      since: "1.3",
    }),
    "metastore-cache": closedBlock(
      "kestraWorkers.worker.metastore-cache",
      {
        "maximum-size": integer("kestraWorkers.worker.metastore-cache.maximum-size", {
          default: 10000,
        }),
        "expire-after-access": duration(
          "kestraWorkers.worker.metastore-cache.expire-after-access",
          {
            default: "1h",
          },
        ),
      },
      { since: "2.0" },
    ),
    // Options of the command set these keys. Before 0.21, they may have been read outside core.
    "max-num-threads": integer("kestraWorkers.worker.max-num-threads", {
      readFrom: "0.21",
      note: "kestraWorkers.worker.max-num-threads.note",
    }),
    "group-key": text("kestraWorkers.worker.group-key", {
      readFrom: "0.21",
      removedIn: "2.0",
      enterprise: true,
    }),
  },
  { docs: docs.runtimeAndStorage, completeIn: "open-source" },
);

export const controller = block(
  "kestraWorkers.controller",
  {
    port: integer("kestraWorkers.controller.port", { default: 50051 }),
    "max-connection-age": duration("kestraWorkers.controller.max-connection-age", {
      default: "1h",
    }),
    "max-connection-age-grace": duration("kestraWorkers.controller.max-connection-age-grace", {
      default: "30s",
    }),
    advertise: closedBlock("kestraWorkers.controller.advertise", {
      enabled: flag("phrases.turnsThisOn", { default: false }),
      host: text("kestraWorkers.controller.advertise.host", { examples: ["kestra-controller"] }),
      "heartbeat-interval": duration("kestraWorkers.controller.advertise.heartbeat-interval", {
        default: "5m",
      }),
    }),
  },
  { since: "2.0", docs: docs.runtimeAndStorage },
);

const store = {
  path: text("kestraWorkers.store.path", { examples: ["/etc/kestra/tls/keystore.p12"] }),
  type: suggested("phrases.fileFormat", ["PKCS12", "JKS"], { default: "PKCS12" }),
  password: secret("phrases.filePassword", { examples: ["${KESTRA_GRPC_STORE_PASSWORD}"] }),
};

export const grpc = block(
  "kestraWorkers.grpc",
  {
    "max-inbound-message-size": integer("kestraWorkers.grpc.max-inbound-message-size", {
      default: 10485760,
    }),
    "reflection-enabled": flag("kestraWorkers.grpc.reflection-enabled", { default: false }),
    channel: closedBlock("kestraWorkers.grpc.channel", {
      "keep-alive-time": duration("kestraWorkers.grpc.channel.keep-alive-time", { default: "1h" }),
      "shutdown-timeout": duration("kestraWorkers.grpc.channel.shutdown-timeout", {
        default: "30s",
      }),
      retry: closedBlock("kestraWorkers.grpc.channel.retry", {
        enabled: flag("phrases.turnsThisOn", { default: true }),
        "max-attempts": integer("phrases.attempts", { default: 4 }),
        "initial-backoff": duration("phrases.secondAttempt", { default: "500ms" }),
        "max-backoff": duration("phrases.longestBetweenAttempts", { default: "5s" }),
        "backoff-multiplier": decimal("phrases.attemptFactor", { default: 2 }),
      }),
    }),
    tls: block(
      "kestraWorkers.grpc.tls",
      {
        enabled: flag("kestraWorkers.grpc.tls.enabled", { default: false }),
        "key-store": block("kestraWorkers.grpc.tls.key-store", {
          ...store,
          "key-password": secret("kestraWorkers.grpc.tls.key-store.key-password"),
        }),
        "trust-store": block("kestraWorkers.grpc.tls.trust-store", store, {
          note: "kestraWorkers.grpc.tls.trust-store.note",
        }),
        "client-auth": oneOf(
          "kestraWorkers.grpc.tls.client-auth",
          {
            NONE: "kestraWorkers.grpc.tls.client-auth.NONE",
            OPTIONAL: "kestraWorkers.grpc.tls.client-auth.OPTIONAL",
            REQUIRE: "kestraWorkers.grpc.tls.client-auth.REQUIRE",
          },
          { default: "NONE" },
        ),
        "authority-override": text("kestraWorkers.grpc.tls.authority-override", {
          examples: ["kestra-controller"],
          note: "kestraWorkers.grpc.tls.authority-override.note",
        }),
        "insecure-trust-all-certificates": flag("phrases.acceptsAnyCertificate", {
          default: false,
          note: "phrases.onlyForTests",
        }),
      },
      { enterprise: true, note: "kestraWorkers.grpc.tls.note" },
    ),
  },
  { since: "2.0", docs: docs.enterprise },
);
