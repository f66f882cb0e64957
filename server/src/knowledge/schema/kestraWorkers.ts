// Keys of `kestra` for workers, controllers and the gRPC connection between them, as in Kestra 2.0.
// From Kestra's documentation.
import { docs } from "../docs";
import {
  anything,
  block,
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
    type: suggested("kestraWorkers.worker.controllers.type", ["STATIC", "DNS", "STORAGE"], {
      default: "STATIC",
    }),
    static: block("kestraWorkers.worker.controllers.static", {
      endpoints: listOf(
        "kestraWorkers.worker.controllers.static.endpoints",
        block(
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
    dns: block("kestraWorkers.worker.controllers.dns", {
      hostname: text("kestraWorkers.worker.controllers.dns.hostname", {
        examples: ["kestra-controller.kestra.svc.cluster.local"],
      }),
      "record-type": suggested("kestraWorkers.worker.controllers.dns.record-type", ["SRV", "A"]),
      "default-port": integer("kestraWorkers.worker.controllers.dns.default-port", {
        examples: [50051],
      }),
      "refresh-interval": duration("kestraWorkers.worker.controllers.dns.refresh-interval", {
        examples: ["PT30S"],
      }),
    }),
    "load-balancing": block("kestraWorkers.worker.controllers.load-balancing", {
      policy: text("kestraWorkers.worker.controllers.load-balancing.policy"),
    }),
    "health-check": block("kestraWorkers.worker.controllers.health-check", {
      enabled: flag("phrases.turnsCheckOn"),
      interval: duration("kestraWorkers.worker.controllers.health-check.interval"),
    }),
  },
  { since: "2.0" },
);

export const worker = block(
  "kestraWorkers.worker",
  {
    name: text("kestraWorkers.worker.name", { since: "2.0" }),
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
    "job-buffer-size": integer("kestraWorkers.worker.job-buffer-size"),
    "polling-trigger-timeout": duration("kestraWorkers.worker.polling-trigger-timeout"),
  },
  { docs: docs.runtimeAndStorage },
);

export const controller = anything("kestraWorkers.controller", {
  since: "2.0",
  docs: docs.runtimeAndStorage,
});

const store = {
  path: text("kestraWorkers.store.path", { examples: ["/etc/kestra/tls/keystore.p12"] }),
  type: suggested("phrases.fileFormat", ["PKCS12", "JKS"], { default: "PKCS12" }),
  password: secret("phrases.filePassword", { examples: ["${KESTRA_GRPC_STORE_PASSWORD}"] }),
};

export const grpc = block(
  "kestraWorkers.grpc",
  {
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
