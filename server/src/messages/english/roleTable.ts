export const roleTable = {
  "roleTable.noPreset": "There is no such preset.",
  "roleTable.noConfiguration": "This file no longer contains a Kestra configuration.",
  "roleTable.misplaced":
    "A default role is under '{parent}', where Kestra does not read it. A Quick Fix there moves it to '{place}'.",
  "roleTable.misplacedTopLevel":
    "A default role is at the top level, where Kestra does not read it. A Quick Fix there moves it to '{place}'.",
  "roleTable.noRole":
    "This configuration has no default role yet. Grant an action or apply a preset to add one.",
  "roleTable.setElsewhere":
    "A variable or another file also sets a part of the role. The table shows this file only.",
  "roleTable.unknownAction": "Kestra has no such action.",
  "roleTable.foreignAction": "This is not an action of Kestra {version}.",
  "roleTable.unknownPermission": "Kestra has no permission '{name}'. It grants nothing.",
  "roleTable.undocumented":
    "Kestra 2.0 accepts this permission, but what it governs is not documented.",
  "roleTable.grantsNothingIn": "It grants nothing in Kestra {version}.",
  "roleTable.otherSpelling": "'{name}' already exists. Correct its spelling first.",
  "roleTable.withoutEffect": "Kestra never checks {action} on this permission.",
  "roleTable.foreignGrant": "{action} is not an action of Kestra {version}.",
  "roleTable.noAction": "{permission} has no action {action}.",
  "roleTable.summary.nothing": "The role grants nothing.",
  "roleTable.summary.one": "The role grants 1 action on {permitted} of {known} permissions.",
  "roleTable.summary.many":
    "The role grants {count} actions on {permitted} of {known} permissions.",
  "roleTable.summary.oneWithoutEffect": "1 grant has no effect.",
  "roleTable.summary.manyWithoutEffect": "{count} grants have no effect.",
  "roleTable.byHand":
    "This cannot be changed here without changing something else in the file. Change it by hand.",
  "roleTable.tooMany":
    "There are too many permissions here to replace them in one step. Remove some by hand first.",
  "roleTable.fixed": "{permission} cannot be changed here. {reason}",
  "roleTable.severalPlaces": "It is set in several places in this file, and the last one counts.",
  "roleTable.aliasedList":
    "Its list is an alias of another list in this file. Change that list, or write the actions out here.",
  "roleTable.inherited":
    "It comes from a mapping elsewhere in this file, through an alias or a merge key. Change it there.",
  "roleTable.placeholder": "It contains a placeholder that only the running server can resolve.",
  "roleTable.mapping": "It has a mapping where the list of its actions belongs.",
  "roleTable.spelling": "Its actions are written in a form that can only be changed by hand.",
  "roleTable.brokenYaml":
    "This configuration has syntax errors. The table shows what can be read, and is read-only until they are fixed.",
  "roleTable.template":
    "A template decides which of these lines the server gets, so the table is read-only.",
  "roleTable.permissionsList":
    "The permissions are a list, which Kestra cannot read. Write each permission as a key.",
  "roleTable.permissionsPlaceholder":
    "The permissions come from a placeholder that only the running server can resolve.",
  "roleTable.permissionsString":
    "The permissions are a string, which Kestra cannot read. Write each permission as a key.",
  "roleTable.roleInherited":
    "The role is defined elsewhere in this file and used here through an alias or a merge key. Change it there.",
} as const;
