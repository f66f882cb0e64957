export const ldap = {
  ldap: "Login with LDAP or Active Directory passwords, and groups from there; one entry per server.",
  "ldap.note":
    "LDAP is licensed separately: if the licence does not include it, Kestra refuses to start once an LDAP server is configured.",
  "ldap.enabled": "Enables or disables LDAP as a whole.",
  "ldap.enabled.note":
    "Best omitted: the key may itself be read as a server named enabled. Enable or disable individual servers with their own enabled key.",
  "ldap.entry": "One LDAP server and its search for users and groups.",
  "ldap.entry.enabled": "Whether this server is used.",
  "ldap.entry.mode": "What the server is used for.",
  "ldap.entry.mode.note":
    "GROUP_SYNC_ONLY requires existing users and reports no error if the LDAP server is unreachable.",
  "ldap.entry.mode.AUTHENTICATION":
    "Users log in with their LDAP password; groups are not changed.",
  "ldap.entry.mode.AUTHENTICATION_AND_GROUP_SYNC":
    "Users log in with their LDAP password and get their groups from LDAP.",
  "ldap.entry.mode.GROUP_SYNC_ONLY": "Users log in another way; LDAP only provides their groups.",
  "ldap.entry.context": "The connection to the LDAP server.",
  "ldap.entry.context.server":
    "URL of the LDAP server, or several separated by spaces, which are tried one after another.",
  "ldap.entry.context.server.note":
    "Required. Prefer ldaps://, because plain ldap:// sends passwords unencrypted.",
  "ldap.entry.context.manager-dn": "DN of the account that the server searches the directory with.",
  "ldap.entry.context.manager-password": "Password of the account in manager-dn.",
  "ldap.entry.context.factory": "Java class that opens the connection; rarely changed.",
  "ldap.entry.context.properties": "Further settings for Java's LDAP client, such as timeouts.",
  "ldap.entry.context.properties.note": "A dot in a name starts a new level, even in quotes.",
  "ldap.entry.context.properties.entry": "Value of the setting.",
  "ldap.entry.search": "Search for the entry of the user logging in.",
  "ldap.entry.search.base": "DN of the branch to search for users.",
  "ldap.entry.base.note":
    "Most directories reject a search without a base. If the server's URL contains one, the base is relative to it.",
  "ldap.entry.search.filter":
    "LDAP filter that matches exactly this user; `{place}` is replaced by the name entered at login.",
  "ldap.entry.search.filter.note":
    "Active Directory usually has no uid, so the default finds no one there.",
  "ldap.entry.search.attributes": "User attributes to fetch; all if omitted.",
  "ldap.entry.search.attributes.note":
    "Must include all attributes that user-attributes and groups.filter-attribute refer to.",
  "ldap.entry.search.attributes.item": "Name of an LDAP attribute.",
  "ldap.subtree": "Whether to also search branches below the base.",
  "ldap.entry.groups": "Search for the user's groups.",
  "ldap.entry.groups.note": "Place it next to search, not inside it.",
  "ldap.entry.groups.enabled": "Whether to read groups.",
  "ldap.entry.groups.base": "DN of the branch to search for groups.",
  "ldap.entry.groups.filter":
    "LDAP filter for the user's groups; `{place}` is replaced by the user's DN or the attribute set in filter-attribute.",
  "ldap.entry.groups.filter.note":
    "A filter that combines conditions starts with a parenthesis, (&(…)(…)), not a curly brace.",
  "ldap.entry.groups.filter-attribute": "User attribute that replaces the DN in the group filter.",
  "ldap.entry.groups.filter-attribute.note":
    "Active Directory needs dn here; otherwise groups stay empty without an error.",
  "ldap.entry.groups.attribute": "Group attribute used as its name.",
  "ldap.entry.user-attributes": "LDAP attribute for each field of the Kestra user.",
  "ldap.entry.user-attributes.note": "Not needed with GROUP_SYNC_ONLY.",
  "ldap.entry.user-attributes.entry": "Name of the LDAP attribute.",
} as const;
