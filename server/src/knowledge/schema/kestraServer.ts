// `kestra.server`: the open-source login, and how servers notice that another one has died.
// From Kestra's documentation and its open source code.
import { docs } from "../docs";
import { block, duration, flag, integer, listOf, oneOf, secret, text } from "./field";

const basicAuth = block(
  "The one login of the open-source edition. The Enterprise edition has users of its own and no use for this block.",
  {
    username: text("E-mail address of the user.", {
      examples: ["admin@example.com"],
      note: "Anything but an e-mail address is refused. Written here, user and password win over those of the Setup page.",
    }),
    password: secret("Password of the user, at most 256 characters.", {
      examples: ["${KESTRA_PASSWORD}"],
      note: "From 0.24 it must be written, unless somebody fills in the Setup page, and a simple one is refused: take eight characters or more, with small and capital letters and a digit.",
    }),
    realm: text("Name that a browser shows when it asks for the password."),
    "open-urls": listOf("Beginnings of paths that need no login.", text("Beginning of a path."), {
      examples: [["/api/v1/main/executions/webhook/"]],
      note: "Addresses contain the tenant from 0.23: a webhook starts with /api/v1/main/.",
    }),
    enabled: flag("Switched the login on.", {
      default: false,
      removedIn: "0.24",
      note: "Ignored from 0.24, where the login is always on.",
    }),
  },
);

export const kestraServer = block(
  "How each server behaves: login of the open-source edition, heartbeat, shutdown and previews.",
  {
    "basic-auth": basicAuth,
    "termination-grace-period": duration(
      "How long a server that is told to stop may take to finish its work.",
      {
        default: "5m",
        note: "Docker, Kubernetes or systemd must wait longer than that, else they kill the server first.",
      },
    ),
    "worker-task-restart-strategy": oneOf(
      "What becomes of the tasks of a worker that died.",
      {
        NEVER: "They fail and are not started again.",
        IMMEDIATELY: "They start again as soon as the worker counts as lost.",
        AFTER_TERMINATION_GRACE_PERIOD:
          "They start again once the worker had its time to stop in good order.",
      },
      { default: "AFTER_TERMINATION_GRACE_PERIOD" },
    ),
    liveness: block("How servers report that they are alive, and when one counts as lost.", {
      enabled: flag("Turns the check on. Turn it off only while looking for an error.", {
        default: true,
      }),
      interval: duration("How often the others are checked.", { default: "5s" }),
      timeout: duration("Silence after which a server counts as lost.", {
        default: "45s",
        note: "Must be the same on all executors.",
      }),
      "initial-delay": duration("How long a server that just started is left alone.", {
        default: "45s",
        note: "Must be the same on all executors.",
      }),
      "heartbeat-interval": duration("How often a server reports that it is alive.", {
        default: "3s",
        note: "Must be shorter than the timeout.",
      }),
    }),
    preview: block("Preview of files in the user interface.", {
      "initial-rows": integer("Rows shown at first.", { default: 100 }),
      "max-rows": integer("Most rows shown at all.", { default: 5000 }),
    }),
    service: block("The records that Kestra keeps of its servers.", {
      purge: block("Removal of records of servers that are gone.", {
        retention: duration("How long such a record is kept.", { default: "30d" }),
      }),
    }),
    standalone: block("The server that runs everything in one process.", {
      running: block("Start of the parts within the process.", {
        timeout: duration("How long to wait until all parts run.", { default: "PT1M" }),
      }),
    }),
    "access-log": block(
      "Log of HTTP requests in old releases.",
      {
        enabled: flag("Turns the log on.", { default: true }),
        name: text("Logger that receives the lines.", { default: "io.kestra.webserver.access" }),
        format: text("Form of a line."),
        filters: listOf("Regular expressions of the lines to keep.", text("A regular expression.")),
      },
      {
        deprecatedSince: true,
        note: "Newer releases log requests by micronaut.server.netty.access-logger, whose keys have other names.",
      },
    ),
  },
  { docs: docs.configuration },
);
