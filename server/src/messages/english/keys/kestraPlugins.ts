export const kestraPlugins = {
  "kestraPlugins.plugins": "Plugins: their repositories, settings and restrictions.",
  "kestraPlugins.plugins.repositories": "Maven repositories from which plugins are installed.",
  "kestraPlugins.plugins.repositories.entry": "A Maven repository.",
  "kestraPlugins.plugins.repositories.entry.url": "URL of the repository.",
  "kestraPlugins.plugins.repositories.entry.basic-auth":
    "User name and password for the repository.",
  "kestraPlugins.plugins.repositories.entry.basic-auth.username.note":
    "For Kestra's own registry: the licence identifier.",
  "kestraPlugins.plugins.repositories.entry.basic-auth.password.note":
    "For Kestra's own registry: the licence fingerprint.",
  "kestraPlugins.plugins.configurations":
    "Plugin settings that cannot be defined in a flow, such as volumes for the Docker task runner.",
  "kestraPlugins.plugins.configurations.item": "Settings of a plugin.",
  "kestraPlugins.plugins.configurations.item.type": "Type of the plugin.",
  "kestraPlugins.plugins.configurations.item.values": "Settings that the plugin defines.",
  "kestraPlugins.plugins.defaults": "Default property values for all tasks of a given type.",
  "kestraPlugins.plugins.defaults.note":
    "Must be the same on every server. In 2.0, kestra.policies replaces it, in another format and only in the Enterprise edition; in the open-source edition, each task must define its values.",
  "kestraPlugins.pluginDefault": "Values for one plugin, or for all with the same type prefix.",
  "kestraPlugins.pluginDefault.type": "Type of the plugin, or a type prefix.",
  "kestraPlugins.pluginDefault.forced": "Whether the values override those in a flow.",
  "kestraPlugins.values": "Values, by property name of the plugin.",
  "kestraPlugins.plugins.security": "Plugins that may be used.",
  "kestraPlugins.plugins.security.includes": "Types that are allowed; all others are forbidden.",
  "kestraPlugins.plugins.security.type": "Regular expression for types.",
  "kestraPlugins.plugins.security.excludes": "Types that are forbidden.",
  "kestraPlugins.plugins.management":
    "Plugins in several versions, installed and removed at runtime.",
  "kestraPlugins.plugins.management.remote-storage-enabled":
    "Whether to store installed plugins in the internal storage.",
  "kestraPlugins.plugins.management.custom-plugins-enabled":
    "Whether custom plugins can be uploaded.",
  "kestraPlugins.plugins.management.local-repository-path":
    "Directory to which a server copies the plugins.",
  "kestraPlugins.plugins.management.auto-reload-enabled":
    "Whether to look regularly for newly installed plugins.",
  "kestraPlugins.plugins.management.auto-reload-interval": "How often to look for them.",
  "kestraPlugins.plugins.management.default-version":
    "Version for flows that do not specify one: a keyword or a version.",
  "kestraPlugins.plugins.local-repository-path":
    "Directory for Maven files during plugin installation.",
  "kestraPlugins.policies":
    "Rules for flows of the whole instance, such as values that tasks get or must have.",
  "kestraPlugins.policies.note":
    "Replaces kestra.plugins.defaults. Must be the same on every server; a policy with an error prevents the server from starting.",
  "kestraPlugins.policies.item": "A policy.",
  "kestraPlugins.policies.item.id":
    "Identifier of the policy: lower-case letters, digits and hyphens.",
  "kestraPlugins.policies.item.description": "Purpose of the policy.",
  "kestraPlugins.policies.item.rules": "Rules of the policy.",
  "kestraPlugins.policies.item.rules.item.type": "Type of the rule; Add gives tasks a value.",
  "kestraPlugins.policies.item.rules.item.on": "What the rule applies to.",
  "kestraPlugins.policies.item.rules.item.override": "Whether the value overrides one in a flow.",
  "kestraPlugins.policies.item.rules.item.where": "Conditions under which the rule applies.",
  "kestraPlugins.policies.item.rules.item.where.item": "A condition.",
  "kestraPlugins.tasks": "Task execution.",
  "kestraPlugins.tasks.tmp-dir": "Working directories of tasks.",
  "kestraPlugins.tasks.tmp-dir.path": "Directory in which each task gets its own directory.",
  "kestraPlugins.tasks.tmp-dir.path.note":
    "If tasks run in Docker, the path must be the same on the host and in the container.",
  "kestraPlugins.tasks.http":
    "URLs that HTTP tasks may call, to keep flows away from internal services.",
  "kestraPlugins.tasks.http.allowed-list": "The only URLs that may be called; empty allows all.",
  "kestraPlugins.tasks.http.address":
    "Scheme, host and path prefix; `*.` before a host matches all its subdomains.",
  "kestraPlugins.tasks.http.denied-list":
    "URLs that may not be called, even if the other list contains them.",
  "kestraPlugins.tasks.sdk": "Tasks that call the Kestra API.",
  "kestraPlugins.tasks.sdk.authentication":
    "Login for these tasks if neither task, namespace nor tenant has one: an API token, or user name and password.",
  "kestraPlugins.tasks.sdk.authentication.api-token": "API token.",
  "kestraPlugins.tasks.sdk.authentication.url": "URL of the API that these tasks call.",
  "kestraPlugins.tasks.defaults": "Default values for tasks, in old releases.",
  "kestraPlugins.variables":
    "What flows can use in expressions, and how expressions are evaluated.",
  "kestraPlugins.variables.env-vars-prefix":
    "Prefix of the environment variables that flows can read as `{expression}`, where name is the rest in lower case.",
  "kestraPlugins.variables.env-vars-prefix.note":
    "Up to 0.22, the default was KESTRA_; set that to keep old flows working.",
  "kestraPlugins.variables.globals": "Values that every flow can read as `{expression}`.",
  "kestraPlugins.variables.globals.note": "Names in camelCase become kebab-case.",
  "kestraPlugins.variables.recursive-rendering":
    "Whether to evaluate an expression again if its result contains one, as releases before 0.14 did.",
  "kestraPlugins.variables.cache-enabled":
    "Whether to cache parsed expressions; without the cache, server load is higher.",
  "kestraPlugins.variables.cache-size": "Maximum number of cached expressions.",
  "kestraPlugins.variables.redacted-env-vars":
    "Environment variables that flows may not read, although they have the prefix.",
  "kestraPlugins.variables.redacted-env-vars.item": "An environment variable name.",
  "kestraPlugins.retries":
    "Retries by Kestra itself if the internal storage or a secret store fails.",
  "kestraPlugins.retries.note": "Tasks have their own retries.",
  "kestraPlugins.plugins.auto-install":
    "Installs missing plugins at startup and when a flow is saved.",
  "kestraPlugins.plugins.auto-install.enabled.note":
    "Unless set, it is on in the open-source edition with local storage only.",
  "kestraPlugins.plugins.auto-install.concurrency":
    "Number of threads that install plugins; 0 derives it from the CPU cores.",
  "kestraPlugins.plugins.auto-install.install-timeout":
    "Maximum wait for the installation at startup.",
  "kestraPlugins.plugins.auto-install.save-timeout":
    "Maximum wait for the installation when a flow is saved.",
  "kestraPlugins.plugins.schema-bundle-path":
    "File with the schemas of plugins that are not installed, for completion in the flow editor.",
  "kestraPlugins.plugins.schema-bundle-path.note":
    "Replaces the file that releases of Kestra contain.",
  "kestraPlugins.plugins.schema-bundle-url-template":
    "URL of such a file, where `{placeholder}` stands for the version of Kestra.",
  "kestraPlugins.plugins.schema-bundle-url-template.note":
    "Used only if no path is set and Kestra contains no such file.",
  "kestraPlugins.tasks.scripts": "Script tasks.",
  "kestraPlugins.tasks.scripts.docker": "Script tasks in Docker.",
  "kestraPlugins.tasks.scripts.docker.volume-enabled": "Whether script tasks may mount volumes.",
  "kestraPlugins.variables.max-render-depth":
    "Maximum nesting depth of render() calls in expressions.",
  "kestraPlugins.variables.max-output-size":
    "Maximum length of the result of an expression, in characters; 0 means no limit.",
} as const;
