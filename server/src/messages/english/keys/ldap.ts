export const ldap = {
  ldap: "Login with LDAP or Active Directory passwords, and groups from there; one entry for each server.",
  "ldap.note":
    "LDAP is licensed separately: without it in the license, Kestra refuses to start as soon as an LDAP server is configured.",
  "ldap.enabled": "Switches LDAP on or off as a whole.",
  "ldap.enabled.note":
    "Better left out: written here, the word may itself be taken for a server called enabled. Switch single servers with their own enabled.",
  "ldap.entry": "One LDAP server and how people and groups are found on it.",
  "ldap.entry.enabled": "Whether this server is used.",
  "ldap.entry.mode": "What the server is used for.",
  "ldap.entry.mode.note":
    "GROUP_SYNC_ONLY needs users that already exist, and says nothing when the LDAP server cannot be reached.",
  "ldap.entry.mode.AUTHENTICATION":
    "People log in with their LDAP password; groups are left alone.",
  "ldap.entry.mode.AUTHENTICATION_AND_GROUP_SYNC":
    "People log in with their LDAP password and get their groups from LDAP.",
  "ldap.entry.mode.GROUP_SYNC_ONLY": "People log in another way; LDAP only supplies their groups.",
  "ldap.entry.context": "The connection to the LDAP server.",
  "ldap.entry.context.server":
    "Address of the LDAP server, without which there is nothing to connect to.",
  "ldap.entry.context.server.note":
    "Required. Prefer ldaps://, since plain ldap:// sends passwords unencrypted.",
  "ldap.entry.context.manager-dn": "The account, as a DN, with which the server looks users up.",
  "ldap.entry.context.manager-password": "Password of the account in manager-dn.",
  "ldap.entry.context.factory": "Java class that opens the connection; hardly ever another one.",
  "ldap.entry.context.properties": "Further settings for Java's LDAP client, such as timeouts.",
  "ldap.entry.context.properties.note": "A dot in a name starts a new level, even in quotes.",
  "ldap.entry.context.properties.entry": "Value of the setting.",
  "ldap.entry.search": "How the entry of the person logging in is found.",
  "ldap.entry.search.base": "The branch, as a DN, in which people are looked for.",
  "ldap.entry.search.filter":
    "LDAP filter that finds the one person; `{place}` becomes the name typed at login.",
  "ldap.entry.search.filter.note":
    "Active Directory has no uid as a rule, so the default finds nobody there.",
  "ldap.entry.search.attributes":
    "Which attributes of a person are fetched; left out, all of them.",
  "ldap.entry.search.attributes.note": "Whatever user-attributes refers to has to be in the list.",
  "ldap.entry.search.attributes.item": "Name of an LDAP attribute.",
  "ldap.subtree": "Whether branches below the base are searched too.",
  "ldap.entry.groups": "How the groups of a person are found.",
  "ldap.entry.groups.note": "It stands beside search, not inside it.",
  "ldap.entry.groups.enabled": "Whether groups are read at all.",
  "ldap.entry.groups.base": "The branch, as a DN, in which groups are looked for.",
  "ldap.entry.groups.filter":
    "LDAP filter that finds a person's groups; `{place}` becomes the person's DN, or the attribute that filter-attribute names.",
  "ldap.entry.groups.filter.note":
    "A filter that combines conditions begins with a round bracket, (&(…)(…)), not with a curly one.",
  "ldap.entry.groups.filter-attribute":
    "Which attribute of the person goes into the group filter in place of the DN.",
  "ldap.entry.groups.filter-attribute.note":
    "Active Directory needs dn here; otherwise the groups stay empty and nothing says so.",
  "ldap.entry.groups.attribute": "Which attribute of a group is taken as its name.",
  "ldap.entry.user-attributes": "Which LDAP attribute fills which field of the Kestra user.",
  "ldap.entry.user-attributes.note": "Not needed with GROUP_SYNC_ONLY.",
  "ldap.entry.user-attributes.entry": "Name of the LDAP attribute.",
} as const;
