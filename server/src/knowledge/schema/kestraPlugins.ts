// What surrounds plugins and flows: repositories and settings of plugins, policies, tasks, retries, variables.
// From Kestra's documentation and its migration guides.
import { docs } from "../docs";
import {
  anything,
  block,
  decimal,
  duration,
  flag,
  integer,
  listOf,
  named,
  secret,
  suggested,
  text,
  url,
} from "./field";

const pluginDefault = block("Values for one plugin, or for all whose type begins alike.", {
  type: text("Type of the plugin, or the beginning of types.", {
    examples: ["io.kestra.plugin.core.log.Log"],
  }),
  forced: flag("Whether the values win even over those written in a flow.", { default: false }),
  values: anything("The values, under the names the plugin gives its properties."),
});

export const plugins = block(
  "Plugins: where they come from, how they are set up and which ones are allowed.",
  {
    repositories: named(
      "Maven repositories from which plugins are installed.",
      { label: "repository name", suggestions: ["central", "kestra-io"] },
      block("One Maven repository.", {
        url: url("Address of the repository.", {
          examples: ["https://repo.maven.apache.org/maven2/", "https://registry.kestra.io/maven"],
        }),
        "basic-auth": block("Login at the repository.", {
          username: text("User name. For Kestra's own registry: the identifier of the licence.", {
            examples: ["${kestra.ee.license.id:}"],
          }),
          password: secret("Password. For Kestra's own registry: the fingerprint of the licence.", {
            examples: ["${kestra.ee.license.fingerprint:}"],
          }),
        }),
      }),
    ),
    configurations: listOf(
      "Settings of plugins that cannot be made in a flow, such as volumes for the Docker task runner.",
      block("Settings of one plugin.", {
        type: text("Type of the plugin.", {
          examples: ["io.kestra.plugin.scripts.runner.docker.Docker"],
        }),
        values: anything("The settings, under the names the plugin gives them.", {
          examples: [{ volumeEnabled: true }],
        }),
      }),
    ),
    defaults: listOf(
      "Values that flows need not repeat: they apply to every task of the given type.",
      pluginDefault,
      {
        removedIn: "2.0",
        note: "Must read the same on every server. In 2.0 kestra.policies does this, in another shape and in the Enterprise edition only; in open source each task has to hold its values.",
      },
    ),
    security: block(
      "Which plugins may be used at all.",
      {
        includes: listOf(
          "Types that are allowed; all others are not.",
          text("Regular expression over types."),
          { examples: [["io.kestra.*"]] },
        ),
        excludes: listOf("Types that are forbidden.", text("Regular expression over types."), {
          examples: [["io.kestra.plugin.core.debug.Echo"]],
        }),
      },
      { since: "0.19", enterprise: true },
    ),
    management: block(
      "Plugins in several versions, installed and removed while the server runs.",
      {
        enabled: flag("Turns this on."),
        "remote-storage-enabled": flag("Keeps installed plugins in the internal storage."),
        "custom-plugins-enabled": flag("Allows plugins of your own to be uploaded."),
        "local-repository-path": text("Directory into which a server copies the plugins.", {
          examples: ["/tmp/kestra/plugins-repository"],
        }),
        "auto-reload-enabled": flag("Looks for newly installed plugins now and then."),
        "auto-reload-interval": duration("How often to look.", { examples: ["60s"] }),
        "default-version": suggested(
          "Version that a flow uses when it names none: one of the words, or a version.",
          ["LATEST", "CURRENT", "OLDEST", "NONE"],
        ),
      },
      { since: "0.22", enterprise: true },
    ),
    "local-repository-path": text("Directory for Maven's files when plugins are installed."),
  },
  { docs: docs.plugins },
);

