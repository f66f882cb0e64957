export const fixes = {
  "fix.add": "Add '{key}'",
  "fix.changeTo": "Change to '{text}'",
  "fix.changeToExactly": "Change to {text}",
  "fix.moveTo": "Move to '{to}'",
  "fix.moveTo.movedWins": "{title}; the moved values win",
  "fix.moveTo.existingWins": "{title}; the existing values win",
  "fix.readFromVariable": "Read it from an environment variable",
  "fix.remove": "Remove '{name}'",
  "fix.rename": "Rename to '{name}'",
  "missingClientKey.todo": "Add '{key}', unless the environment sets {variable}.",
  "access.singleSignOn": "single sign-on",
  "access.security": "security",
  "access.off": "turns {name} off",
  "access.loginOff": "turns off the login '{name}'",
  "access.loginsOff": "turns off the login",
  "access.loginAdded": "adds the login '{name}'",
  "access.startStopped": "stops the server from starting",
  "access.rightsAdded": "adds {rights} to the default role",
  "access.withEffect": "{title} ({effect})",
  "migrate.broken": "This configuration is not converted because its YAML is invalid here.",
  "migrate.template":
    "This configuration is not converted because a template decides which lines the server gets.",
  "migrate.permissions": "The permissions could not be converted as they are written here.",
  "migrate.superAdmin":
    "super-admin is called instance-owner in 2.0. It is not renamed because a placeholder refers to it.",
  "migrate.pluginDefaults":
    "In 2.0, policies replace plugin defaults in the configuration. They are left unchanged; convert them by hand.",
  "migrate.templates":
    "Kestra 2.0 has no templates, so the switch is removed. Change flows that use them to subflows.",
  "migrate.withoutEffect": "'{key}' has no effect in Kestra 2.0. It is left unchanged.",
  "migrate.cleanerTypes": "Kestra 2.0 has one retention for all types, so 'types' has no effect.",
  "migrate.cleanerRetention":
    "In 2.0, the queue cleaner keeps messages for 1 hour instead of 7 days. Set kestra.jdbc.queue.cleaner.retention to keep them longer.",
  "migrate.key": "'{place}' could not be converted as it is written here.",
  "convertRole.failed": "{name} could not be converted as it is written here.",
  "convertRole.impersonate":
    "IMPERSONATE is removed: in 2.0 it is an action of USER. Grant it by hand where it is needed.",
  "convertRole.unknown": "{name} is removed: Kestra 2.0 has no such permission.",
  "convertRole.withoutEffect": "{name} is removed: its actions have no effect in Kestra 2.0.",
  "convertRole.gain":
    "{name} granted nothing in 1.x and now grants {gained}. Check that this is intended.",
  "supplyVariable.start": "Start the server with the environment variable {name}.",
  "supplyVariable.giveOne": "Set the environment variable {name} in the container '{container}'.",
  "supplyVariable.giveMany":
    "Set the environment variables {names} in the container '{container}'.",
  "supplyVariable.secretOne": "Create the Secret '{secret}' with the key {key}.",
  "supplyVariable.secretMany": "Create the Secret '{secret}' with the keys {keys}.",
  "suppress.line.fix": "Suppress {rule} on this line",
  "suppress.file.fix": "Suppress {rule} in this file",
  "supplyFix.inSecret": "{title}, value in Secret {secret}",
  "supplyFix.inFile": "{title}, value in {file}",
  "supplyFix.inIgnoredFile": "{title}, value in {file} (ignored by Git)",
} as const;
