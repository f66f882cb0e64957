// Keys of `kestra` for plugins and flows: plugin repositories and settings, policies, tasks, retries, variables.
// From Kestra's documentation, its migration guides and its published jars.
import { message } from "../../messages/message";
import { docs } from "../docs";
import {
  anything,
  block,
  closedBlock,
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

const pluginDefault = closedBlock("kestraPlugins.pluginDefault", {
  type: text("kestraPlugins.pluginDefault.type", {
    examples: ["io.kestra.plugin.core.log.Log"],
  }),
  forced: flag("kestraPlugins.pluginDefault.forced", { default: false }),
  values: anything("kestraPlugins.values"),
});

export const plugins = block(
  "kestraPlugins.plugins",
  {
    repositories: named(
      "kestraPlugins.plugins.repositories",
      { label: "repository name", suggestions: ["central", "kestra-io"] },
      closedBlock("kestraPlugins.plugins.repositories.entry", {
        url: url("kestraPlugins.plugins.repositories.entry.url", {
          examples: ["https://repo.maven.apache.org/maven2/", "https://registry.kestra.io/maven"],
        }),
        "basic-auth": closedBlock("kestraPlugins.plugins.repositories.entry.basic-auth", {
          username: text("phrases.userName", {
            otherNames: ["user", "login"],
            examples: ["${kestra.ee.license.id:}"],
            note: "kestraPlugins.plugins.repositories.entry.basic-auth.username.note",
          }),
          password: secret("phrases.password", {
            examples: ["${kestra.ee.license.fingerprint:}"],
            note: "kestraPlugins.plugins.repositories.entry.basic-auth.password.note",
          }),
        }),
      }),
    ),
    configurations: listOf(
      "kestraPlugins.plugins.configurations",
      closedBlock("kestraPlugins.plugins.configurations.item", {
        type: text("kestraPlugins.plugins.configurations.item.type", {
          examples: ["io.kestra.plugin.scripts.runner.docker.Docker"],
        }),
        values: anything("kestraPlugins.plugins.configurations.item.values", {
          examples: [{ volumeEnabled: true }],
        }),
      }),
    ),
    defaults: listOf("kestraPlugins.plugins.defaults", pluginDefault, {
      removedIn: "2.0",
      note: "kestraPlugins.plugins.defaults.note",
    }),
    security: block(
      "kestraPlugins.plugins.security",
      {
        includes: listOf(
          "kestraPlugins.plugins.security.includes",
          text("kestraPlugins.plugins.security.type"),
          { examples: [["io.kestra.*"]] },
        ),
        excludes: listOf(
          "kestraPlugins.plugins.security.excludes",
          text("kestraPlugins.plugins.security.type"),
          {
            examples: [["io.kestra.plugin.core.debug.Echo"]],
          },
        ),
      },
      { since: "0.19", enterprise: true },
    ),
    management: block(
      "kestraPlugins.plugins.management",
      {
        enabled: flag("phrases.turnsThisOn"),
        "remote-storage-enabled": flag("kestraPlugins.plugins.management.remote-storage-enabled"),
        "custom-plugins-enabled": flag("kestraPlugins.plugins.management.custom-plugins-enabled"),
        "local-repository-path": text("kestraPlugins.plugins.management.local-repository-path", {
          examples: ["/tmp/kestra/plugins-repository"],
          exactSpelling: "localRepositoryPath",
        }),
        "auto-reload-enabled": flag("kestraPlugins.plugins.management.auto-reload-enabled"),
        "auto-reload-interval": duration("kestraPlugins.plugins.management.auto-reload-interval", {
          examples: ["60s"],
        }),
        "default-version": suggested("kestraPlugins.plugins.management.default-version", [
          "LATEST",
          "CURRENT",
          "OLDEST",
          "NONE",
        ]),
      },
      { since: "0.22", enterprise: true },
    ),
    "local-repository-path": text("kestraPlugins.plugins.local-repository-path"),
    "auto-install": closedBlock(
      "kestraPlugins.plugins.auto-install",
      {
        enabled: flag("phrases.turnsThisOn", {
          note: "kestraPlugins.plugins.auto-install.enabled.note",
        }),
        concurrency: integer("kestraPlugins.plugins.auto-install.concurrency", { default: 0 }),
        "install-timeout": duration("kestraPlugins.plugins.auto-install.install-timeout", {
          default: "2m",
        }),
        "save-timeout": duration("kestraPlugins.plugins.auto-install.save-timeout", {
          default: "30s",
        }),
      },
      { since: "2.0" },
    ),
    "schema-bundle-path": text("kestraPlugins.plugins.schema-bundle-path", {
      since: "2.0",
      note: "kestraPlugins.plugins.schema-bundle-path.note",
    }),
    "schema-bundle-url-template": text(
      message("kestraPlugins.plugins.schema-bundle-url-template", { placeholder: "{version}" }),
      { since: "2.0", note: "kestraPlugins.plugins.schema-bundle-url-template.note" },
    ),
  },
  { docs: docs.plugins },
);

export const policies = listOf(
  "kestraPlugins.policies",
  block("kestraPlugins.policies.item", {
    id: text("kestraPlugins.policies.item.id", {
      examples: ["global-defaults"],
    }),
    description: text("kestraPlugins.policies.item.description"),
    rules: listOf(
      "kestraPlugins.policies.item.rules",
      block("phrases.oneRule", {
        type: text("kestraPlugins.policies.item.rules.item.type", {
          examples: ["io.kestra.plugin.ee.rules.Add"],
        }),
        on: suggested("kestraPlugins.policies.item.rules.item.on", ["PLUGIN", "FLOW"]),
        override: flag("kestraPlugins.policies.item.rules.item.override", {
          default: false,
        }),
        where: listOf(
          "kestraPlugins.policies.item.rules.item.where",
          anything("kestraPlugins.policies.item.rules.item.where.item"),
          {
            examples: [
              [{ field: "type", operator: "EQUAL_TO", value: "io.kestra.plugin.core.log.Log" }],
            ],
          },
        ),
        values: anything("kestraPlugins.values"),
      }),
    ),
  }),
  {
    since: "2.0",
    enterprise: true,
    docs: docs.plugins,
    note: "kestraPlugins.policies.note",
  },
);

export const tasks = block(
  "kestraPlugins.tasks",
  {
    "tmp-dir": closedBlock("kestraPlugins.tasks.tmp-dir", {
      path: text("kestraPlugins.tasks.tmp-dir.path", {
        otherNames: ["dir", "directory"],
        examples: ["/tmp/kestra-wd/tmp"],
        note: "kestraPlugins.tasks.tmp-dir.path.note",
      }),
    }),
    http: closedBlock(
      "kestraPlugins.tasks.http",
      {
        "allowed-list": listOf(
          "kestraPlugins.tasks.http.allowed-list",
          text("kestraPlugins.tasks.http.address"),
          { default: [], examples: [["https://api.example.com"]] },
        ),
        "denied-list": listOf(
          "kestraPlugins.tasks.http.denied-list",
          text("kestraPlugins.tasks.http.address"),
          { default: [], examples: [["http://169.254.169.254"]] },
        ),
      },
      { since: "2.0" },
    ),
    scripts: block("kestraPlugins.tasks.scripts", {
      docker: block("kestraPlugins.tasks.scripts.docker", {
        "volume-enabled": flag("kestraPlugins.tasks.scripts.docker.volume-enabled", {
          removedIn: "2.0",
        }),
      }),
    }),
    sdk: closedBlock(
      "kestraPlugins.tasks.sdk",
      {
        authentication: closedBlock("kestraPlugins.tasks.sdk.authentication", {
          "api-token": secret("kestraPlugins.tasks.sdk.authentication.api-token", {
            examples: ["${KESTRA_API_TOKEN}"],
          }),
          username: text("phrases.userName", {
            examples: ["${kestra.server.basic-auth.username}"],
          }),
          password: secret("phrases.password", {
            examples: ["${kestra.server.basic-auth.password}"],
          }),
          url: url("kestraPlugins.tasks.sdk.authentication.url", { since: "2.0" }),
          token: secret("kestraPlugins.tasks.sdk.authentication.api-token", {
            removedIn: true,
            replacedBy: "kestra.tasks.sdk.authentication.api-token",
          }),
        }),
      },
      { since: "1.3", docs: docs.configurationBasics },
    ),
    defaults: listOf("kestraPlugins.tasks.defaults", pluginDefault, {
      deprecatedSince: true,
      removedIn: "2.0",
      replacedBy: "kestra.plugins.defaults",
    }),
  },
  { docs: docs.plugins },
);

export const retries = closedBlock(
  "kestraPlugins.retries",
  {
    attempts: integer("phrases.attempts", { default: 5 }),
    delay: duration("phrases.secondAttempt", { default: "1s" }),
    "max-delay": duration("phrases.longestBetweenAttempts"),
    multiplier: decimal("phrases.attemptFactor", {
      default: 2.0,
    }),
  },
  { docs: docs.plugins, note: "kestraPlugins.retries.note" },
);

const startVariables = ["KESTRA_PLUGINS_PATH", "KESTRA_CONFIGURATION_PATH", "KESTRA_CONFIGURATION"];

export const variables = closedBlock(
  "kestraPlugins.variables",
  {
    "env-vars-prefix": text(
      message("kestraPlugins.variables.env-vars-prefix", { expression: "{{ envs.name }}" }),
      {
        // From the migration guide of 0.23.
        defaults: { "0.20": "KESTRA_", "0.23": "ENV_" },
        otherNames: ["env", "envs", "env-prefix", "env-vars", "environment-prefix"],
        note: "kestraPlugins.variables.env-vars-prefix.note",
      },
    ),
    globals: anything(
      message("kestraPlugins.variables.globals", { expression: "{{ globals.name }}" }),
      {
        examples: [{ host: "pg.db.prod" }],
        otherNames: ["global", "vars"],
        note: "kestraPlugins.variables.globals.note",
      },
    ),
    "recursive-rendering": flag("kestraPlugins.variables.recursive-rendering", { default: false }),
    "cache-enabled": flag("kestraPlugins.variables.cache-enabled", {
      default: true,
    }),
    "cache-size": integer("kestraPlugins.variables.cache-size", { default: 1000 }),
    "max-render-depth": integer("kestraPlugins.variables.max-render-depth", {
      default: 16,
      since: "1.3",
    }),
    "max-output-size": integer("kestraPlugins.variables.max-output-size", {
      default: 10485760,
      since: "2.0",
    }),
    "redacted-env-vars": listOf(
      "kestraPlugins.variables.redacted-env-vars",
      text("kestraPlugins.variables.redacted-env-vars.item"),
      {
        defaults: {
          "0.20": startVariables,
          "0.22": [...startVariables, "KESTRA_JAVA_OPTS"],
        },
      },
    ),
  },
  { docs: docs.plugins },
);