export const policies = listOf(
  "Rules about flows that hold for the whole instance, such as values that tasks get or must have.",
  block("One policy.", {
    id: text("Identifier of the policy: lower-case letters, digits and hyphens.", {
      examples: ["global-defaults"],
    }),
    description: text("What the policy is for."),
    rules: listOf(
      "The rules of the policy.",
      block("One rule.", {
        type: text("Type of the rule; Add gives tasks a value.", {
          examples: ["io.kestra.plugin.ee.rules.Add"],
        }),
        on: suggested("What the rule is about.", ["PLUGIN", "FLOW"]),
        override: flag("Whether the value wins even over one written in a flow.", {
          default: false,
        }),
        where: listOf("Conditions under which the rule applies.", anything("One condition."), {
          examples: [
            [{ field: "type", operator: "EQUAL_TO", value: "io.kestra.plugin.core.log.Log" }],
          ],
        }),
        values: anything("The values, under the names the plugin gives its properties."),
      }),
    ),
  }),
  {
    since: "2.0",
    enterprise: true,
    docs: docs.plugins,
    note: "Takes the place of kestra.plugins.defaults. Must read the same on every server, and one with an error in it keeps the server from starting.",
  },
);

export const tasks = block(
  "How tasks run.",
  {
    "tmp-dir": block("Working directories of tasks.", {
      path: text("Directory under which each task gets one of its own.", {
        examples: ["/tmp/kestra-wd/tmp"],
        note: "Where tasks run in Docker, it must have the same path on the host and in the container.",
      }),
    }),
    http: block(
      "Addresses that HTTP tasks may call, to keep flows away from internal services.",
      {
        "allowed-list": listOf(
          "The only addresses that may be called; empty for all.",
          text("Scheme, host and beginning of a path; `*.` before a host stands for all below it."),
          { default: [], examples: [["https://api.example.com"]] },
        ),
        "denied-list": listOf(
          "Addresses that may not be called, even if the other list has them.",
          text("Scheme, host and beginning of a path; `*.` before a host stands for all below it."),
          { default: [], examples: [["http://169.254.169.254"]] },
        ),
      },
      { since: "2.0" },
    ),
    defaults: listOf("Values for tasks, as old releases named them.", pluginDefault, {
      deprecatedSince: true,
      replacedBy: "kestra.plugins.defaults",
    }),
  },
  { docs: docs.plugins },
);

export const retries = block(
  "How often Kestra itself tries again when the internal storage or a secret store fails. Tasks have retries of their own.",
  {
    attempts: integer("How many attempts there are.", { default: 5 }),
    delay: duration("Pause before the second attempt.", { default: "1s" }),
    "max-delay": duration("Longest pause between two attempts."),
    multiplier: decimal("Factor by which each pause is longer than the one before.", {
      default: 2.0,
    }),
  },
  { docs: docs.plugins },
);

export const variables = block(
  "What flows can use in expressions, and how expressions are evaluated.",
  {
    "env-vars-prefix": text(
      "Beginning of the environment variables that flows may read as `{{ envs.name }}`, where name is the rest in lower case.",
      {
        default: "ENV_",
        note: "Was KESTRA_ up to 0.22; write that here to keep old flows working.",
      },
    ),
    globals: anything("Values that every flow can read as `{{ globals.name }}`.", {
      examples: [{ host: "pg.db.prod" }],
      note: "Names in camelCase become names with hyphens.",
    }),
    "recursive-rendering": flag(
      "Evaluates an expression again when its result contains one, as releases before 0.14 did.",
      { default: false },
    ),
    "cache-enabled": flag(
      "Keeps parsed expressions in memory; without it the server works harder.",
      {
        default: true,
      },
    ),
    "cache-size": integer("Most expressions kept in memory.", { default: 1000 }),
    "redacted-env-vars": listOf(
      "Environment variables that flows may not read although they begin with the prefix.",
      text("Name of an environment variable."),
      { default: ["KESTRA_PLUGINS_PATH", "KESTRA_CONFIGURATION_PATH", "KESTRA_CONFIGURATION"] },
    ),
  },
  { docs: docs.plugins },
);
