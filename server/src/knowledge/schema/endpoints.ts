// `endpoints`: the management port with health, metrics and loggers.
// From Kestra's documentation and its open source configuration.
import { docs } from "../docs";
import { block, flag, integer, named, oneOf, secret, text } from "./field";

const hardened = "Kestra 2.0 sets it to";

const common = {
  enabled: flag("Whether the endpoint answers."),
  sensitive: flag("Whether the endpoint asks for a login."),
};

const sensitiveSince2 = block("State of one part of the server.", {
  enabled: common.enabled,
  sensitive: flag("Whether the endpoint asks for a login.", { note: `${hardened} true.` }),
});

export const endpoints = named(
  "Management endpoints: pages for monitoring on a port of their own, which should not be open to the world.",
  {
    label: "endpoint",
    suggestions: ["prometheus", "info", "metrics", "beans", "routes", "threaddump", "refresh"],
  },
  block("One management endpoint.", common),
  { docs: docs.observability },
  {
    all: block("What holds for all endpoints.", {
      port: integer("Port of the endpoints.", { default: 8081 }),
      enabled: flag("Whether endpoints answer at all.", { default: true }),
      sensitive: flag("Whether endpoints ask for a login, unless they say otherwise.", {
        default: false,
        note: `${hardened} true.`,
      }),
      "basic-auth": block("Login of the endpoints.", {
        username: text("User name.", { examples: ["monitoring"] }),
        password: secret("Password.", { examples: ["${KESTRA_ENDPOINTS_PASSWORD}"] }),
      }),
    }),
    health: block("Whether the server is well; load balancers and Kubernetes ask here.", {
      ...common,
      "details-visible": oneOf(
        "Who sees the state of each part and not only the overall one.",
        {
          ANONYMOUS: "Everyone.",
          AUTHENTICATED: "Whoever has logged in.",
          NEVER: "Nobody.",
        },
        { default: "ANONYMOUS", note: `${hardened} AUTHENTICATED.` },
      ),
    }),
    loggers: block("Shows log levels and changes them while the server runs.", {
      ...common,
      "write-sensitive": flag("Whether changing a level asks for a login.", {
        default: false,
        note: `${hardened} true.`,
      }),
    }),
    env: block("Shows the configuration in force.", {
      enabled: flag("Whether the endpoint answers.", { note: `${hardened} false.` }),
      sensitive: common.sensitive,
    }),
    worker: sensitiveSince2,
    scheduler: sensitiveSince2,
  },
);
