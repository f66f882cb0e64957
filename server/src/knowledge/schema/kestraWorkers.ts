// Families of `kestra` about workers, controllers and the gRPC connection between them, as Kestra 2.0 has it.
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
  "How a worker finds the controllers, from which it gets its work by gRPC.",
  {
    type: suggested(
      "How the addresses are found: from a list, by DNS, or through the internal storage.",
      ["STATIC", "DNS", "STORAGE"],
      { default: "STATIC" },
    ),
    static: block("The list, for type STATIC.", {
      endpoints: listOf(
        "Addresses of the controllers.",
        block("One controller. Host and port are two keys; host:port in one text does not work.", {
          host: text("Host name.", { examples: ["kestra-controller"] }),
          port: integer("gRPC port.", { examples: [50051] }),
        }),
      ),
    }),
    dns: block("The name to ask for, for type DNS.", {
      hostname: text("DNS name of the controllers.", {
        examples: ["kestra-controller.kestra.svc.cluster.local"],
      }),
      "record-type": suggested("Kind of DNS record to ask for.", ["SRV", "A"]),
      "default-port": integer("gRPC port, for records of type A, which hold none.", {
        examples: [50051],
      }),
      "refresh-interval": duration("How often to ask again.", { examples: ["PT30S"] }),
    }),
    "load-balancing": block("How work is asked for from several controllers.", {
      policy: text("Policy by which gRPC chooses among them."),
    }),
    "health-check": block("Check whether a controller answers.", {
      enabled: flag("Turns the check on."),
      interval: duration("How often to check."),
    }),
  },
  { since: "2.0" },
);

export const worker = block(
  "Workers: how they reach their controller, how they log in and how much they take on.",
  {
    name: text("Name under which the worker is shown.", { since: "2.0" }),
    controllers,
    auth: block(
      "How the worker proves to which worker group it belongs.",
      {
        "registration-token": secret(
          "Token made for the worker group; it decides which group the worker joins.",
          {
            examples: ["${KESTRA_WORKER_TOKEN}"],
            note: "Counts only when the server has kestra.ee.worker.auth.enabled; otherwise the worker joins the default group.",
          },
        ),
        "credentials-path": text("File in which the worker keeps what it got for the token.", {
          examples: ["/var/kestra/worker/.auth/worker-credentials.json"],
        }),
        "refresh-buffer": duration("How long before its end an access token is renewed.", {
          examples: ["PT60S"],
        }),
      },
      { since: "2.0", enterprise: true },
    ),
    "job-buffer-size": integer("Jobs a worker may fetch ahead of running them."),
    "polling-trigger-timeout": duration("Longest time a polling trigger may take."),
  },
  { docs: docs.runtimeAndStorage },
);

export const controller = anything("The controller, which hands work to workers by gRPC.", {
  since: "2.0",
  docs: docs.runtimeAndStorage,
});

const store = {
  path: text("Path of the file.", { examples: ["/etc/kestra/tls/keystore.p12"] }),
  type: suggested("Format of the file.", ["PKCS12", "JKS"], { default: "PKCS12" }),
  password: secret("Password of the file.", { examples: ["${KESTRA_GRPC_STORE_PASSWORD}"] }),
};

export const grpc = block(
  "The connection between workers and controllers.",
  {
    tls: block(
      "Encryption of the connection. Without it everything passes in plain text.",
      {
        enabled: flag("Turns encryption on; set it on both sides.", { default: false }),
        "key-store": block("Certificate and private key of this side.", {
          ...store,
          "key-password": secret("Password of the key in a JKS file, if it has one of its own."),
        }),
        "trust-store": block(
          "Certificates this side trusts. Without it, those that Java trusts.",
          store,
        ),
        "client-auth": oneOf(
          "Whether the controller wants a certificate from workers.",
          {
            NONE: "No.",
            OPTIONAL: "It asks, and goes on without.",
            REQUIRE: "A worker without a trusted certificate is refused.",
          },
          { default: "NONE" },
        ),
        "authority-override": text(
          "Name to look for in the certificate of the controller. Needed with static addresses, where the name would be `controllers`.",
          { examples: ["kestra-controller"] },
        ),
        "insecure-trust-all-certificates": flag("Accepts any certificate. Only for test systems.", {
          default: false,
        }),
      },
      { enterprise: true },
    ),
  },
  { since: "2.0", docs: docs.enterprise },
);
