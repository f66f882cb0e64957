export const names = {
  "rename.title": "Rename '{name}' to '{to}'",
  "rename.nothing": "This cannot be renamed.",
  "rename.confirm": "Tick the changes to confirm.",
  "rename.anchorCharacters":
    "An anchor name consists of letters, digits, hyphens, dots and underscores.",
  "rename.anchorTaken": "The anchor '{to}' already exists.",
  "rename.variableCharacters":
    "Micronaut only finds a variable if its name consists of capitals, digits and underscores.",
  "rename.variableSetsKey":
    "A variable '{to}' would set a key of the configuration. Choose another name.",
  "rename.variableTaken": "The variable '{to}' already exists. Choose another name.",
  "rename.variableElsewhere":
    "The variable is set outside this file and would keep its name there. Rename it by hand in both places.",
  "rename.variableSpelling":
    "The variable is written in a form that cannot be renamed automatically.",
  "renameClient.title": "Rename the client to '{name}'",
  "renameClient.shared":
    "The server would read more than a new name: an anchor uses the client in two places, or two spellings of its name become one. Write it in one place first.",
  "renameClient.taken":
    "The client '{name}' already exists, and the two would become one. Choose another name.",
  "renameClient.unreadable":
    "Some lines cannot be read and may contain the client's name. Fix the YAML first.",
  "renameClient.template":
    "A template decides which lines the server gets, so the client cannot be renamed here.",
  "renameClient.spelling":
    "Line {line} contains the name in a form that cannot be renamed automatically. Write it plainly first.",
  "renameClient.hyphen":
    "Environment variables set keys of this client, and their names cannot contain a hyphen. Choose a name of one word.",
  "renameClient.redirect": "With the new name, the redirect URI is {after} instead of {before}.",
  "renameClient.register": "Logins fail until the new URI is registered with {provider}.",
  "renameClient.registerSomewhere":
    "Logins fail until the new URI is registered with the provider.",
  "renameClient.kept":
    "Variables such as {variable} keep their names, because only placeholders refer to them.",
  "clientName.empty": "A client needs a name.",
  "clientName.dot":
    "Micronaut would split the name at the dot and call the client '{client}'. Use a hyphen instead.",
  "clientName.normalised":
    "Micronaut reads '{name}' as '{read}' and uses that in the redirect URI. Name the client '{read}'.",
  "clientName.characters":
    "The name becomes part of URLs. Use lowercase letters, digits and single hyphens, and begin with a letter.",
  "clientName.notString": "YAML does not read '{name}' as a string. Choose another name.",
} as const;
