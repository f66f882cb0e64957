export const kestraPlugins = {
  "kestraPlugins.plugins":
    "Plugins: where they come from, how they are set up and which ones are allowed.",
  "kestraPlugins.plugins.repositories": "Maven repositories from which plugins are installed.",
  "kestraPlugins.plugins.repositories.entry": "One Maven repository.",
  "kestraPlugins.plugins.repositories.entry.url": "Address of the repository.",
  "kestraPlugins.plugins.repositories.entry.basic-auth": "Login at the repository.",
  "kestraPlugins.plugins.repositories.entry.basic-auth.username.note":
    "For Kestra's own registry: the identifier of the licence.",
  "kestraPlugins.plugins.repositories.entry.basic-auth.password.note":
    "For Kestra's own registry: the fingerprint of the licence.",
  "kestraPlugins.plugins.configurations":
    "Settings of plugins that cannot be made in a flow, such as volumes for the Docker task runner.",
  "kestraPlugins.plugins.configurations.item": "Settings of one plugin.",
  "kestraPlugins.plugins.configurations.item.type": "Type of the plugin.",
  "kestraPlugins.plugins.configurations.item.values":
    "The settings, under the names the plugin gives them.",
  "kestraPlugins.plugins.defaults":
    "Values that flows need not repeat: they apply to every task of the given type.",
  "kestraPlugins.plugins.defaults.note":
    "Must read the same on every server. In 2.0 kestra.policies does this, in another shape and in the Enterprise edition only; in open source each task has to hold its values.",
  "kestraPlugins.pluginDefault": "Values for one plugin, or for all whose type begins alike.",
  "kestraPlugins.pluginDefault.type": "Type of the plugin, or the beginning of types.",
  "kestraPlugins.pluginDefault.forced": "Whether the values win even over those written in a flow.",
  "kestraPlugins.values": "The values, under the names the plugin gives its properties.",
  "kestraPlugins.plugins.security": "Which plugins may be used at all.",
  "kestraPlugins.plugins.security.includes": "Types that are allowed; all others are not.",
  "kestraPlugins.plugins.security.type": "Regular expression over types.",
  "kestraPlugins.plugins.security.excludes": "Types that are forbidden.",
  "kestraPlugins.plugins.management":
    "Plugins in several versions, installed and removed while the server runs.",
  "kestraPlugins.plugins.management.remote-storage-enabled":
    "Keeps installed plugins in the internal storage.",
  "kestraPlugins.plugins.management.custom-plugins-enabled":
    "Allows plugins of your own to be uploaded.",
  "kestraPlugins.plugins.management.local-repository-path":
    "Directory into which a server copies the plugins.",
  "kestraPlugins.plugins.management.auto-reload-enabled":
    "Looks for newly installed plugins now and then.",
  "kestraPlugins.plugins.management.auto-reload-interval": "How often to look.",
  "kestraPlugins.plugins.management.default-version":
    "Version that a flow uses when it names none: one of the words, or a version.",
  "kestraPlugins.plugins.local-repository-path":
    "Directory for Maven's files when plugins are installed.",
  "kestraPlugins.policies":
    "Rules about flows that hold for the whole instance, such as values that tasks get or must have.",
  "kestraPlugins.policies.note":
    "Takes the place of kestra.plugins.defaults. Must read the same on every server, and one with an error in it keeps the server from starting.",
  "kestraPlugins.policies.item": "One policy.",
  "kestraPlugins.policies.item.id":
    "Identifier of the policy: lower-case letters, digits and hyphens.",
  "kestraPlugins.policies.item.description": "What the policy is for.",
  "kestraPlugins.policies.item.rules": "The rules of the policy.",
  "kestraPlugins.policies.item.rules.item.type": "Type of the rule; Add gives tasks a value.",
  "kestraPlugins.policies.item.rules.item.on": "What the rule is about.",
  "kestraPlugins.policies.item.rules.item.override":
    "Whether the value wins even over one written in a flow.",
  "kestraPlugins.policies.item.rules.item.where": "Conditions under which the rule applies.",
  "kestraPlugins.policies.item.rules.item.where.item": "One condition.",
  "kestraPlugins.tasks": "How tasks run.",
  "kestraPlugins.tasks.tmp-dir": "Working directories of tasks.",
  "kestraPlugins.tasks.tmp-dir.path": "Directory under which each task gets one of its own.",
  "kestraPlugins.tasks.tmp-dir.path.note":
    "Where tasks run in Docker, it must have the same path on the host and in the container.",
  "kestraPlugins.tasks.http":
    "Addresses that HTTP tasks may call, to keep flows away from internal services.",
  "kestraPlugins.tasks.http.allowed-list": "The only addresses that may be called; empty for all.",
  "kestraPlugins.tasks.http.address":
    "Scheme, host and beginning of a path; `*.` before a host stands for all below it.",
  "kestraPlugins.tasks.http.denied-list":
    "Addresses that may not be called, even if the other list has them.",
  "kestraPlugins.tasks.defaults": "Values for tasks, as old releases named them.",
  "kestraPlugins.variables":
    "What flows can use in expressions, and how expressions are evaluated.",
  "kestraPlugins.variables.env-vars-prefix":
    "Beginning of the environment variables that flows may read as `{expression}`, where name is the rest in lower case.",
  "kestraPlugins.variables.env-vars-prefix.note":
    "Was KESTRA_ up to 0.22; write that here to keep old flows working.",
  "kestraPlugins.variables.globals": "Values that every flow can read as `{expression}`.",
  "kestraPlugins.variables.globals.note": "Names in camelCase become names with hyphens.",
  "kestraPlugins.variables.recursive-rendering":
    "Evaluates an expression again when its result contains one, as releases before 0.14 did.",
  "kestraPlugins.variables.cache-enabled":
    "Keeps parsed expressions in memory; without it the server works harder.",
  "kestraPlugins.variables.cache-size": "Most expressions kept in memory.",
  "kestraPlugins.variables.redacted-env-vars":
    "Environment variables that flows may not read although they begin with the prefix.",
  "kestraPlugins.variables.redacted-env-vars.item": "Name of an environment variable.",
  "kestraPlugins.retries":
    "How often Kestra itself tries again when the internal storage or a secret store fails.",
  "kestraPlugins.retries.note": "Tasks have retries of their own.",
  "kestraPlugins.retries.attempts": "How many attempts there are.",
  "kestraPlugins.retries.delay": "Pause before the second attempt.",
  "kestraPlugins.retries.max-delay": "Longest pause between two attempts.",
  "kestraPlugins.retries.multiplier": "Factor by which each pause is longer than the one before.",
} as const;
